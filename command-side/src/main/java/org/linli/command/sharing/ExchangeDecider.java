package org.linli.command.sharing;

import static org.linli.command.Decision.accept;
import static org.linli.command.Decision.nothingToDo;
import static org.linli.command.Decision.refuse;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.command.Authority;
import org.linli.command.Context;
import org.linli.command.Decider;
import org.linli.command.Decision;
import org.linli.command.Refusal;
import org.linli.command.sharing.Exchange.Agreed;
import org.linli.command.sharing.Exchange.Cancelled;
import org.linli.command.sharing.Exchange.Confirmed;
import org.linli.command.sharing.Exchange.Disputed;
import org.linli.command.sharing.Exchange.Done;
import org.linli.command.sharing.Exchange.Made;
import org.linli.command.sharing.Exchange.Proposed;
import org.linli.command.sharing.Exchange.Reserving;
import org.linli.command.sharing.Exchange.Started;
import org.linli.command.sharing.Exchange.Unproposed;
import org.linli.command.sharing.Exchange.Voided;
import org.linli.command.sharing.ExchangeCommand.Answered;
import org.linli.command.sharing.ExchangeCommand.CallOff;
import org.linli.command.sharing.ExchangeCommand.CancelExchange;
import org.linli.command.sharing.ExchangeCommand.ConcludeAgreement;
import org.linli.command.sharing.ExchangeCommand.ConfirmBySilence;
import org.linli.command.sharing.ExchangeCommand.ConfirmHelp;
import org.linli.command.sharing.ExchangeCommand.DisputeHelp;
import org.linli.command.sharing.ExchangeCommand.EndForErasure;
import org.linli.command.sharing.ExchangeCommand.ExpireProposal;
import org.linli.command.sharing.ExchangeCommand.GiveAgreement;
import org.linli.command.sharing.ExchangeCommand.MarkDone;
import org.linli.command.sharing.ExchangeCommand.ProposeMatch;
import org.linli.command.sharing.ExchangeCommand.Remind;
import org.linli.command.sharing.ExchangeCommand.StartHelp;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.sharing.CancellationReason;
import org.linli.kernel.sharing.CorrectionEvent;
import org.linli.kernel.sharing.Counted;
import org.linli.kernel.sharing.Deal;
import org.linli.kernel.sharing.DisputeEvent;
import org.linli.kernel.sharing.ExchangeEvent;
import org.linli.kernel.sharing.ExchangeEvent.AgreementGiven;
import org.linli.kernel.sharing.ExchangeEvent.DisputeResolved;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeAgreed;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeCancelled;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeConfirmed;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeDisputed;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeMarkedDone;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeStarted;
import org.linli.kernel.sharing.ExchangeEvent.MatchProposed;
import org.linli.kernel.sharing.ExchangeEvent.ReminderSent;

/** The rules of an exchange. */
public record ExchangeDecider() implements Decider<Exchange, ExchangeCommand, ExchangeEvent> {

    @Override
    public Exchange initial() {
        return new Unproposed();
    }

    @Override
    public Decision<ExchangeEvent> decide(Exchange state, ExchangeCommand command, Context context) {
        return switch (state) {
            case Unproposed _ ->
                command instanceof ProposeMatch propose ? propose(propose, context) : refuse(new Refusal.Unknown());
            case Made made ->
                switch (command) {
                    case ProposeMatch _ -> refuse(new Refusal.AlreadyExists(command.target()));
                    case GiveAgreement _ -> agree(made, command, context.by());
                    case ConcludeAgreement _ -> conclude(made, command);
                    case CallOff _ -> callOff(made, command);
                    case StartHelp _ -> start(made, command, context.by().principal());
                    case MarkDone done -> markDone(made, done, context);
                    case ConfirmHelp confirm -> confirm(made, confirm, context);
                    case ConfirmBySilence _ -> confirmBySilence(made, command, context);
                    case DisputeHelp dispute -> dispute(made, dispute, context);
                    case CancelExchange cancel ->
                        cancel(made, cancel, context.by().principal());
                    case Remind _ -> ReminderSteps.remind(made, command, context);
                    case ExpireProposal _ -> ReminderSteps.expire(made, command, context);
                    case EndForErasure _ -> endForErasure(made, command);
                    case DisputeCommand step -> DisputeSteps.decide(made, step, context);
                    case CorrectionCommand step -> CorrectionSteps.decide(made, step, context);
                };
        };
    }

