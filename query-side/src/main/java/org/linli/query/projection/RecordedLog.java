package org.linli.query.projection;

import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;

/** The whole log from its begin, for what is worked out of it anew. */
public final class RecordedLog {
    private static final int PATIENCE_SECONDS = 30;

    private final StreamableMessageSource<TrackedEventMessage<?>> source;

    public RecordedLog(StreamableMessageSource<TrackedEventMessage<?>> source) {
        this.source = source;
    }

    /** The position of the last event; −1 in an empty store. */
    public long head() {
        return RecordedEvents.position(source.createHeadToken());
    }

    /** The first event; null before there is one. */
    public @Nullable Recorded<?> first() throws InterruptedException {
        @Nullable Recorded<?>[] first = new Recorded<?>[1];
        if (head() >= 0) {
            read(0, event -> first[0] = event);
        }
        return first[0];
    }

    /** Tells every event of the domain up to a position, which the log must have, in its order. */
    public void read(long position, Consumer<Recorded<?>> events) throws InterruptedException {
        long end = -1;
        try (BlockingStream<TrackedEventMessage<?>> stream = source.openStream(source.createTailToken())) {
            while (end < position) {
                if (!stream.hasNextAvailable(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("The event source ended at " + end + ", before " + position + ".");
                }
                TrackedEventMessage<?> message = stream.nextAvailable();
                end = RecordedEvents.position(message.trackingToken());
                Recorded<?> event = end <= position ? RecordedEvents.of(message) : null;
                if (event != null) {
                    events.accept(event);
                }
            }
        }
    }
}
