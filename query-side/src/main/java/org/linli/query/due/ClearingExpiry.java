package org.linli.query.due;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;
import org.linli.kernel.timebank.ClearingId;
import org.linli.kernel.timebank.ClearingRef;
import org.linli.kernel.timebank.PoolEvent;
import org.linli.kernel.timebank.PoolEvent.ClearingAgreed;
import org.linli.kernel.timebank.PoolEvent.ClearingAsked;
import org.linli.kernel.timebank.PoolEvent.ClearingDeclined;
import org.linli.kernel.timebank.PoolEvent.ClearingExpired;
import org.linli.kernel.timebank.PoolEvent.HoursGranted;
import org.linli.kernel.timebank.PoolEvent.PoolHoursTransferred;
import org.linli.kernel.timebank.PoolEvent.PoolTookIn;
import org.linli.query.due.DueItem.What;

/** A clearing that nobody answers ends at the time that it names. */
record ClearingExpiry() implements Deadline {

    @Override
    public What what() {
        return What.CLEARING_EXPIRES;
    }

    @Override
    public @Nullable String about(Recorded<?> recorded) {
        return recorded.event() instanceof PoolEvent event
                ? switch (event) {
                    case ClearingAsked asked -> ref(event, asked.clearing());
                    case ClearingAgreed agreed -> ref(event, agreed.clearing());
                    case ClearingDeclined declined -> ref(event, declined.clearing());
                    case ClearingExpired expired -> ref(event, expired.clearing());
                    case PoolTookIn _, PoolHoursTransferred _, HoursGranted _ -> null;
                }
                : null;
    }

    private static String ref(PoolEvent event, ClearingId clearing) {
        return new ClearingRef(event.pool(), clearing).toString();
    }

    @Override
    public @Nullable Instant after(@Nullable Instant before, Recorded<?> recorded) {
        return recorded.event() instanceof ClearingAsked asked ? asked.until() : null;
    }
}
