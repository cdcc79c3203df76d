package org.linli.command.sharing;

import static org.linli.command.Decision.accept;
import static org.linli.command.Decision.nothingToDo;
import static org.linli.command.Decision.refuse;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.command.Authority;
import org.linli.command.Context;
import org.linli.command.Decision;
import org.linli.command.Refusal;
import org.linli.command.sharing.DisputeCommand.AcceptSettlement;
import org.linli.command.sharing.DisputeCommand.AppealDecision;
import org.linli.command.sharing.DisputeCommand.MakeStatement;
import org.linli.command.sharing.DisputeCommand.OpenMediation;
import org.linli.command.sharing.DisputeCommand.ProposeSettlement;
import org.linli.command.sharing.DisputeCommand.ResolveDispute;
import org.linli.command.sharing.Exchange.Cancelled;
import org.linli.command.sharing.Exchange.Confirmed;
import org.linli.command.sharing.Exchange.Disputed;
import org.linli.command.sharing.Exchange.Made;
import org.linli.command.sharing.Exchange.Ruling;
import org.linli.command.sharing.Mediation.Holder;
import org.linli.command.sharing.Mediation.Settlement;
import org.linli.kernel.Rejection;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.Role;
import org.linli.kernel.sharing.Counted;
import org.linli.kernel.sharing.DisputeEvent;
import org.linli.kernel.sharing.DisputeEvent.DisputeAppealed;
import org.linli.kernel.sharing.DisputeEvent.MediationOpened;
import org.linli.kernel.sharing.DisputeEvent.SettlementAccepted;
import org.linli.kernel.sharing.DisputeEvent.SettlementProposed;
import org.linli.kernel.sharing.DisputeEvent.StatementMade;
import org.linli.kernel.sharing.ExchangeEvent;
import org.linli.kernel.sharing.ExchangeEvent.DisputeResolved;

/** How a dispute comes to its end: a mediator, statements, a settlement or a decision, one appeal. */
final class DisputeSteps {
    private DisputeSteps() {}

    static Decision<ExchangeEvent> decide(Made state, DisputeCommand command, Context context) {
        return switch (command) {
            case OpenMediation open -> open(state, open, context);
            case MakeStatement statement -> speak(state, statement, context);
            case ProposeSettlement propose -> propose(state, propose, context);
            case AcceptSettlement settlement -> settle(state, settlement, context);
            case ResolveDispute resolve -> resolve(state, resolve, context);
            case AppealDecision appeal -> appeal(state, appeal, context);
        };
    }

    private static Decision<ExchangeEvent> open(Made state, OpenMediation command, Context context) {
        Rejection fault = faultOfStaff(state, context);
        if (fault != null) {
            return refuse(fault);
        }
        if (state instanceof Disputed disputed && holds(disputed, context.by().principal())) {
            return nothingToDo();
        }
        return accept(new MediationOpened(
                command.exchange(), state.deal(), context.by().principal()));
    }

    private static Decision<ExchangeEvent> speak(Made state, MakeStatement command, Context context) {
        if (!state.isSide(context.by())) {
            return refuse(new Refusal.NotAllowed());
        }
        if (!(state instanceof Disputed disputed)) {
            return refuse(state.wrongStep());
        }
        SharingRejection fault = context.rules().sharing().faultOf(command.text());
        if (fault != null) {
            return refuse(fault);
        }
        MemberId by = context.by().principal();
        int most = context.rules().exchanges().mostStatements();
        return disputed.mediation().statementsBy(by) >= most
                ? refuse(new SharingRejection.StatementsUsedUp(most))
                : accept(new StatementMade(command.exchange(), state.deal(), by, command.text()));
    }

    private static Decision<ExchangeEvent> propose(Made state, ProposeSettlement command, Context context) {
        Rejection fault = faultOfStaff(state, context);
        if (fault != null) {
            return refuse(fault);
        }
        Disputed disputed = (Disputed) state;
        if (!holds(disputed, context.by().principal())) {
            return refuse(new SharingRejection.OnlyTheMediator());
        }
        if (!context.rules()
                .sharing()
                .areMinutes(command.minutes(), disputed.deal().kind())) {
            return refuse(new SharingRejection.MinutesOutOfRange());
        }
        return command.minutes() > disputed.minutes()
                ? refuse(new SharingRejection.MoreThanReported(disputed.minutes()))
                : accept(new SettlementProposed(
                        command.exchange(),
                        disputed.deal(),
                        command.minutes(),
                        context.by().principal()));
    }

