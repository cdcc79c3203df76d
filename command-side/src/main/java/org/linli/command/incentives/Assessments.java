package org.linli.command.incentives;

import org.jspecify.annotations.Nullable;
import org.linli.command.Histories;
import org.linli.command.Refusal;
import org.linli.command.incentives.AssessmentCommand.FreezePeriods;
import org.linli.command.incentives.AssessmentCommand.OpenAssessment;
import org.linli.command.membership.Directory;
import org.linli.command.membership.Organisation;
import org.linli.kernel.incentives.AssessmentId;
import org.linli.kernel.incentives.Board;
import org.linli.kernel.incentives.BoardKind;
import org.linli.kernel.incentives.Period;
import org.linli.kernel.incentives.RuleSetId;
import org.linli.kernel.membership.OrganisationId;
import org.linli.kernel.places.PlaceId;
import org.linli.web.RejectedException;

/** Looks up, from the histories of others, what the decider of an assessment must know: the organisation, the rules. */
public final class Assessments {
    private static final RuleSetDecider RULES = new RuleSetDecider();

    private final Histories histories;

    public Assessments(Histories histories) {
        this.histories = histories;
    }

    /** Throws {@link RejectedException} when a party board names no organisation that exists, or another board no place. */
    OpenAssessment open(
            BoardKind kind, @Nullable PlaceId place, @Nullable OrganisationId organisation, @Nullable Period from) {
        if (kind == BoardKind.PARTY && organisation != null && place == null) {
            Organisation.Registered it = Directory.organisation(histories, organisation);
            return new OpenAssessment(Board.of(organisation, it.place()), from, it.kind());
        }
        if (kind == BoardKind.PARTY || organisation != null || place == null) {
            throw new RejectedException(new Refusal.WrongPlace());
        }
        return new OpenAssessment(Board.of(kind, place), from, null);
    }

    /** Freezes what is due, by the rules that hold for it. */
    public FreezePeriods freeze(AssessmentId assessment, long position) {
        return new FreezePeriods(assessment, position, histories.stateOf(RuleSetId.BOARDS.value(), RULES));
    }
}
