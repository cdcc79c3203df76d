package org.linli.command.sharing;

import static org.linli.command.Decision.accept;
import static org.linli.command.Decision.nothingToDo;
import static org.linli.command.Decision.refuse;

import org.linli.command.Authority;
import org.linli.command.Context;
import org.linli.command.Decision;
import org.linli.command.Refusal;
import org.linli.command.sharing.CorrectionCommand.AgreeToCorrection;
import org.linli.command.sharing.CorrectionCommand.CorrectExchange;
import org.linli.command.sharing.CorrectionCommand.VoidExchange;
import org.linli.command.sharing.Exchange.Confirmed;
import org.linli.command.sharing.Exchange.Correction;
import org.linli.command.sharing.Exchange.Made;
import org.linli.command.sharing.Exchange.Voided;
import org.linli.kernel.membership.Role;
import org.linli.kernel.sharing.CorrectionEvent;
import org.linli.kernel.sharing.CorrectionEvent.CorrectionProposed;
import org.linli.kernel.sharing.CorrectionEvent.ExchangeCorrected;
import org.linli.kernel.sharing.CorrectionEvent.ExchangeVoided;
import org.linli.kernel.sharing.ExchangeEvent;

/** How what had closed is put right: by both sides, or by committee staff that is neither. */
final class CorrectionSteps {
    private CorrectionSteps() {}

    static Decision<ExchangeEvent> decide(Made state, CorrectionCommand command, Context context) {
        return switch (command) {
            case CorrectExchange correct -> correct(state, correct, context);
            case AgreeToCorrection agree -> agree(state, agree, context);
            case VoidExchange it -> annul(state, it, context);
        };
    }

    private static Decision<ExchangeEvent> correct(Made state, CorrectExchange command, Context context) {
        Authority by = context.by();
        boolean side = state.isSide(by);
        if (!side && (state.concerns(by) || !by.holds(Role.COMMITTEE_STAFF))) {
            return refuse(new Refusal.NotAllowed());
        }
        if (!(state instanceof Confirmed confirmed)) {
            return refuse(state.wrongStep());
        }
        if (!context.rules()
                .sharing()
                .areMinutes(command.minutes(), state.deal().kind())) {
            return refuse(new SharingRejection.MinutesOutOfRange());
        }
        SharingRejection fault = context.rules().sharing().faultOf(command.reason());
        if (fault != null) {
            return refuse(fault);
        }
        if (command.minutes() == confirmed.counted().minutes()) {
            return nothingToDo();
        }
        return side ? propose(confirmed, command, context) : byStaff(confirmed, command, context);
    }

    private static Decision<ExchangeEvent> propose(Confirmed state, CorrectExchange command, Context context) {
        if (isOver(state, context)) {
            return refuse(new SharingRejection.CorrectionOver());
        }
        Correction wish = new Correction(command.minutes(), context.by().principal());
        return wish.equals(state.proposed())
                ? nothingToDo()
                : accept(new CorrectionProposed(command.exchange(), state.deal(), wish.minutes(), wish.by()));
    }

    private static Decision<ExchangeEvent> byStaff(Confirmed state, CorrectExchange command, Context context) {
        if (command.reason() == null) {
            return refuse(new SharingRejection.ReasonMissing());
        }
        return accept(new ExchangeCorrected(
                command.exchange(),
                state.deal(),
                state.counted(),
                command.minutes(),
                context.by().principal(),
                command.reason()));
    }

    private static Decision<ExchangeEvent> agree(Made state, AgreeToCorrection command, Context context) {
        if (!state.isSide(context.by())) {
            return refuse(new Refusal.NotAllowed());
        }
        if (!(state instanceof Confirmed confirmed)) {
            return refuse(state.wrongStep());
        }
        Correction proposed = confirmed.proposed();
        if (proposed == null || proposed.minutes() != command.minutes()) {
            return refuse(new SharingRejection.CorrectionDiffers());
        }
        if (context.by().involves(proposed.by())) {
            return refuse(new SharingRejection.OtherSideAgrees());
        }
        if (isOver(confirmed, context)) {
            return refuse(new SharingRejection.CorrectionOver());
        }
        return accept(new ExchangeCorrected(
                command.exchange(),
                confirmed.deal(),
                confirmed.counted(),
                proposed.minutes(),
                context.by().principal(),
                null));
    }

    private static Decision<ExchangeEvent> annul(Made state, VoidExchange command, Context context) {
        if (state.concerns(context.by()) || !context.by().holds(Role.COMMITTEE_STAFF)) {
            return refuse(new Refusal.NotAllowed());
        }
        return state instanceof Confirmed confirmed
                ? accept(new ExchangeVoided(
                        command.exchange(),
                        confirmed.deal(),
                        confirmed.counted(),
                        command.reason(),
                        context.by().principal()))
                : refuse(state.wrongStep());
    }

    private static boolean isOver(Confirmed state, Context context) {
        return !context.now()
                .isBefore(state.counted().at().plus(context.rules().exchanges().correction()));
    }

    static Exchange evolve(Confirmed state, CorrectionEvent event) {
        return switch (event) {
            case CorrectionProposed proposed ->
                new Confirmed(
                        state.deal(),
                        state.counted(),
                        state.ruling(),
                        new Correction(proposed.minutes(), proposed.by()));
            case ExchangeCorrected corrected ->
                new Confirmed(state.deal(), state.counted().with(corrected.minutes()), state.ruling(), null);
            case ExchangeVoided _ -> new Voided(state.deal());
        };
    }
}
