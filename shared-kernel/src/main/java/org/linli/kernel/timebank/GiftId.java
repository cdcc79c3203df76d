package org.linli.kernel.timebank;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.linli.kernel.Ids;

/** Hours that a member gives to a pool. */
public record GiftId(@JsonValue String value) {
    private static final String KIND = "gift";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public GiftId {
        Ids.require(KIND, value);
    }

    /** The identifier that these 16 or more bytes stand for. */
    public static GiftId of(byte[] bits) {
        return new GiftId(Ids.of(KIND, bits));
    }

    @Override
    public String toString() {
        return value;
    }
}
