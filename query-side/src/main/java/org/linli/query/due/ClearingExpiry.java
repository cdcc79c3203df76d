package org.linli.query.due;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;
import org.linli.kernel.timebank.ClearingRef;
import org.linli.kernel.timebank.PoolEvent.ClearingAsked;
import org.linli.kernel.timebank.PoolEvent.OfClearing;
import org.linli.query.due.DueItem.What;

/** A clearing that nobody answers ends at the time that it names. */
record ClearingExpiry() implements Deadline {

    @Override
    public What what() {
        return What.CLEARING_EXPIRES;
    }

    @Override
    public @Nullable String about(Recorded<?> recorded) {
        return recorded.event() instanceof OfClearing event
                ? new ClearingRef(event.pool(), event.clearing()).toString()
                : null;
    }

    @Override
    public @Nullable Instant after(@Nullable Instant before, Recorded<?> recorded) {
        return recorded.event() instanceof ClearingAsked asked ? asked.until() : null;
    }
}
