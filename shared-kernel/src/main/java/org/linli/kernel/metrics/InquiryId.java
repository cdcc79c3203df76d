package org.linli.kernel.metrics;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.linli.kernel.Ids;

/** A researcher's question for figures. */
public record InquiryId(@JsonValue String value) {
    private static final String KIND = "inquiry";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public InquiryId {
        Ids.require(KIND, value);
    }

    /** The identifier that these 16 or more bytes stand for. */
    public static InquiryId of(byte[] bits) {
        return new InquiryId(Ids.of(KIND, bits));
    }

    @Override
    public String toString() {
        return value;
    }
}
