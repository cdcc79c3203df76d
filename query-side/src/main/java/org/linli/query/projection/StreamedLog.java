package org.linli.query.projection;

import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;

/** The log as Axon's event source streams it. */
public final class StreamedLog implements WholeLog {
    private static final int PATIENCE_SECONDS = 30;

    private final StreamableMessageSource<TrackedEventMessage<?>> source;

    public StreamedLog(StreamableMessageSource<TrackedEventMessage<?>> source) {
        this.source = source;
    }

    @Override
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

    @Override
    public void read(long last, Consumer<Recorded<?>> each) throws InterruptedException {
        long position = -1;
        try (BlockingStream<TrackedEventMessage<?>> stream = source.openStream(source.createTailToken())) {
            while (position < last) {
                if (!stream.hasNextAvailable(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("The event source ended at " + position + ", before " + last + ".");
                }
                TrackedEventMessage<?> message = stream.nextAvailable();
                position = RecordedEvents.position(message.trackingToken());
                if (position <= last) {
                    tell(message, each);
                }
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

    private static void tell(TrackedEventMessage<?> message, Consumer<Recorded<?>> each) {
        Recorded<?> event = RecordedEvents.of(message);
        if (event != null) {
            each.accept(event);
        }
    }
}
