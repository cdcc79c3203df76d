package org.linli.command.sharing;

import static org.linli.command.Decision.accept;
import static org.linli.command.Decision.nothingToDo;
import static org.linli.command.Decision.refuse;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.command.Context;
import org.linli.command.Decision;
import org.linli.command.sharing.Exchange.Agreed;
import org.linli.command.sharing.Exchange.Done;
import org.linli.command.sharing.Exchange.Made;
import org.linli.command.sharing.Exchange.Notice;
import org.linli.command.sharing.Exchange.Proposed;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.sharing.CancellationReason;
import org.linli.kernel.sharing.ExchangeEvent;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeCancelled;
import org.linli.kernel.sharing.ExchangeEvent.ReminderSent;
import org.linli.kernel.sharing.ReminderKind;
import org.linli.kernel.sharing.Timetable;

/** Who is reminded of what, when, and what ends when nobody acts. */
final class ReminderSteps {
    private ReminderSteps() {}

    /** Reminds whoever must act at this step; each reminder is sent once. */
    static Decision<ExchangeEvent> remind(Made state, ExchangeCommand command, Context context) {
        ReminderSent next = next(state, command, context);
        Instant due = due(state, timetable(context));
        if (next == null || due == null) {
            return nothingToDo();
        }
        return context.now().isBefore(due) ? refuse(new SharingRejection.NotDueYet()) : accept(next);
    }

    private static @Nullable Instant due(Made state, Timetable times) {
        return switch (state) {
            case Proposed it -> it.reminded() ? null : it.at().plus(times.proposalReminder());
            case Agreed it -> it.reminded() ? null : it.at().plus(times.startReminder());
            case Done it ->
                it.notice() == null
                        ? times.firstReminder(it.at())
                        : times.nextReminder(it.notice().until(), it.notice().at());
            default -> null;
        };
    }

    private static @Nullable ReminderSent next(Made state, ExchangeCommand command, Context context) {
        Timetable times = timetable(context);
        return switch (state) {
            case Proposed it ->
                new ReminderSent(
                        command.exchange(),
                        it.deal(),
                        ReminderKind.PROPOSAL_TO_ANSWER,
                        it.deal().other(it.by()),
                        it.at().plus(times.proposal()));
            case Agreed it ->
                new ReminderSent(
                        command.exchange(),
                        it.deal(),
                        ReminderKind.PROVIDER_TO_START,
                        it.deal().provider(),
                        null);
            case Done it ->
                new ReminderSent(
                        command.exchange(),
                        it.deal(),
                        ReminderKind.RECEIVER_TO_CONFIRM,
                        it.deal().receiver(),
                        it.notice() == null
                                ? times.afterNotice(times.silenceConfirms(it.at()), context.now())
                                : it.notice().until());
            default -> null;
        };
    }

    /** A proposal that nobody answered ends. */
    static Decision<ExchangeEvent> expire(Made state, ExchangeCommand command, Context context) {
        if (!(state instanceof Proposed proposed)) {
            return nothingToDo();
        }
        if (context.now().isBefore(proposed.at().plus(timetable(context).proposal()))) {
            return refuse(new SharingRejection.NotDueYet());
        }
        return accept(new ExchangeCancelled(
                command.exchange(), proposed.deal(), CancellationReason.NOT_ANSWERED, MemberId.SYSTEM));
    }

    static Exchange evolve(Exchange state, ReminderSent sent, Instant occurred) {
        return switch (state) {
            case Proposed it -> new Proposed(it.deal(), it.by(), it.at(), true);
            case Agreed it -> new Agreed(it.deal(), it.at(), true);
            case Done it ->
                new Done(
                        it.deal(),
                        it.minutes(),
                        it.at(),
                        sent.until() == null ? null : new Notice(occurred, sent.until()));
            default -> state;
        };
    }

    private static Timetable timetable(Context context) {
        return context.rules().exchanges().timetable(context.rules().sharing());
    }
}
