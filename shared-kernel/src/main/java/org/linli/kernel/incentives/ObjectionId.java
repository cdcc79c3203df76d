package org.linli.kernel.incentives;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.linli.kernel.Ids;

/** An objection to a position on a board. */
public record ObjectionId(@JsonValue String value) {
    private static final String KIND = "objection";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ObjectionId {
        Ids.require(KIND, value);
    }

    /** The identifier that these 16 or more bytes stand for. */
    public static ObjectionId of(byte[] bits) {
        return new ObjectionId(Ids.of(KIND, bits));
    }

    @Override
    public String toString() {
        return value;
    }
}
