package org.linli.query.projection;

import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.linli.kernel.Recorded;

/** The log as Axon's event source streams it. */
public final class StreamedLog implements WholeLog {
    private static final int PATIENCE_SECONDS = 30;

    private final StreamableMessageSource<TrackedEventMessage<?>> source;

    public StreamedLog(StreamableMessageSource<TrackedEventMessage<?>> source) {
        this.source = source;
    }

    @Override
    public void read(long last, Consumer<Recorded<?>> each) throws InterruptedException {
        try (BlockingStream<TrackedEventMessage<?>> stream = source.openStream(source.createTailToken())) {
            long position = -1;
            while (position < last) {
                if (!stream.hasNextAvailable(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("The event source ended at " + position + ", before " + last + ".");
                }
                position = tell(stream.nextAvailable(), each);
            }
        }
    }

    @Override
    public void follow(Consumer<Recorded<?>> each) throws InterruptedException {
        try (BlockingStream<TrackedEventMessage<?>> stream = source.openStream(source.createTailToken())) {
            while (true) {
                tell(stream.nextAvailable(), each);
            }
        }
    }

    private static long tell(TrackedEventMessage<?> message, Consumer<Recorded<?>> each) {
        Recorded<?> event = RecordedEvents.of(message);
        if (event != null) {
            each.accept(event);
        }
        return RecordedEvents.position(message.trackingToken());
    }
}
