package org.linli.kernel.metrics;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.linli.kernel.Ids;
import org.linli.kernel.membership.MemberId;

/** All that one researcher asked; it does not say who. */
public record InquiriesId(@JsonValue String value) {
    private static final String KIND = "inquiries";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public InquiriesId {
        Ids.require(KIND, value);
    }

    /** The identifier that these 16 or more bytes stand for. */
    public static InquiriesId of(byte[] bits) {
        return new InquiriesId(Ids.of(KIND, bits));
    }

    /** The researcher's. */
    public static InquiriesId of(MemberId researcher) {
        return new InquiriesId(Ids.derived(KIND, researcher.value()));
    }

    @Override
    public String toString() {
        return value;
    }
}