    private static Decision<ExchangeEvent> propose(ProposeMatch command, Context context) {
        MemberId by = context.by().principal();
        Answered main = command.request() != null ? command.request() : command.offer();
        if (main == null) {
            return refuse(new SharingRejection.ListingMissing());
        }
        SharingRejection fault = context.rules().sharing().faultOf(command.note());
        if (fault != null) {
            return refuse(fault);
        }
        if (isClosed(command.offer(), context.now()) || isClosed(command.request(), context.now())) {
            return refuse(new SharingRejection.ListingClosed());
        }
        if (isTaken(command.offer()) || isTaken(command.request())) {
            return refuse(new SharingRejection.ListingTaken());
        }
        if (command.offer() != null
                && command.offer().listing().kind() != main.listing().kind()) {
            return refuse(new SharingRejection.KindsDiffer());
        }
        Deal deal = new Deal(
                ownerOr(command.offer(), by),
                ownerOr(command.request(), by),
                idOf(command.offer()),
                idOf(command.request()),
                main.listing().community(),
                main.listing().kind());
        if (deal.provider().equals(deal.receiver()) || isOneOrganisation(command)) {
            return refuse(new SharingRejection.RequesterIsProvider());
        }
        if (!deal.involves(by)) {
            return refuse(new Refusal.NotAllowed());
        }
        if (!context.by().actor().equals(by) && deal.involves(context.by().actor())) {
            return refuse(new SharingRejection.ProxyIsOtherSide());
        }
        if (!isSpokenFor(command.offer(), context.by()) || !isSpokenFor(command.request(), context.by())) {
            return refuse(new SharingRejection.NotItsRepresentative());
        }
        if (isSomebodyElsesTurn(command.offer(), deal) || isSomebodyElsesTurn(command.request(), deal)) {
            return refuse(new SharingRejection.SomebodyElsesTurn());
        }
        return accept(new MatchProposed(command.exchange(), deal, by, command.note()));
    }

    private static Decision<ExchangeEvent> agree(Made state, ExchangeCommand command, Authority by) {
        if (!state.deal().involves(by.principal())) {
            return refuse(new Refusal.NotAllowed());
        }
        if (!(state instanceof Proposed proposed)) {
            return refuse(state.wrongStep());
        }
        if (by.involves(proposed.by())) {
            return refuse(new SharingRejection.OtherSideAgrees());
        }
        return accept(new AgreementGiven(command.exchange(), state.deal(), by.principal()));
    }

    private static Decision<ExchangeEvent> conclude(Made state, ExchangeCommand command) {
        return switch (state) {
            case Reserving reserving -> accept(new ExchangeAgreed(command.exchange(), reserving.deal()));
            case Proposed _, Cancelled _, Voided _ -> refuse(state.wrongStep());
            case Agreed _, Started _, Done _, Disputed _, Confirmed _ -> nothingToDo();
        };
    }

    private static Decision<ExchangeEvent> callOff(Made state, ExchangeCommand command) {
        return switch (state) {
            case Reserving reserving ->
                accept(new ExchangeCancelled(
                        command.exchange(), reserving.deal(), CancellationReason.NO_LONGER_AVAILABLE, MemberId.SYSTEM));
            case Cancelled _ -> nothingToDo();
            case Proposed _, Agreed _, Started _, Done _, Disputed _, Confirmed _, Voided _ ->
                refuse(state.wrongStep());
        };
    }

    private static Decision<ExchangeEvent> start(Made state, ExchangeCommand command, MemberId by) {
        if (!by.equals(state.deal().provider())) {
            return refuse(new SharingRejection.OnlyTheProvider());
        }
        return state instanceof Agreed
                ? accept(new ExchangeStarted(command.exchange(), state.deal()))
                : refuse(state.wrongStep());
    }

    private static Decision<ExchangeEvent> markDone(Made state, MarkDone command, Context context) {
        if (!context.by().principal().equals(state.deal().provider())) {
            return refuse(new SharingRejection.OnlyTheProvider());
        }
        if (!(state instanceof Agreed) && !(state instanceof Started)) {
            return refuse(state.wrongStep());
        }
        return !context.rules()
                        .sharing()
                        .areMinutes(command.minutes(), state.deal().kind())
                ? refuse(new SharingRejection.MinutesOutOfRange())
                : accept(new ExchangeMarkedDone(command.exchange(), state.deal(), command.minutes()));
    }

    private static Decision<ExchangeEvent> confirm(Made state, ConfirmHelp command, Context context) {
        Authority by = context.by();
        if (!by.principal().equals(state.deal().receiver())
                || by.involves(state.deal().provider())) {
            return refuse(new SharingRejection.OnlyTheReceiver());
        }
        if (!(state instanceof Done done)) {
            return refuse(state.wrongStep());
        }
        if (!context.rules()
                .sharing()
                .areMinutes(command.minutes(), state.deal().kind())) {
            return refuse(new SharingRejection.MinutesOutOfRange());
        }
        if (command.minutes() > done.minutes()) {
            return refuse(new SharingRejection.MoreThanReported(done.minutes()));
        }
        return accept(new ExchangeConfirmed(
                command.exchange(),
                done.deal(),
                command.minutes(),
                false,
                context.here().within()));
    }

