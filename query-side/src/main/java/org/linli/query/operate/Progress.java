package org.linli.query.operate;

import java.time.Duration;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.linli.query.projection.Positions;
import org.linli.web.Visibility;

/** How far the views of this process have read the events. */
public final class Progress implements Visibility {
    private final StreamableMessageSource<TrackedEventMessage<?>> source;
    private final Positions positions;

    public Progress(StreamableMessageSource<TrackedEventMessage<?>> source, Positions positions) {
        this.source = source;
        this.positions = positions;
    }

    @Override
    public boolean await(String view, long position, Duration atMost) throws InterruptedException {
        return positions.await(view, position, atMost);
    }

    @Override
    public long head() {
        return headOf(source);
    }

    /** Position of the last event of a source; −1 if there is none. */
    public static long headOf(StreamableMessageSource<TrackedEventMessage<?>> source) {
        TrackingToken head = source.createHeadToken();
        return head == null ? -1 : head.position().orElse(-1);
    }

    /** Position of the last event that the view includes; −1 if none. */
    public long of(String view) {
        return positions.of(view);
    }
}
