package org.linli.query.projection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.linli.kernel.Recorded;
import org.linli.query.views.Generation;
import org.linli.query.views.ViewWriter;

/** Fills empty generations from the first event on: one scan, in large batches, for all of them. */
final class Replay implements AutoCloseable {
    private static final int BATCH = 10_000;
    private static final int MEMORY = 60_000;
    private static final int PATIENCE_SECONDS = 30;

    private final StreamableMessageSource<TrackedEventMessage<?>> source;
    private final BlockingStream<TrackedEventMessage<?>> stream;
    private final List<ViewWriter<?>> writers = new ArrayList<>();
    private long position = -1;

    Replay(StreamableMessageSource<TrackedEventMessage<?>> source, Collection<? extends Generation<?>> empty) {
        this.source = source;
        this.stream = source.openStream(source.createTailToken());
        empty.forEach(generation -> writers.add(new ViewWriter<>(generation, MEMORY / empty.size())));
    }

    /** Reads on to what is the last event now. */
    void catchUp() throws InterruptedException {
        long head = RecordedEvents.position(source.createHeadToken());
        while (position < head) {
            List<Recorded<?>> events = next(head);
            writers.parallelStream().forEach(writer -> write(writer, events, position));
        }
    }

    @Override
    public void close() {
        stream.close();
    }

    private List<Recorded<?>> next(long head) throws InterruptedException {
        List<Recorded<?>> events = new ArrayList<>(BATCH);
        while (position < head && events.size() < BATCH) {
            if (!stream.hasNextAvailable(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException(
                        "The event source ended at " + position + ", before its head " + head + ".");
            }
            TrackedEventMessage<?> message = stream.nextAvailable();
            position = RecordedEvents.position(message.trackingToken());
            Recorded<?> event = RecordedEvents.of(message);
            if (event != null) {
                events.add(event);
            }
        }
        return events;
    }

    private static <V> void write(ViewWriter<V> writer, List<Recorded<?>> events, long position) {
        writer.write(batch -> {
            Folding.fold(writer.generation().projection(), events, batch);
            batch.moveTo(position);
        });
    }
}
