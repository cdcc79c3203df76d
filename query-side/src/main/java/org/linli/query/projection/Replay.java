package org.linli.query.projection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.linli.kernel.Recorded;
import org.linli.query.views.Generation;
import org.linli.query.views.ViewWriter;

/** Fills empty generations from the first event on: one scan, in large batches, for all of them. While one is written the next is read. */
final class Replay implements AutoCloseable {
    static final String THREAD = "replay";
    private static final int BATCH = 10_000;
    private static final int MEMORY = 60_000;
    private static final int PATIENCE_SECONDS = 30;

    private final StreamableMessageSource<TrackedEventMessage<?>> source;
    private final BlockingStream<TrackedEventMessage<?>> stream;
    private final List<ForgivingFolds<?>> writers = new ArrayList<>();
    private final ExecutorService reader = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name(THREAD).daemon().factory());
    private long position = -1;

    /** Some events, none of which at the end, and the position after them. */
    private record Stretch(List<Recorded<?>> events, long end) {}

    Replay(
            StreamableMessageSource<TrackedEventMessage<?>> source,
            Collection<? extends Generation<?>> empty,
            DeadLetterRules rules) {
        this.source = source;
        this.stream = source.openStream(source.createTailToken());
        empty.forEach(generation ->
                writers.add(new ForgivingFolds<>(new ViewWriter<>(generation, MEMORY / empty.size()), rules)));
    }

    /** Reads on to what is the last event now. */
    void catchUp() throws InterruptedException {
        long head = RecordedEvents.position(source.createHeadToken());
        Future<Stretch> ahead = reader.submit(() -> read(position, head));
        while (position < head) {
            Stretch stretch = await(ahead);
            ahead = reader.submit(() -> read(stretch.end(), head));
            writers.parallelStream().forEach(writer -> writer.write(stretch.events(), stretch.end()));
            position = stretch.end();
        }
    }

    @Override
    public void close() {
        reader.close();
        stream.close();
    }

    private Stretch read(long from, long head) throws InterruptedException {
        List<Recorded<?>> events = new ArrayList<>(BATCH);
        long end = from;
        while (end < head && events.size() < BATCH) {
            if (!stream.hasNextAvailable(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The event source ended at " + end + ", before its head " + head + ".");
            }
            TrackedEventMessage<?> message = stream.nextAvailable();
            end = RecordedEvents.position(message.trackingToken());
            Recorded<?> event = RecordedEvents.of(message);
            if (event != null) {
                events.add(event);
            }
        }
        return new Stretch(events, end);
    }

    private static Stretch await(Future<Stretch> reading) throws InterruptedException {
        try {
            return reading.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The events cannot be read: " + e.getCause(), e);
        }
    }
}
