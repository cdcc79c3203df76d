package org.linli.app;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.command.Command;
import org.linli.command.incentives.AssessmentCommand.FinalisePeriod;
import org.linli.command.incentives.Assessments;
import org.linli.kernel.incentives.AssessmentId;
import org.linli.query.leaderboard.Boards;
import org.linli.query.leaderboard.Boards.Due;
import org.linli.web.Visibility;

/** Freezes periods and has them become final: says up to which position of the log, and what the board looks like then. */
public final class Assessing {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Assessments assessments;
    private final Boards boards;
    private final Visibility visibility;

    public Assessing(Assessments assessments, Boards boards, Visibility visibility) {
        this.assessments = assessments;
        this.boards = boards;
        this.visibility = visibility;
    }

    Command freeze(AssessmentId assessment) {
        return assessments.freeze(assessment, visibility.head());
    }

    /** The views that could not take an event in: as long as there are any, no board becomes final by what they tell. */
    List<String> lacking() {
        return boards.lacking();
    }

    /** Null when the views say that nothing is due, or lag behind: then it is tried again. */
    @Nullable
    Command finalise(AssessmentId assessment, Instant now) throws InterruptedException {
        long position = visibility.head();
        for (String view : List.copyOf(Boards.VIEWS)) {
            if (!visibility.await(view, position, PATIENCE)) {
                return null;
            }
        }
        Due due = lacking().isEmpty() ? boards.due(assessment, now, position) : null;
        return due == null ? null : new FinalisePeriod(assessment, due.period(), position, due.facts(), due.digest());
    }
}
