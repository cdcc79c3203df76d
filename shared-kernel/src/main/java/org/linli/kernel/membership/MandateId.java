package org.linli.kernel.membership;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.linli.kernel.Ids;

/** A proxy mandate (代办). */
public record MandateId(@JsonValue String value) {
    private static final String KIND = "mandate";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MandateId {
        Ids.require(KIND, value);
    }

    /** The identifier that these 16 or more bytes stand for. */
    public static MandateId of(byte[] bits) {
        return new MandateId(Ids.of(KIND, bits));
    }

    @Override
    public String toString() {
        return value;
    }
}
