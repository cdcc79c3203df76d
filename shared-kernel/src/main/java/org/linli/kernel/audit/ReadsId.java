package org.linli.kernel.audit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.linli.kernel.Ids;

/** Some reads that were recorded together. */
public record ReadsId(@JsonValue String value) {
    private static final String KIND = "reads";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ReadsId {
        Ids.require(KIND, value);
    }

    public static ReadsId random() {
        return new ReadsId(Ids.random(KIND));
    }

    /** The identifier that these 16 or more bytes stand for. */
    public static ReadsId of(byte[] bits) {
        return new ReadsId(Ids.of(KIND, bits));
    }

    @Override
    public String toString() {
        return value;
    }
}
