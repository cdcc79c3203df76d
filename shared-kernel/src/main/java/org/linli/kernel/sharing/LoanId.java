package org.linli.kernel.sharing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.linli.kernel.Ids;

/** One loan of an item: the digits of the item's id, then its own. So a loan leads to its item without being looked up. */
public record LoanId(@JsonValue String value) {
    private static final String KIND = "loan";
    private static final String ITEM = "item";
    private static final int DIGITS = 26;
    private static final int OWN = KIND.length() + 1 + DIGITS;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public LoanId {
        if (value.length() != OWN + 1 + DIGITS) {
            throw new IllegalArgumentException("not an identifier of a loan");
        }
        Ids.require(KIND, value.substring(0, OWN));
        Ids.require(KIND, KIND + value.substring(OWN));
    }

    /** The loan of this item that these 16 or more bytes stand for. */
    public static LoanId of(ItemId item, byte[] bits) {
        String own = Ids.of(KIND, bits);
        return new LoanId(KIND + item.value().substring(ITEM.length()) + own.substring(KIND.length()));
    }

    /** The item whose diary it stands in. */
    public ItemId item() {
        return new ItemId(ITEM + value.substring(KIND.length(), OWN));
    }

    @Override
    public String toString() {
        return value;
    }
}
