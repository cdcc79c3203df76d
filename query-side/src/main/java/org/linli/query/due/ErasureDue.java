package org.linli.query.due;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;
import org.linli.kernel.membership.ErasureEvent;
import org.linli.kernel.membership.ErasureEvent.ErasureBegun;
import org.linli.kernel.membership.ErasureEvent.ErasureFinished;
import org.linli.kernel.membership.ErasureEvent.ErasurePostponed;
import org.linli.kernel.membership.ErasureEvent.ErasureRequested;
import org.linli.kernel.membership.ErasureEvent.ErasureWithdrawn;
import org.linli.kernel.membership.ErasureEvent.MemberErased;
import org.linli.query.due.DueItem.What;

/** An erasure begins, or is put off, at the time that its event names. */
record ErasureDue() implements Deadline {

    @Override
    public What what() {
        return What.ERASURE_BEGINS;
    }

    @Override
    public @Nullable String about(Recorded<?> recorded) {
        return recorded.event() instanceof ErasureEvent event ? event.member().value() : null;
    }

    @Override
    public @Nullable Instant after(@Nullable Instant before, Recorded<?> recorded) {
        return switch ((ErasureEvent) recorded.event()) {
            case ErasureRequested requested -> requested.due();
            case ErasurePostponed postponed -> postponed.due();
            case ErasureWithdrawn _, ErasureBegun _, MemberErased _, ErasureFinished _ -> null;
        };
    }
}
