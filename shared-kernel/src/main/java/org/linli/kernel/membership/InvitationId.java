package org.linli.kernel.membership;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.linli.kernel.Ids;

/** An invitation, and the code by which it is taken up: whoever knows it may be registered on it. */
public record InvitationId(@JsonValue String value) {
    private static final String KIND = "invitation";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public InvitationId {
        Ids.require(KIND, value);
    }

    /** The identifier that these 16 or more bytes stand for. */
    public static InvitationId of(byte[] bits) {
        return new InvitationId(Ids.of(KIND, bits));
    }

    @Override
    public String toString() {
        return value;
    }
}
