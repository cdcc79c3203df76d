package org.linli.kernel.giving;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.linli.kernel.Ids;

/** An application for relief by policy (政策性救济). */
public record ReliefId(@JsonValue String value) {
    private static final String KIND = "relief";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ReliefId {
        Ids.require(KIND, value);
    }

    /** The identifier that these 16 or more bytes stand for. */
    public static ReliefId of(byte[] bits) {
        return new ReliefId(Ids.of(KIND, bits));
    }

    @Override
    public String toString() {
        return value;
    }
}