    /** Nobody's silence confirms before they were reminded, and as long before as the reminder said. */
    private static Decision<ExchangeEvent> confirmBySilence(Made state, ExchangeCommand command, Context context) {
        if (!(state instanceof Done done)) {
            return nothingToDo();
        }
        if (done.notice() == null || context.now().isBefore(done.notice().until())) {
            return refuse(new SharingRejection.NotDueYet());
        }
        return accept(new ExchangeConfirmed(
                command.exchange(),
                done.deal(),
                done.minutes(),
                true,
                context.here().within()));
    }

    private static Decision<ExchangeEvent> dispute(Made state, DisputeHelp command, Context context) {
        if (!context.by().principal().equals(state.deal().receiver())) {
            return refuse(new SharingRejection.OnlyTheReceiver());
        }
        if (!(state instanceof Done)) {
            return refuse(state.wrongStep());
        }
        SharingRejection fault = context.rules().sharing().faultOf(command.reason());
        return fault != null
                ? refuse(fault)
                : accept(new ExchangeDisputed(command.exchange(), state.deal(), command.reason()));
    }

    private static Decision<ExchangeEvent> cancel(Made state, CancelExchange command, MemberId by) {
        if (!state.deal().involves(by)) {
            return refuse(new Refusal.NotAllowed());
        }
        if (!command.reason().isASides()) {
            return refuse(new SharingRejection.ReasonOfTheSystem());
        }
        return switch (state) {
            case Proposed _, Agreed _, Started _ ->
                accept(new ExchangeCancelled(command.exchange(), state.deal(), command.reason(), by));
            case Reserving _, Done _, Disputed _, Confirmed _, Cancelled _, Voided _ -> refuse(state.wrongStep());
        };
    }

    /** It counts for nothing, however far it had come: nobody is left to say how it was. */
    private static Decision<ExchangeEvent> endForErasure(Made state, ExchangeCommand command) {
        return switch (state) {
            case Proposed _, Reserving _, Agreed _, Started _, Done _, Disputed _ ->
                accept(new ExchangeCancelled(
                        command.exchange(), state.deal(), CancellationReason.MEMBER_ERASED, MemberId.SYSTEM));
            case Confirmed _, Cancelled _, Voided _ -> nothingToDo();
        };
    }

    private static MemberId ownerOr(@Nullable Answered answered, MemberId other) {
        return answered == null ? other : answered.listing().owner();
    }

    private static org.linli.kernel.sharing.@Nullable ListingId idOf(@Nullable Answered answered) {
        return answered == null ? null : answered.id();
    }

    private static boolean isClosed(@Nullable Answered answered, Instant now) {
        return answered != null && !answered.listing().isOpenAt(now);
    }

    private static boolean isTaken(@Nullable Answered answered) {
        return answered != null && !answered.listing().hasUnit();
    }

    private static boolean isOneOrganisation(ProposeMatch command) {
        return command.offer() != null
                && command.request() != null
                && command.offer().listing().organisation() != null
                && command.offer()
                        .listing()
                        .organisation()
                        .equals(command.request().listing().organisation());
    }

    /** Who proposes with an organisation's listing of their own still acts for it. */
    private static boolean isSpokenFor(@Nullable Answered answered, Authority by) {
        return answered == null
                || !answered.listing().owner().equals(by.principal())
                || answered.listing().isSpokenForBy(by);
    }

    private static boolean isSomebodyElsesTurn(@Nullable Answered answered, Deal deal) {
        return answered != null && answered.turn() != null && !deal.involves(answered.turn());
    }

    @Override
    public Exchange evolve(Exchange state, ExchangeEvent event, Instant occurred) {
        Deal deal = event.deal();
        return switch (event) {
            case MatchProposed proposed -> new Proposed(deal, proposed.by(), occurred, false);
            case AgreementGiven _ -> new Reserving(deal);
            case ExchangeAgreed _ -> new Agreed(deal, occurred, false);
            case ExchangeStarted _ -> new Started(deal);
            case ExchangeMarkedDone done -> new Done(deal, done.minutes(), occurred, null);
            case ReminderSent sent -> ReminderSteps.evolve(state, sent, occurred);
            case ExchangeConfirmed it ->
                new Confirmed(deal, new Counted(occurred, it.minutes(), it.bySilence(), it.within()), null, null);
            case ExchangeDisputed _ -> new Disputed(deal, ((Done) state).minutes(), Mediation.none());
            case DisputeResolved resolved -> DisputeSteps.resolved((Disputed) state, resolved, occurred);
            case ExchangeCancelled _ -> new Cancelled(deal, null);
            case DisputeEvent step -> DisputeSteps.evolve(state, step, occurred);
            case CorrectionEvent step -> CorrectionSteps.evolve((Confirmed) state, step);
        };
    }

    @Override
    public @Nullable PlaceId place(Exchange state) {
        return state instanceof Made made ? made.deal().community() : null;
    }
}
