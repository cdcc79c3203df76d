package org.linli.query.due;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;
import org.linli.kernel.sharing.ReviewEvent;
import org.linli.kernel.sharing.ReviewEvent.ReviewSubmitted;
import org.linli.kernel.sharing.ReviewEvent.ReviewsRevealed;
import org.linli.kernel.sharing.ReviewEvent.ReviewsSetAside;
import org.linli.query.due.DueItem.What;

/** A review is revealed at the time it names, although the other side wrote nothing. */
record Revelation() implements Deadline {

    @Override
    public What what() {
        return What.REVIEWS_REVEALED;
    }

    @Override
    public @Nullable String about(Recorded<?> recorded) {
        return recorded.event() instanceof ReviewEvent event ? event.reviews().value() : null;
    }

    @Override
    public @Nullable Instant after(@Nullable Instant before, Recorded<?> recorded) {
        return switch ((ReviewEvent) recorded.event()) {
            case ReviewSubmitted submitted -> submitted.until();
            case ReviewsRevealed _, ReviewsSetAside _ -> null;
        };
    }
}
