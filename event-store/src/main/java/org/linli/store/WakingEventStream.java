package org.linli.store;

import java.util.Collections;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.Registration;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/**
 * Events after a token, and then each new one as soon as it is committed. It compares its position with the head instead
 * of waiting for a signal, so none can be missed. Any thread may look: Axon's pooled processor does so from one coordinator
 * thread while the next one already takes.
 */
final class WakingEventStream implements TrackingEventStream {

    private final SqliteEventStorageEngine engine;
    private Iterator<? extends TrackedEventMessage<?>> batch = Collections.emptyIterator();
    private @Nullable TrackedEventMessage<?> peeked;
    private @Nullable Registration callback;

    /** Every event up to here was read. */
    private volatile long position;

    /** The head when the batch was opened; upcasters may leave the batch to end before it. */
    private long batchEnd;

    WakingEventStream(SqliteEventStorageEngine engine, @Nullable TrackingToken token) {
        this.engine = engine;
        position = SqliteEventStorageEngine.indexOf(token);
        batchEnd = position;
    }

    @Override
    public synchronized Optional<TrackedEventMessage<?>> peek() {
        if (peeked == null) {
            peeked = read();
        }
        return Optional.ofNullable(peeked);
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        long deadline = System.nanoTime() + unit.toNanos(timeout);
        while (peek().isEmpty()) {
            if (!engine.awaitBeyond(position, deadline - System.nanoTime())) {
                return false;
            }
        }
        return true;
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        TrackedEventMessage<?> next = take();
        while (next == null) {
            var _ = hasNextAvailable(1, TimeUnit.DAYS);
            next = take();
        }
        return next;
    }

    private synchronized @Nullable TrackedEventMessage<?> take() {
        TrackedEventMessage<?> next = peek().orElse(null);
        peeked = null;
        return next;
    }

    /** Calls back after every commit, and once now. */
    @Override
    public boolean setOnAvailableCallback(Runnable onAvailable) {
        close();
        callback = engine.onAppend(onAvailable);
        onAvailable.run();
        return true;
    }

    @Override
    public void close() {
        if (callback != null) {
            callback.cancel();
            callback = null;
        }
    }

    private @Nullable TrackedEventMessage<?> read() {
        if (!batch.hasNext() && !openBatch()) {
            return null;
        }
        TrackedEventMessage<?> event = batch.next();
        position = SqliteEventStorageEngine.indexOf(event.trackingToken());
        return event;
    }

    private boolean openBatch() {
        position = Math.max(position, batchEnd);
        batchEnd = engine.head();
        batch = batchEnd > position ? eventsFrom(position) : Collections.emptyIterator();
        return batch.hasNext();
    }

    private Iterator<? extends TrackedEventMessage<?>> eventsFrom(long index) {
        return engine.readEvents(new GlobalSequenceTrackingToken(index), false).iterator();
    }
}
