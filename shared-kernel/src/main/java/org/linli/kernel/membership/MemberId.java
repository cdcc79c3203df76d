package org.linli.kernel.membership;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.linli.kernel.Ids;

/** A person's pseudonym. Random: nothing about the person can be read from it. */
public record MemberId(@JsonValue String value) {
    private static final String KIND = "member";

    /** Deadlines and policies act under this id. */
    public static final MemberId SYSTEM = of(new byte[16]);

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MemberId {
        Ids.require(KIND, value);
    }

    public static MemberId random() {
        return new MemberId(Ids.random(KIND));
    }

    /** The identifier that these 16 or more bytes stand for. */
    public static MemberId of(byte[] bits) {
        return new MemberId(Ids.of(KIND, bits));
    }

    @Override
    public String toString() {
        return value;
    }
}
