package org.linli.query.due;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;
import org.linli.kernel.giving.DonationEvent;
import org.linli.kernel.giving.DonationEvent.DonationPledged;
import org.linli.query.due.DueItem.What;

/** A pledge lapses at the time it names unless something comes of it before. */
record PledgeLapse() implements Deadline {

    @Override
    public What what() {
        return What.PLEDGE_LAPSES;
    }

    @Override
    public @Nullable String about(Recorded<?> recorded) {
        return recorded.event() instanceof DonationEvent event
                ? event.donation().value()
                : null;
    }

    @Override
    public @Nullable Instant after(@Nullable Instant before, Recorded<?> recorded) {
        return recorded.event() instanceof DonationPledged pledged ? pledged.until() : null;
    }
}
