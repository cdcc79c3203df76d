package org.linli.query.leaderboard;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.incentives.AssessmentId;
import org.linli.kernel.incentives.Board;
import org.linli.kernel.incentives.Period;
import org.linli.query.leaderboard.AssessmentStory.Frozen;

/**
 * An assessment in a list.
 *
 * @param open whether further periods will be frozen
 * @param freezes when the next one is; null: none
 * @param last the last period that was frozen; null: none yet
 * @param until when the time for objections to it is, or was, over
 * @param since when it became final; null: it is not
 */
@Schema(name = "AssessmentRow")
record AssessmentRow(
        AssessmentId id,
        Board board,
        boolean open,
        @Nullable Instant freezes,
        @Nullable Period last,
        @Nullable Instant until,
        @Nullable Instant since) {

    static AssessmentRow of(AssessmentStory story) {
        String last = story.periods().isEmpty() ? null : story.periods().lastKey();
        Frozen frozen = last == null ? null : story.periods().get(last);
        return new AssessmentRow(
                story.assessment(),
                story.board(),
                story.open(),
                story.open() ? story.freezes() : null,
                last == null ? null : new Period(last),
                frozen == null ? null : frozen.until(),
                frozen == null || frozen.finalised() == null
                        ? null
                        : frozen.finalised().at());
    }
}
