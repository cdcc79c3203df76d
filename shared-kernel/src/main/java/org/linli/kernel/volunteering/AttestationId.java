package org.linli.kernel.volunteering;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.linli.kernel.Ids;

/** What somebody said once that a volunteer did: each saying has an id of its own, a correction too. */
public record AttestationId(@JsonValue String value) {
    private static final String KIND = "attestation";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AttestationId {
        Ids.require(KIND, value);
    }

    public static AttestationId random() {
        return new AttestationId(Ids.random(KIND));
    }

    /** The identifier that these 16 or more bytes stand for. */
    public static AttestationId of(byte[] bits) {
        return new AttestationId(Ids.of(KIND, bits));
    }

    @Override
    public String toString() {
        return value;
    }
}
