package org.linli.query.leaderboard;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.incentives.AssessmentId;
import org.linli.query.leaderboard.AssessmentStory.Final;
import org.linli.query.leaderboard.AssessmentStory.Frozen;
import org.linli.query.leaderboard.BoardPage.State;

/**
 * The board of a period, to be worked out.
 *
 * @param assessment null: the board is not assessed
 * @param frozen null: the period is not
 * @param rules the version that it is worked out by
 */
record Worked(@Nullable AssessmentId assessment, @Nullable Frozen frozen, int rules, Scoring scoring) {

    /** Null: it is not final. */
    @Nullable
    Final finalised() {
        return frozen == null ? null : frozen.finalised();
    }

    State state() {
        if (frozen == null) {
            return State.RUNNING;
        }
        return frozen.finalised() == null ? State.FROZEN : State.FINAL;
    }
}
