package org.linli.query.projection;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.linli.query.views.DeadLetter;
import org.linli.query.views.Generation;
import org.linli.query.views.Generations;
import org.linli.query.views.Projection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the views of all projections up with the events. An event whose fold fails waits as a dead letter of the record it
 * failed for, and the later ones of that record behind it; every other record goes on. What is no record's fault (a failed
 * storage, an Error, an event that cannot be read) or would be one dead letter too many stops the projection, not the others:
 * it is tried again every {@link #RETRY}. Nothing is ever skipped.
 */
public final class ProjectionRuntime implements AutoCloseable {
    /** The longest wait before a failed projection is tried again. */
    public static final Duration RETRY = Duration.ofSeconds(2);

    /** How long {@link #close} waits for batches that are being stored. */
    static final Duration LONGEST_STOP = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(ProjectionRuntime.class);
    private static final int THREADS = 4;

    /** Between two looks at what another process rebuilds. */
    private static final Duration LOOK = Duration.ofMillis(200);

    private final StreamableMessageSource<TrackedEventMessage<?>> source;
    private final Generations views;
    private final DeadLetterRules rules;
    private final ProjectionListener listener;
    private final RecentEvents recent = new RecentEvents();
    private final Positions positions = new Positions();
    private final Map<String, LiveProjection<?>> projections = new LinkedHashMap<>();
    private final ScheduledExecutorService executor = Executors.newScheduledThreadPool(
            THREADS, Thread.ofPlatform().name("projection-", 0).daemon().factory());
    private Future<?> retries = CompletableFuture.completedFuture(null);
    private boolean running;

    /** The same with {@link DeadLetterRules#standard()}. */
    public ProjectionRuntime(
            StreamableMessageSource<TrackedEventMessage<?>> source,
            Generations views,
            Collection<? extends Projection<?>> projections) {
        this(source, views, projections, DeadLetterRules.standard(), ProjectionListener.NONE);
    }

    /** A runtime that follows the source; the views stay the caller's to close. */
    public ProjectionRuntime(
            StreamableMessageSource<TrackedEventMessage<?>> source,
            Generations views,
            Collection<? extends Projection<?>> projections,
            DeadLetterRules rules) {
        this(source, views, projections, rules, ProjectionListener.NONE);
    }

    /** The same with a listener that measures. */
    public ProjectionRuntime(
            StreamableMessageSource<TrackedEventMessage<?>> source,
            Generations views,
            Collection<? extends Projection<?>> projections,
            DeadLetterRules rules,
            ProjectionListener listener) {
        this.source = source;
        this.views = views;
        this.rules = rules;
        this.listener = listener;
        projections.forEach(this::add);
        views.onMove(positions::reached);
    }

    /**
     * Rebuilds what is empty, such as after a change of a record type, or waits for the process that does, then follows the
     * events. Nothing is served half built if this returns before the first read.
     */
    public synchronized void start() throws InterruptedException {
        List<LiveProjection<?>> empty = empty();
        while (!empty.isEmpty()) {
            List<LiveProjection<?>> ours = empty.stream()
                    .filter(live -> views.live(live.projection()).ownership().take())
                    .toList();
            rebuild(ours);
            if (ours.isEmpty()) {
                Thread.sleep(LOOK);
            }
            empty = empty();
        }
        running = true;
        projections.values().forEach(LiveProjection::start);
        retries =
                executor.scheduleWithFixedDelay(this::retry, RETRY.toMillis(), RETRY.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Rebuilds one projection from the first event on, while its old views serve; throws if there is none of the name. Where
     * another process followed the events, this one does from then on.
     */
    public synchronized void rebuild(String name) throws InterruptedException {
        rebuild(List.of(projection(name)));
    }

    /** Rebuilds all projections in one scan of the events. */
    public synchronized void rebuildAll() throws InterruptedException {
        rebuild(List.copyOf(projections.values()));
    }

    /** The names of all projections. */
    public List<String> names() {
        return List.copyOf(projections.keySet());
    }

    /** How many dead letters the projection has. */
    public int deadLetterCount(String name) {
        return projection(name).deadLetterCount();
    }

    /** Some of the projection's dead letters, in the order of their places and behind this one (null: from the start). */
    public List<DeadLetter> deadLetters(String name, DeadLetter.@Nullable Place after, int limit) {
        return projection(name).deadLetters(after, limit);
    }

    /**
     * Tries dead letters of the projection again: those of one record or, if null, of all. Each record goes on up to its first
     * failure. Null if the projection does not follow the events now, because a rebuild is taking over.
     */
    public @Nullable Retried retryDeadLetters(String name, @Nullable String record) {
        return projection(name).retryDeadLetters(record);
    }

    /** Why the projection does not go on; null while it does. */
    public @Nullable Standstill standstill(String name) {
        return projection(name).standstill();
    }

    public Positions positions() {
        return positions;
    }

    /** Returns when the batches in hand are stored. One that takes longer than {@link #LONGEST_STOP}, such as into a storage that is away, is interrupted. */
    @Override
    public synchronized void close() {
        running = false;
        retries.cancel(true);
        try {
            CompletableFuture.allOf(projections.values().stream()
                            .map(LiveProjection::end)
                            .toArray(CompletableFuture[]::new))
                    .get(LONGEST_STOP.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("A batch of events could not be stored before the end; it is read again at the next start.", e);
        }
        executor.shutdownNow();
        projections.values().forEach(LiveProjection::close);
    }

    /** What has no event although there are some. */
    private List<LiveProjection<?>> empty() {
        return RecordedEvents.position(source.createHeadToken()) < 0
                ? List.of()
                : projections.values().stream()
                        .filter(live -> views.live(live.projection()).position() < 0)
                        .toList();
    }

    private void rebuild(List<LiveProjection<?>> chosen) throws InterruptedException {
        if (chosen.isEmpty()) {
            return;
        }
        List<Generation<?>> shadows = new ArrayList<>();
        try {
            chosen.forEach(live -> shadows.add(views.shadow(live.projection())));
            try (Replay replay = new Replay(source, shadows, rules)) {
                replay.catchUp();
                chosen.forEach(LiveProjection::stop);
                chosen.forEach(live -> views.live(live.projection()).ownership().seize());
                replay.catchUp();
            }
            activate(shadows);
        } finally {
            shadows.forEach(views::drop);
            if (running) {
                chosen.forEach(LiveProjection::start);
            }
        }
    }

    private void activate(List<Generation<?>> shadows) {
        List<String> names =
                shadows.stream().map(shadow -> shadow.projection().name()).toList();
        long position = shadows.getFirst().position();
        while (!shadows.isEmpty()) {
            Generation<?> shadow = shadows.removeFirst();
            views.activate(shadow);
            positions.reached(shadow.projection().name(), shadow.position());
        }
        if (position >= 0) {
            LOG.info("Rebuilt up to position {}: {}.", position, String.join(", ", names));
        }
    }

    private void retry() {
        for (LiveProjection<?> live : projections.values()) {
            try {
                live.retry();
            } catch (RuntimeException e) { // told by whoever found out first; the next round comes
                LOG.debug(
                        "The view {} cannot be gone on with yet.",
                        live.projection().name(),
                        e);
            }
        }
    }

    private LiveProjection<?> projection(String name) {
        LiveProjection<?> live = projections.get(name);
        if (live == null) {
            throw new IllegalArgumentException("There is no projection " + name + ".");
        }
        return live;
    }

    private void add(Projection<?> projection) {
        LiveProjection<?> live =
                new LiveProjection<>(projection, views, source, recent, positions, rules, executor, listener);
        if (projections.put(projection.name(), live) != null) {
            throw new IllegalArgumentException("Two projections are called " + projection.name() + ".");
        }
    }
}
