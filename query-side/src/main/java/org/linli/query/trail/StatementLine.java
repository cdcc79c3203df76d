package org.linli.query.trail;

import org.jspecify.annotations.Nullable;

/**
 * One line of a member's statement.
 *
 * @param line what happened
 * @param by who did it, in words
 * @param channel how it came in, in words
 * @param undo how to undo it; null where the rules know no way
 */
public record StatementLine(
        TrailLine line, String by, String channel, @Nullable Undoing undo) {

    /**
     * How to undo it.
     *
     * @param how a sentence that says by whom and until when
     * @param operation below /api/v1, if the member may do it themselves; null else
     * @param now true: it can be undone now; false: not any more, or not yet; null: the sentence says what it depends on
     */
    public record Undoing(
            String how,
            @Nullable String operation,
            @Nullable Boolean now) {}
}
