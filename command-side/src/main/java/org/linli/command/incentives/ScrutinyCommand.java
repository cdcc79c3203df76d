package org.linli.command.incentives;

import java.util.List;
import java.util.Set;
import org.linli.kernel.incentives.AssessmentId;
import org.linli.kernel.incentives.Holder;
import org.linli.kernel.incentives.ObjectionId;
import org.linli.kernel.incentives.Period;
import org.linli.kernel.membership.MemberId;

/** What may be wished about a board while it is published for objection. */
public sealed interface ScrutinyCommand extends AssessmentCommand {

    /** Says that a row is wrong, and which exchanges and actions it is about; none: the row as a whole. */
    record ObjectToPosition(
            AssessmentId assessment,
            Period period,
            ObjectionId objection,
            Holder row,
            List<String> sources,
            String reason)
            implements ScrutinyCommand {
        @Override
        public Set<MemberId> names() {
            return row.member() == null ? Set.of() : Set.of(row.member());
        }
    }

    /** Decides on an objection: which sources do not count for the row, and which do although they came late. */
    record DecideObjection(
            AssessmentId assessment,
            Period period,
            ObjectionId objection,
            boolean upheld,
            List<String> leftOut,
            List<String> letIn,
            String reason)
            implements ScrutinyCommand {}

    /** Says whether the exchanges of a closed ring count. */
    record ReviewRing(AssessmentId assessment, Period month, List<MemberId> members, boolean counts, String reason)
            implements ScrutinyCommand {}
}
