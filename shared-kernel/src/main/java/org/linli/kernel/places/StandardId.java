package org.linli.kernel.places;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.linli.kernel.Ids;

/** A standard that houses are inspected against; its versions share the id. */
public record StandardId(@JsonValue String value) {
    private static final String KIND = "standard";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public StandardId {
        Ids.require(KIND, value);
    }

    public static StandardId random() {
        return new StandardId(Ids.random(KIND));
    }

    /** The identifier that these 16 or more bytes stand for. */
    public static StandardId of(byte[] bits) {
        return new StandardId(Ids.of(KIND, bits));
    }

    @Override
    public String toString() {
        return value;
    }
}
