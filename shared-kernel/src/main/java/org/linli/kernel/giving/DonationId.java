package org.linli.kernel.giving;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.linli.kernel.Ids;

/** A gift of money or goods. */
public record DonationId(@JsonValue String value) {
    private static final String KIND = "donation";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DonationId {
        Ids.require(KIND, value);
    }

    /** The identifier that these 16 or more bytes stand for. */
    public static DonationId of(byte[] bits) {
        return new DonationId(Ids.of(KIND, bits));
    }

    @Override
    public String toString() {
        return value;
    }
}
