package org.linli.query.projection;

import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;

/** Reads single events again by their positions; what lies a little ahead is read over instead of looked up. For one thread. */
final class EventsAgain implements AutoCloseable {
    private static final int LITTLE = 1_000;
    private static final int PATIENCE_SECONDS = 30;

    private final StreamableMessageSource<TrackedEventMessage<?>> source;
    private @Nullable BlockingStream<TrackedEventMessage<?>> stream;
    private long next;

    EventsAgain(StreamableMessageSource<TrackedEventMessage<?>> source) {
        this.source = source;
    }

    /** As {@link RecordedEvents#of}. */
    @Nullable
    Recorded<?> at(long position) {
        BlockingStream<TrackedEventMessage<?>> open = before(position);
        try {
            while (open.hasNextAvailable(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                TrackedEventMessage<?> message = open.nextAvailable();
                next = RecordedEvents.position(message.trackingToken()) + 1;
                if (next > position) {
                    return RecordedEvents.of(message);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new IllegalStateException("The event at position " + position + " cannot be read.");
    }

    private BlockingStream<TrackedEventMessage<?>> before(long position) {
        BlockingStream<TrackedEventMessage<?>> open = stream;
        if (open == null || position < next || position > next + LITTLE) {
            close();
            open = source.openStream(RecordedEvents.token(position - 1));
            stream = open;
            next = position;
        }
        return open;
    }

    @Override
    public void close() {
        if (stream != null) {
            stream.close();
            stream = null;
        }
    }
}
