package org.linli.query.due;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;
import org.linli.query.due.DueItem.What;

/** One kind of thing that happens by itself: a pure fold of events into its time. */
interface Deadline {
    What what();

    /** Id of the aggregate whose deadline the event may set, move or end; null if it is none of this kind's business. */
    @Nullable
    String about(Recorded<?> recorded);

    /** The time after the event, given the one before (null: none); null if nothing is due any more. Asked only about events that are its business. */
    @Nullable
    Instant after(@Nullable Instant before, Recorded<?> recorded);

    /** Part of the view's version: a setting that gives other times. */
    default int version() {
        return 1;
    }
}
