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
import org.linli.kernel.sharing.Timetable;
import org.linli.query.due.DueItem.What;

/** A proposal that nobody answers ends. */
record ProposalExpiry(Timetable times) implements Deadline {

    @Override
    public What what() {
        return What.PROPOSAL_EXPIRES;
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
            case MatchProposed _ -> recorded.meta().occurred().plus(times.proposal());
            case ReminderSent _ -> before;
            case AgreementGiven _,
                    ExchangeAgreed _,
                    ExchangeStarted _,
                    ExchangeMarkedDone _,
                    ExchangeDisputed _,
                    ExchangeConfirmed _,
                    DisputeResolved _,
                    ExchangeCancelled _,
                    DisputeEvent _,
                    CorrectionEvent _ -> null;
        };
    }

    @Override
    public int version() {
        return times.version();
    }
}
