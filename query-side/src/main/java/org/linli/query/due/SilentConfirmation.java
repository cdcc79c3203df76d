package org.linli.query.due;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;
import org.linli.kernel.sharing.CorrectionEvent;
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
import org.linli.kernel.sharing.ReminderKind;
import org.linli.kernel.sharing.Timetable;
import org.linli.query.due.DueItem.What;

/** Help that was marked done counts as confirmed when its receiver said nothing for the whole period. */
record SilentConfirmation(Timetable times) implements Deadline {

    @Override
    public What what() {
        return What.SILENCE_CONFIRMS;
    }

    @Override
    public @Nullable String about(Recorded<?> recorded) {
        return recorded.event() instanceof ExchangeEvent event
                ? event.exchange().value()
                : null;
    }

    @Override
    public @Nullable Instant after(@Nullable Instant before, Recorded<?> recorded) {
        return switch ((ExchangeEvent) recorded.event()) {
            case ExchangeMarkedDone _ -> times.silenceConfirms(recorded.meta().occurred());
            case ReminderSent sent when sent.kind() == ReminderKind.RECEIVER_TO_CONFIRM -> sent.until();
            case MatchProposed _,
                    AgreementGiven _,
                    ExchangeAgreed _,
                    ExchangeStarted _,
                    ReminderSent _,
                    DisputeEvent _,
                    CorrectionEvent _ -> before;
            case ExchangeDisputed _, ExchangeConfirmed _, DisputeResolved _, ExchangeCancelled _ -> null;
        };
    }

    @Override
    public int version() {
        return times.version();
    }
}