    private static Decision<ExchangeEvent> settle(Made state, AcceptSettlement command, Context context) {
        if (!state.isSide(context.by())) {
            return refuse(new Refusal.NotAllowed());
        }
        if (!(state instanceof Disputed disputed)) {
            return refuse(state.wrongStep());
        }
        Settlement settlement = disputed.mediation().settlement();
        if (settlement == null || settlement.minutes() != command.minutes()) {
            return refuse(new SharingRejection.SettlementDiffers());
        }
        MemberId by = context.by().principal();
        if (settlement.acceptedBy(by)) {
            return nothingToDo();
        }
        SettlementAccepted accepted = new SettlementAccepted(command.exchange(), state.deal(), by);
        return settlement.accepted().isEmpty()
                ? accept(accepted)
                : accept(
                        accepted,
                        new DisputeResolved(
                                command.exchange(),
                                disputed.deal(),
                                false,
                                settlement.minutes(),
                                settlement.by(),
                                context.here().within()));
    }

    private static Decision<ExchangeEvent> resolve(Made state, ResolveDispute command, Context context) {
        Rejection fault = faultOfStaff(state, context);
        if (fault != null) {
            return refuse(fault);
        }
        return accept(new DisputeResolved(
                command.exchange(),
                state.deal(),
                command.upheld(),
                ((Disputed) state).minutes(),
                context.by().principal(),
                context.here().within()));
    }

    private static Decision<ExchangeEvent> appeal(Made state, AppealDecision command, Context context) {
        if (!state.isSide(context.by())) {
            return refuse(new Refusal.NotAllowed());
        }
        Ruling ruling = rulingOf(state);
        if (ruling == null) {
            return refuse(state.wrongStep());
        }
        if (ruling.last()
                || !context.now()
                        .isBefore(ruling.at().plus(context.rules().exchanges().appeal()))) {
            return refuse(new SharingRejection.DecisionStands());
        }
        SharingRejection fault = context.rules().sharing().faultOf(command.reason());
        return fault != null
                ? refuse(fault)
                : accept(new DisputeAppealed(
                        command.exchange(),
                        state.deal(),
                        ruling.upheld(),
                        state instanceof Confirmed confirmed ? confirmed.counted() : null,
                        context.by().principal(),
                        command.reason()));
    }

    private static @Nullable Ruling rulingOf(Made state) {
        return switch (state) {
            case Confirmed it -> it.ruling();
            case Cancelled it -> it.ruling();
            default -> null;
        };
    }

    /** Why somebody may not handle this dispute as staff; null: they may. A mediator who holds it is let alone for a time. */
    private static @Nullable Rejection faultOfStaff(Made state, Context context) {
        Authority by = context.by();
        if (state.concerns(by)) {
            return new SharingRejection.OwnDispute();
        }
        if (!by.holds(Role.COMMITTEE_STAFF)) {
            return new Refusal.NotAllowed();
        }
        if (!(state instanceof Disputed disputed)) {
            return state.wrongStep();
        }
        MemberId before = disputed.mediation().decidedBy();
        if (before != null && by.involves(before)) {
            return new SharingRejection.DecidedBefore();
        }
        Holder holder = disputed.mediation().holder();
        return holder != null
                        && !holder.mediator().equals(by.principal())
                        && context.now()
                                .isBefore(holder.since()
                                        .plus(context.rules().exchanges().mediation()))
                ? new SharingRejection.HeldByAnother()
                : null;
    }

    private static boolean holds(Disputed disputed, MemberId by) {
        Holder holder = disputed.mediation().holder();
        return holder != null && holder.mediator().equals(by);
    }

    static Exchange evolve(Exchange state, DisputeEvent event, Instant occurred) {
        if (event instanceof DisputeAppealed) {
            Ruling ruling = rulingOf((Made) state);
            return ruling == null
                    ? state
                    : new Disputed(event.deal(), ruling.reported(), Mediation.appealed(ruling.by()));
        }
        Disputed disputed = (Disputed) state;
        Mediation mediation = disputed.mediation();
        Mediation after = switch (event) {
            case MediationOpened opened -> mediation.heldBy(opened.by(), occurred);
            case StatementMade made -> mediation.spokenBy(made.by());
            case SettlementProposed proposed -> mediation.proposing(proposed.minutes(), proposed.by());
            case SettlementAccepted accepted -> mediation.acceptedBy(accepted.by());
            case DisputeAppealed _ -> mediation;
        };
        return new Disputed(disputed.deal(), disputed.minutes(), after);
    }

    /** The state after its end. One appeals once, and not against what both accepted. */
    static Exchange resolved(Disputed state, DisputeResolved event, Instant occurred) {
        boolean last = state.mediation().settled() || state.mediation().decidedBy() != null;
        Ruling ruling = new Ruling(event.by(), occurred, event.upheld(), state.minutes(), last);
        return event.upheld()
                ? new Cancelled(state.deal(), ruling)
                : new Confirmed(
                        state.deal(), new Counted(occurred, event.minutes(), false, event.within()), ruling, null);
    }
}
