package org.linli.kernel.incentives;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.linli.kernel.Ids;

/** The assessment of one board; there is one for each. */
public record AssessmentId(@JsonValue String value) {
    private static final String KIND = "assessment";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AssessmentId {
        Ids.require(KIND, value);
    }

    /** The identifier that these 16 or more bytes stand for. */
    public static AssessmentId of(byte[] bits) {
        return new AssessmentId(Ids.of(KIND, bits));
    }

    /** The board's. */
    public static AssessmentId of(Board board) {
        return new AssessmentId(Ids.derived(KIND, board.kind() + " " + board.subject()));
    }

    @Override
    public String toString() {
        return value;
    }
}
