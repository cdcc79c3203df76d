package org.linli.app.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;
import org.linli.query.projection.ProjectionListener;
import org.linli.query.views.Projection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How far each view of this process is behind the events, in events and in time. The time is the age that the oldest event which a view lacks has at most: it was
 * stored after the last one that the view has, and after the last look at which the store held no more than the view. The store is looked at once a second; while
 * it does not answer, its last known head counts. A process that has seen neither counts from its own start.
 */
public final class Lags implements ProjectionListener, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Lags.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final int MOST_LOOKS = 7_200;

    private final InstantSource clock;
    private final Instant started;
    private final Deque<Look> looks = new ArrayDeque<>();
    private final Map<String, Instant> lastStored = new ConcurrentHashMap<>();
    private volatile @Nullable Watched watched;
    private volatile @Nullable Thread thread;

    /** The last moment at which the store's last position was this one. */
    private record Look(long head, Instant at) {}

    private record Watched(List<String> views, LongSupplier head, ToLongFunction<String> position) {}

    /**
     * How far one view is behind.
     *
     * @param events that it lacks
     * @param time the age of the oldest of them, at most; zero when it lacks none
     */
    public record Lag(long events, Duration time) {}

    public Lags(InstantSource clock) {
        this.clock = clock;
        this.started = clock.instant();
    }

    /**
     * Which views are looked after.
     *
     * @param head the store's last position, −1 when it is empty
     * @param position a view's position, −1 before the first event
     */
    public void watch(Collection<String> views, LongSupplier head, ToLongFunction<String> position) {
        watched = new Watched(views.stream().sorted().toList(), head, position);
        look();
    }

    /** Begins to look every second. */
    public void start() {
        thread = Thread.ofPlatform().name("lags").daemon().start(this::loop);
    }

    @Override
    public void stored(Projection<?> projection, List<Recorded<?>> events, long nanos) {
        if (!events.isEmpty()) {
            lastStored.put(projection.name(), events.getLast().recorded());
        }
    }

    /** Looks at the store now. */
    public void look() {
        Watched now = watched;
        if (now == null) {
            return;
        }
        try {
            remember(now.head().getAsLong());
        } catch (RuntimeException unreachable) {
            LOG.debug("The store does not say how far it is", unreachable);
        }
    }

    private synchronized void remember(long head) {
        if (!looks.isEmpty() && looks.getLast().head() >= head) {
            looks.removeLast();
        }
        looks.addLast(new Look(head, clock.instant()));
        if (looks.size() > MOST_LOOKS) {
            looks.removeFirst();
        }
    }

    /** The views that are looked after. */
    public List<String> views() {
        Watched now = watched;
        return now == null ? List.of() : now.views();
    }

    /** How far each view is behind, by name. */
    public Map<String, Lag> all() {
        Map<String, Lag> all = new LinkedHashMap<>();
        views().forEach(view -> all.put(view, of(view)));
        return all;
    }

    /** How far a view is behind. */
    public synchronized Lag of(String view) {
        Watched now = watched;
        if (now == null || looks.isEmpty()) {
            return new Lag(0, Duration.ZERO);
        }
        long position = now.position().applyAsLong(view);
        long events = looks.getLast().head() - position;
        return events <= 0
                ? new Lag(0, Duration.ZERO)
                : new Lag(events, Duration.between(since(view, position), clock.instant()));
    }

    /** A moment after which the first event that the view lacks was stored: the latest that is known. */
    private Instant since(String view, long position) {
        Instant seen = lastStored.getOrDefault(view, Instant.MIN);
        for (Iterator<Look> back = looks.descendingIterator(); back.hasNext(); ) {
            Look look = back.next();
            if (look.head() <= position) {
                return look.at().isAfter(seen) ? look.at() : seen;
            }
        }
        return seen.equals(Instant.MIN) ? started : seen;
    }

    private void loop() {
        try {
            while (true) {
                Thread.sleep(BETWEEN_LOOKS);
                look();
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        Thread running = thread;
        if (running != null) {
            running.interrupt();
        }
    }
}
