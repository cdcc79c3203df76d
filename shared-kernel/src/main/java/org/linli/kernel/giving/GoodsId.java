package org.linli.kernel.giving;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.linli.kernel.Ids;

/** A gift of things to a campaign. */
public record GoodsId(@JsonValue String value) {
    private static final String KIND = "goods";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public GoodsId {
        Ids.require(KIND, value);
    }

    /** The identifier that these 16 or more bytes stand for. */
    public static GoodsId of(byte[] bits) {
        return new GoodsId(Ids.of(KIND, bits));
    }

    @Override
    public String toString() {
        return value;
    }
}
