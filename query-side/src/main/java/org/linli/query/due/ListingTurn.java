package org.linli.query.due;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;
import org.linli.kernel.sharing.WaitingEvent;
import org.linli.kernel.sharing.WaitingEvent.TurnLapsed;
import org.linli.kernel.sharing.WaitingEvent.TurnOffered;
import org.linli.kernel.sharing.WaitingEvent.TurnTaken;
import org.linli.kernel.sharing.WaitingEvent.TurnWithdrawn;
import org.linli.kernel.sharing.WaitingEvent.WaitingClosed;
import org.linli.kernel.sharing.WaitingEvent.WaitingJoined;
import org.linli.kernel.sharing.WaitingEvent.WaitingLeft;
import org.linli.query.due.DueItem.What;

/** The turn of the first in line for a listing passes on. */
record ListingTurn() implements Deadline {

    @Override
    public What what() {
        return What.LISTING_TURN_LAPSES;
    }

    @Override
    public @Nullable String about(Recorded<?> recorded) {
        return recorded.event() instanceof WaitingEvent event ? event.listing().value() : null;
    }

    @Override
    public @Nullable Instant after(@Nullable Instant before, Recorded<?> recorded) {
        return switch ((WaitingEvent) recorded.event()) {
            case TurnOffered offered -> offered.until();
            case WaitingLeft left -> left.hadTurn() ? null : before;
            case WaitingJoined _ -> before;
            case TurnTaken _, TurnLapsed _, TurnWithdrawn _, WaitingClosed _ -> null;
        };
    }
}
