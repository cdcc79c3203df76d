package org.linli.query.projection;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.linli.query.views.DeadLetter;
import org.linli.query.views.Generation;
import org.linli.query.views.Generations;
import org.linli.query.views.Projection;
import org.linli.query.views.ViewWriter;

/** A projection that follows the events into its live generation; it can be stopped and started again. */
final class LiveProjection<V> {
    private static final int BATCH = 1_000;
    private static final int MEMORY = 4_096;

    private final Projection<V> projection;
    private final Generations views;
    private final StreamableMessageSource<TrackedEventMessage<?>> source;
    private final RecentEvents recent;
    private final Positions positions;
    private final DeadLetterRules rules;
    private final ScheduledExecutorService workers;
    private final ProjectionListener listener;

    /** One thread: on several, the processor can miss the call to stop and find out seconds later. */
    private final ScheduledExecutorService coordinator;

    private @Nullable PooledStreamingEventProcessor processor;
    private volatile @Nullable Batches<V> following;

    LiveProjection(
            Projection<V> projection,
            Generations views,
            StreamableMessageSource<TrackedEventMessage<?>> source,
            RecentEvents recent,
            Positions positions,
            DeadLetterRules rules,
            ScheduledExecutorService workers,
            ProjectionListener listener) {
        this.projection = projection;
        this.views = views;
        this.source = source;
        this.recent = recent;
        this.positions = positions;
        this.rules = rules;
        this.workers = workers;
        this.listener = listener;
        this.coordinator = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("follow-" + projection.name()).daemon().factory());
    }

    Projection<V> projection() {
        return projection;
    }

    /** Follows the events from where the live generation stands; nothing if it does already. */
    synchronized void start() {
        if (processor != null) {
            return;
        }
        Generation<V> live = views.live(projection);
        positions.reached(projection.name(), live.position());
        Batches<V> batches = new Batches<>(new ViewWriter<>(live, MEMORY), rules, recent, positions, listener);
        following = batches;
        processor = PooledStreamingEventProcessor.builder()
                .name(projection.name())
                .messageSource(source)
                .eventHandlerInvoker(batches)
                .tokenStore(batches)
                .transactionManager(batches)
                .coordinatorExecutor(coordinator)
                .workerExecutor(workers)
                .initialSegmentCount(1)
                .batchSize(BATCH)
                .build();
        processor.start();
    }

    /** Returns when the batch in hand is stored or given up. */
    synchronized void stop() {
        if (processor != null) {
            processor.shutDown();
            processor = null;
            following = null;
        }
    }

    /** Begins to stop for good; what it returns ends when the batch in hand is stored or given up. */
    synchronized CompletableFuture<Void> end() {
        PooledStreamingEventProcessor running = processor;
        processor = null;
        following = null;
        return running == null ? CompletableFuture.completedFuture(null) : running.shutdownAsync();
    }

    /** After {@link #end}. */
    void close() {
        coordinator.shutdownNow();
    }

    /** Why it does not go on; null while it does. */
    @Nullable
    Standstill standstill() {
        Batches<V> now = following;
        return now == null ? null : now.standstill();
    }

    /** A page of the dead letters of the live generation. */
    List<DeadLetter> deadLetters(DeadLetter.@Nullable Place after, int limit) {
        return views.live(projection).deadLetters(after, limit);
    }

    int deadLetterCount() {
        return views.live(projection).deadLetterCount();
    }

    /** Tries the dead letters of one record, or of all (null), again; null if it does not follow the events now. */
    synchronized @Nullable Retried retryDeadLetters(@Nullable String record) {
        Batches<V> now = following;
        if (now == null) {
            return null;
        }
        try (EventsAgain events = new EventsAgain(source)) {
            return now.retry(record == null ? null : List.of(record), events);
        }
    }

    /**
     * Tries again now if it failed: the processor by itself would wait up to a minute. Takes over where another process
     * followed the events and says nothing any more, and goes on with a view that another process rebuilt.
     */
    synchronized void retry() {
        Batches<V> now = following;
        if (processor == null || now == null) {
            return;
        }
        if (!now.generation().equals(views.live(projection))) {
            stop();
            start();
        } else if (Failed.is(processor) && now.mayFollow()) {
            var _ = processor.claimSegment(0);
        }
    }
}
