package org.linli.kernel.timebank;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.linli.kernel.Ids;

/** What one community owes another in hours. */
public record ClearingId(@JsonValue String value) {
    private static final String KIND = "clearing";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ClearingId {
        Ids.require(KIND, value);
    }

    /** The identifier that these 16 or more bytes stand for. */
    public static ClearingId of(byte[] bits) {
        return new ClearingId(Ids.of(KIND, bits));
    }

    @Override
    public String toString() {
        return value;
    }
}
