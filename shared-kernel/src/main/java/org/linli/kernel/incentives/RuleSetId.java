package org.linli.kernel.incentives;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.linli.kernel.Ids;

/** The rules of boards; there is one set of them, of which versions are published. */
public record RuleSetId(@JsonValue String value) {
    private static final String KIND = "ruleset";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RuleSetId {
        Ids.require(KIND, value);
    }

    /** The identifier that these 16 or more bytes stand for. */
    public static RuleSetId of(byte[] bits) {
        return new RuleSetId(Ids.of(KIND, bits));
    }

    /** The one that there is. */
    public static final RuleSetId BOARDS = of(new byte[16]);

    @Override
    public String toString() {
        return value;
    }
}
