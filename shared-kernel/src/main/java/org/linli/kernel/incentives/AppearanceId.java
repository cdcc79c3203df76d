package org.linli.kernel.incentives;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.linli.kernel.Ids;
import org.linli.kernel.membership.MemberId;

/** How a member appears on boards; it does not say whose it is. */
public record AppearanceId(@JsonValue String value) {
    private static final String KIND = "appearance";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AppearanceId {
        Ids.require(KIND, value);
    }

    /** The identifier that these 16 or more bytes stand for. */
    public static AppearanceId of(byte[] bits) {
        return new AppearanceId(Ids.of(KIND, bits));
    }

    /** The member's. */
    public static AppearanceId of(MemberId member) {
        return new AppearanceId(Ids.derived(KIND, member.value()));
    }

    @Override
    public String toString() {
        return value;
    }
}
