package org.linli.kernel.volunteering;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.linli.kernel.Ids;

/** One shift for which volunteers are wanted. */
public record ActionId(@JsonValue String value) {
    private static final String KIND = "action";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ActionId {
        Ids.require(KIND, value);
    }

    public static ActionId random() {
        return new ActionId(Ids.random(KIND));
    }

    /** The identifier that these 16 or more bytes stand for. */
    public static ActionId of(byte[] bits) {
        return new ActionId(Ids.of(KIND, bits));
    }

    @Override
    public String toString() {
        return value;
    }
}
