package org.linli.query.projection;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;
import org.linli.kernel.membership.ErasureEvent.MemberErased;

/** Decodes an event once for all projections that keep up: the last few are remembered. Safe for many threads. */
final class RecentEvents {
    private static final int SIZE = 1_024;

    private final AtomicReferenceArray<@Nullable Recorded<?>> last = new AtomicReferenceArray<>(SIZE);

    /** As {@link RecordedEvents#of}. */
    @Nullable
    Recorded<?> of(TrackedEventMessage<?> message) {
        long position = RecordedEvents.position(message.trackingToken());
        int slot = (int) (position % SIZE);
        Recorded<?> known = last.get(slot);
        if (known != null && known.position() == position) {
            return known;
        }
        Recorded<?> event = RecordedEvents.of(message);
        if (event != null && event.event() instanceof MemberErased) {
            forget();
        }
        last.set(slot, event);
        return event;
    }

    /** What was decoded while its values could still be read is decoded anew. */
    private void forget() {
        for (int slot = 0; slot < SIZE; slot++) {
            last.set(slot, null);
        }
    }
}
