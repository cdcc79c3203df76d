package org.linli.query.leaderboard;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.incentives.AssessmentId;
import org.linli.kernel.incentives.BoardRules;
import org.linli.query.leaderboard.AssessmentStory.Final;
import org.linli.query.leaderboard.AssessmentStory.Frozen;
import org.linli.query.leaderboard.BoardPage.State;

/**
 * The board of a period, to be worked out.
 *
 * @param assessment null: the board is not assessed
 * @param frozen null: the period is not
 * @param rules that it is worked out by
 * @param deeds how many records of them it follows from
 */
record Worked(
        @Nullable AssessmentId assessment, @Nullable Frozen frozen, BoardRules rules, Scoring scoring, int deeds) {

    /** In years, on the last day of the period. */
    int leastAge() {
        return rules.leastAge();
    }

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
