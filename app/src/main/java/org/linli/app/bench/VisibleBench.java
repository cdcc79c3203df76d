package org.linli.app.bench;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import org.axonframework.common.Registration;
import org.linli.app.DataFolder;
import org.linli.query.feed.FeedProjection;
import org.linli.query.projection.Positions;
import org.linli.query.projection.ProjectionRuntime;
import org.linli.store.SqliteEventStorageEngine;

/** How long after an event is stored the feed shows it, while 500 offers a second come in over HTTP. */
public final class VisibleBench implements Bench {
    private static final int PER_SECOND = 500;
    private static final int CALLERS = 32;
    private static final int MOST_MILLIS = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Stored END = new Stored(-1, 0);

    private record Stored(long position, long nanos) {}

    @Override
    public List<Figure> measure(Setting setting) throws Exception {
        Tally sent = new Tally();
        Tally shown = new Tally();
        try (BenchServer server =
                        BenchServer.start(new DataFolder(setting.folder().resolve("visible")));
                Callers callers = new Callers(CALLERS)) {
            Neighbour neighbour = Neighbour.in(server);
            callers.run(Duration.ofSeconds(5), PER_SECOND, new Tally(), neighbour::offer);
            watching(server, shown, () -> {
                callers.run(setting.time(), PER_SECOND, sent, neighbour::offer);
                return null;
            });
        }
        String note = "p50 %.1f ms over %d commits; %s commands/s"
                .formatted(shown.millis(50), shown.count(), Figure.plain(sent.perSecond()));
        return List.of(
                Figure.atMost("p99 from stored to visible in the feed", shown.millis(99), "ms", MOST_MILLIS, note),
                Figure.atLeast("the load meanwhile", sent.perSecond(), "/s", PER_SECOND * 0.95, sent.toString()));
    }

    /** Every commit is timed when the store announces it and when the feed's position has passed it. */
    private static void watching(BenchServer server, Tally shown, Callable<?> load) throws Exception {
        SqliteEventStorageEngine engine = server.bean(SqliteEventStorageEngine.class);
        Positions positions = server.bean(ProjectionRuntime.class).positions();
        BlockingQueue<Stored> stored = new LinkedBlockingQueue<>();
        Registration registration = engine.onAppend(() -> stored.add(new Stored(engine.head(), System.nanoTime())));
        try (ExecutorService watcher = Executors.newSingleThreadExecutor()) {
            Future<?> watched = watcher.submit(() -> watch(stored, positions, shown));
            try {
                var _ = load.call();
            } finally {
                registration.cancel();
                stored.add(END);
            }
            watched.get();
        }
    }

    private static Tally watch(BlockingQueue<Stored> stored, Positions positions, Tally shown) throws Exception {
        for (Stored next = stored.take(); !next.equals(END); next = stored.take()) {
            if (!positions.await(FeedProjection.NAME, next.position(), PATIENCE)) {
                throw new IllegalStateException("the feed stands still");
            }
            shown.add(System.nanoTime() - next.nanos());
        }
        return shown;
    }
}
