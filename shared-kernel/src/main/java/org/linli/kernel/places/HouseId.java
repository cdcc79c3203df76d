package org.linli.kernel.places;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.linli.kernel.Ids;

/** A sharing house (共享小屋). */
public record HouseId(@JsonValue String value) {
    private static final String KIND = "house";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public HouseId {
        Ids.require(KIND, value);
    }

    public static HouseId random() {
        return new HouseId(Ids.random(KIND));
    }

    /** The identifier that these 16 or more bytes stand for. */
    public static HouseId of(byte[] bits) {
        return new HouseId(Ids.of(KIND, bits));
    }

    @Override
    public String toString() {
        return value;
    }
}
