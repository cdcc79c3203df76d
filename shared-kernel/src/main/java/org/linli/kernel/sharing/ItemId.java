package org.linli.kernel.sharing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.linli.kernel.Ids;

/** A thing that is lent to one neighbour after the other. */
public record ItemId(@JsonValue String value) {
    private static final String KIND = "item";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ItemId {
        Ids.require(KIND, value);
    }

    public static ItemId random() {
        return new ItemId(Ids.random(KIND));
    }

    /** The identifier that these 16 or more bytes stand for. */
    public static ItemId of(byte[] bits) {
        return new ItemId(Ids.of(KIND, bits));
    }

    @Override
    public String toString() {
        return value;
    }
}
