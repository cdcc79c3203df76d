package org.linli.command.incentives;

import org.jspecify.annotations.Nullable;
import org.linli.command.Command;
import org.linli.kernel.incentives.AssessmentId;
import org.linli.kernel.incentives.Board;
import org.linli.kernel.incentives.Period;
import org.linli.kernel.membership.OrganisationKind;
import org.linli.kernel.places.PlaceId;

/** What may be wished about the assessment of a board. */
public sealed interface AssessmentCommand extends Command
        permits AssessmentCommand.OpenAssessment,
                AssessmentCommand.CloseAssessment,
                AssessmentCommand.FreezePeriods,
                AssessmentCommand.FinalisePeriod,
                ScrutinyCommand {
    String AGGREGATE = "assessment";

    @Override
    default String aggregate() {
        return AGGREGATE;
    }

    AssessmentId assessment();

    @Override
    default String target() {
        return assessment().value();
    }

    /**
     * Has the board assessed from this month on.
     *
     * @param from the first month; null: the present one
     *
     * @param organisation what the organisation of a party board is, as its own history tells it; null on every other board
     */
    record OpenAssessment(
            Board board, @Nullable Period from, @Nullable OrganisationKind organisation) implements AssessmentCommand {
        @Override
        public AssessmentId assessment() {
            return AssessmentId.of(board);
        }

        @Override
        public PlaceId place() {
            return board.place();
        }
    }

    /** Has no further period assessed. */
    record CloseAssessment(AssessmentId assessment) implements AssessmentCommand {}

    /**
     * The next periods are due to be frozen.
     *
     * @param position of the log up to which deeds stand on the board
     * @param rules all versions, as their own history tells them
     */
    record FreezePeriods(AssessmentId assessment, long position, RuleSet rules) implements AssessmentCommand {
        @Override
        public boolean systemOnly() {
            return true;
        }
    }

    /**
     * The time for objections to the period is over.
     *
     * @param position of the log as of which the board has this digest
     * @param seen how many facts of the assessment there were up to it: nothing happens when another one came since
     */
    record FinalisePeriod(AssessmentId assessment, Period period, long position, long seen, String digest)
            implements AssessmentCommand {
        @Override
        public boolean systemOnly() {
            return true;
        }
    }
}
