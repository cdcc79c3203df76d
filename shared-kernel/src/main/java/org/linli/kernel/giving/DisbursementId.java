package org.linli.kernel.giving;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.linli.kernel.Ids;

/** A pay-out of a campaign. */
public record DisbursementId(@JsonValue String value) {
    private static final String KIND = "disbursement";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DisbursementId {
        Ids.require(KIND, value);
    }

    /** The identifier that these 16 or more bytes stand for. */
    public static DisbursementId of(byte[] bits) {
        return new DisbursementId(Ids.of(KIND, bits));
    }

    @Override
    public String toString() {
        return value;
    }
}
