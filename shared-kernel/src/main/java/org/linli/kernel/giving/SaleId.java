package org.linli.kernel.giving;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.linli.kernel.Ids;

/** A charity sale (义卖). */
public record SaleId(@JsonValue String value) {
    private static final String KIND = "sale";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SaleId {
        Ids.require(KIND, value);
    }

    /** The identifier that these 16 or more bytes stand for. */
    public static SaleId of(byte[] bits) {
        return new SaleId(Ids.of(KIND, bits));
    }

    @Override
    public String toString() {
        return value;
    }
}
