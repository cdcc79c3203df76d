package org.linli.kernel.timebank;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.linli.kernel.Ids;

/** A grant from a pool to somebody in need. */
public record GrantId(@JsonValue String value) {
    private static final String KIND = "grant";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public GrantId {
        Ids.require(KIND, value);
    }

    /** The identifier that these 16 or more bytes stand for. */
    public static GrantId of(byte[] bits) {
        return new GrantId(Ids.of(KIND, bits));
    }

    @Override
    public String toString() {
        return value;
    }
}
