package org.linli.command.incentives;

import static org.linli.command.Decision.accept;
import static org.linli.command.Decision.refuse;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.command.Authority;
import org.linli.command.Context;
import org.linli.command.Decision;
import org.linli.command.Refusal;
import org.linli.command.incentives.Assessment.Objection;
import org.linli.command.incentives.Assessment.Opened;
import org.linli.command.incentives.Assessment.Published;
import org.linli.command.incentives.ScrutinyCommand.DecideObjection;
import org.linli.command.incentives.ScrutinyCommand.ObjectToPosition;
import org.linli.command.incentives.ScrutinyCommand.ReviewRing;
import org.linli.kernel.Rejection;
import org.linli.kernel.incentives.AssessmentEvent;
import org.linli.kernel.incentives.AssessmentEvent.ObjectionDecided;
import org.linli.kernel.incentives.AssessmentEvent.PositionObjected;
import org.linli.kernel.incentives.AssessmentEvent.RingReviewed;
import org.linli.kernel.incentives.Board;
import org.linli.kernel.incentives.BoardKind;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.Role;

/** The rules of objections and of closed rings while a board is published: nobody decides about themselves. */
final class ScrutinySteps {
    private ScrutinySteps() {}

    static Decision<AssessmentEvent> decide(Opened state, ScrutinyCommand command, Context context) {
        return switch (command) {
            case ObjectToPosition objection -> object(state, objection, context);
            case DecideObjection decision -> decideObjection(state, decision, context);
            case ReviewRing review -> review(state, review, context);
        };
    }

    private static Decision<AssessmentEvent> object(Opened state, ObjectToPosition command, Context context) {
        Authority by = context.by();
        Board board = state.board();
        boolean own = command.row().member() != null
                && by.principal().equals(command.row().member());
        if (by.isForAnother() || (board.kind() == BoardKind.PARTY && !own && !AssessmentDecider.reviews(by, board))) {
            return refuse(new Refusal.NotAllowed());
        }
        if ((board.kind() == BoardKind.COMMUNITIES) != (command.row().community() != null)) {
            return refuse(new IncentiveRejection.RowUnfit());
        }
        Rejection malformed = Wordings.fault(command.sources(), List.of(), command.reason(), context);
        if (malformed != null) {
            return refuse(malformed);
        }
        Published published = state.published().get(command.period());
        if (published == null) {
            return refuse(new IncentiveRejection.PeriodNotOpen());
        }
        if (!context.now().isBefore(published.until())) {
            return refuse(new IncentiveRejection.ObjectionLate());
        }
        Objection objection = new Objection(command.row(), by.actor());
        if (published.objections().containsValue(objection)) {
            return refuse(new IncentiveRejection.AlreadyObjected());
        }
        int most = context.rules().incentives().mostObjections();
        if (published.objectionsOf(by.actor()) >= most) {
            return refuse(new IncentiveRejection.TooManyObjections(most));
        }
        return accept(new PositionObjected(
                command.assessment(),
                board,
                command.period(),
                command.objection(),
                command.row(),
                command.sources(),
                by.actor(),
                command.reason(),
                state.with(command.period(), published.with(command.objection(), objection))
                        .finalises()));
    }

    private static Decision<AssessmentEvent> decideObjection(Opened state, DecideObjection command, Context context) {
        Authority by = context.by();
        Published published = state.published().get(command.period());
        if (!AssessmentDecider.reviews(by, state.board()) && !stepsIn(state, published, context)) {
            return refuse(new Refusal.NotAllowed());
        }
        Objection objection = published == null
                ? null
                : published.objections().get(command.objection().value());
        if (published == null || objection == null) {
            return refuse(new IncentiveRejection.ObjectionNotOpen());
        }
        if (by.involves(objection.by())
                || (objection.row().member() != null
                        && by.involves(objection.row().member()))) {
            return refuse(new IncentiveRejection.BoardReviewerInvolved());
        }
        Rejection malformed = Wordings.fault(command.leftOut(), command.letIn(), command.reason(), context);
        if (malformed != null) {
            return refuse(malformed);
        }
        return accept(new ObjectionDecided(
                command.assessment(),
                state.board(),
                command.period(),
                command.objection(),
                objection.row(),
                command.upheld(),
                command.upheld() ? command.leftOut() : List.of(),
                command.upheld() ? command.letIn() : List.of(),
                by.actor(),
                command.reason(),
                state.with(command.period(), published.without(command.objection()))
                        .finalises()));
    }

    /** Where a party organisation's own reviewers have not decided by the end of the time for objections, one of the place above may. */
    private static boolean stepsIn(Opened state, @Nullable Published published, Context context) {
        return state.board().kind() == BoardKind.PARTY
                && published != null
                && !context.now().isBefore(published.until())
                && context.by().fromAbove().contains(Role.ORGANISATION_REVIEWER);
    }

    private static Decision<AssessmentEvent> review(Opened state, ReviewRing command, Context context) {
        Authority by = context.by();
        if (!AssessmentDecider.reviews(by, state.board())) {
            return refuse(new Refusal.NotAllowed());
        }
        if (command.members().stream().anyMatch(by::involves)) {
            return refuse(new IncentiveRejection.BoardReviewerInvolved());
        }
        Rejection malformed = Wordings.fault(command, context);
        if (malformed != null) {
            return refuse(malformed);
        }
        boolean published = state.published().containsKey(command.month())
                || state.published().containsKey(command.month().year());
        return published
                ? accept(new RingReviewed(
                        command.assessment(),
                        state.board(),
                        command.month(),
                        command.members().stream()
                                .sorted(Comparator.comparing(MemberId::value))
                                .toList(),
                        command.counts(),
                        by.actor(),
                        command.reason()))
                : refuse(new IncentiveRejection.PeriodNotOpen());
    }
}
