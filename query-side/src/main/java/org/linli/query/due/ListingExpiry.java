package org.linli.query.due;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;
import org.linli.kernel.sharing.ListingEvent;
import org.linli.kernel.sharing.ListingEvent.ListingExpired;
import org.linli.kernel.sharing.ListingEvent.ListingPublished;
import org.linli.kernel.sharing.ListingEvent.ListingReleased;
import org.linli.kernel.sharing.ListingEvent.ListingReserved;
import org.linli.kernel.sharing.ListingEvent.ListingRevised;
import org.linli.kernel.sharing.ListingEvent.ListingUsed;
import org.linli.kernel.sharing.ListingEvent.ListingWithdrawn;
import org.linli.query.due.DueItem.What;

/** A listing expires at the time it names. */
record ListingExpiry() implements Deadline {

    @Override
    public What what() {
        return What.LISTING_EXPIRES;
    }

    @Override
    public @Nullable String about(Recorded<?> recorded) {
        return recorded.event() instanceof ListingEvent event ? event.listing().value() : null;
    }

    @Override
    public @Nullable Instant after(@Nullable Instant before, Recorded<?> recorded) {
        return switch ((ListingEvent) recorded.event()) {
            case ListingPublished published -> published.terms().expires();
            case ListingRevised revised -> revised.terms().expires();
            case ListingReserved _, ListingReleased _, ListingUsed _ -> before;
            case ListingWithdrawn _, ListingExpired _ -> null;
        };
    }
}
