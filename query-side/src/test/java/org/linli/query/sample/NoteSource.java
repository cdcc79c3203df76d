package org.linli.query.sample;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;

/** The note stream up to a head that can be moved on, as Axon's processors read it. */
public final class NoteSource implements StreamableMessageSource<TrackedEventMessage<?>> {
    private static final Map<String, String> META = NoteStream.META.toMap();

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition appended = lock.newCondition();
    private final Set<Runnable> callbacks = ConcurrentHashMap.newKeySet();
    private final LongConsumer onRead;
    private final AtomicLong size = new AtomicLong();

    /** A source of so many events that tells which one is read. */
    public NoteSource(long size, LongConsumer onRead) {
        this.size.set(size);
        this.onRead = onRead;
    }

    public NoteSource(long size) {
        this(size, position -> {});
    }

    /** Moves the head on. */
    public void append(long events) {
        lock.lock();
        try {
            size.addAndGet(events);
            appended.signalAll();
        } finally {
            lock.unlock();
        }
        callbacks.forEach(NoteSource::call);
    }

    /** A processor that is being shut down takes no more calls, and needs none. */
    private static void call(Runnable callback) {
        try {
            callback.run();
        } catch (RejectedExecutionException _) {
            return;
        }
    }

    public long size() {
        return size.get();
    }

    @Override
    public @Nullable TrackingToken createHeadToken() {
        return size() == 0 ? null : new GlobalSequenceTrackingToken(size() - 1);
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        return new NoteReader(token == null ? 0 : token.position().orElseThrow() + 1);
    }

    private static TrackedEventMessage<?> message(long position) {
        Recorded<NoteEvent> note = NoteStream.at(position);
        return new GenericTrackedDomainEventMessage<>(
                new GlobalSequenceTrackingToken(position),
                new GenericDomainEventMessage<>(
                        "note",
                        note.event().note(),
                        note.sequence(),
                        note.event(),
                        META,
                        "event-" + position,
                        note.recorded()));
    }

    private final class NoteReader implements BlockingStream<TrackedEventMessage<?>> {
        private long next;
        private @Nullable Runnable callback;

        NoteReader(long next) {
            this.next = next;
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return next < size() ? Optional.of(message(next)) : Optional.empty();
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            long left = unit.toNanos(timeout);
            lock.lockInterruptibly();
            try {
                while (next >= size() && left > 0) {
                    left = appended.awaitNanos(left);
                }
                return next < size();
            } finally {
                lock.unlock();
            }
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            if (!hasNextAvailable(1, TimeUnit.DAYS)) {
                throw new InterruptedException("no event for a day");
            }
            onRead.accept(next);
            return message(next++);
        }

        @Override
        public boolean setOnAvailableCallback(Runnable newCallback) {
            callback = newCallback;
            return callbacks.add(newCallback);
        }

        @Override
        public void close() {
            if (callback != null) {
                callbacks.remove(callback);
            }
        }
    }
}
