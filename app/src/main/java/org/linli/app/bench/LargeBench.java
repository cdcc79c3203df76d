package org.linli.app.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.linli.app.DataFolder;
import org.linli.app.ViewNumbers;
import org.linli.command.Rules;
import org.linli.kernel.places.PlaceId;
import org.linli.query.QuerySide;
import org.linli.query.feed.FeedProjection;
import org.linli.query.projection.ProjectionRuntime;
import org.linli.query.views.sqlite.SqliteViews;
import org.linli.store.SqliteEventStorageEngine;
import org.linli.store.SqliteEventStore;

/** A district with very many listings: rebuilding its views, reading its feed, and the heap that this takes. */
public final class LargeBench implements Bench {
    private static final int SMALL = 10_000;
    private static final int ALL_LEAST = 10_000;
    private static final int ONE_LEAST = 30_000;
    private static final int PAGE_MILLIS = 10;
    private static final int GROWTH = 2;
    private static final int HEAP_MB = 512;
    private static final Duration WARM_UP = Duration.ofSeconds(5);

    private final List<Figure> figures = new ArrayList<>();

    @Override
    public List<Figure> measure(Setting setting) throws Exception {
        Tally small = pages(setting, SMALL);
        Tally large = pages(setting, setting.listings());
        String of = " of " + setting.listings() + " listings";
        double growth = large.millis(50) / small.millis(50);
        figures.add(Figure.atMost(
                "p99 of a feed page" + of, large.millis(99), "ms", PAGE_MILLIS, large + ", 20 items, over HTTP"));
        figures.add(
                Figure.atMost("feed page against 10,000 listings", growth, "×", GROWTH, "medians; there: " + small));
        return List.copyOf(figures);
    }

    private Tally pages(Setting setting, int listings) throws Exception {
        DataFolder folder =
                new DataFolder(Files.createDirectories(setting.folder().resolve("of-" + listings)));
        PlaceId district = fill(folder, listings);
        Tally tally = new Tally();
        try (BenchServer server = BenchServer.start(folder);
                Callers one = new Callers(1)) {
            BenchClient client = server.client();
            String path = "/api/v1/feed?limit=20&place=" + district;
            one.run(setting.time().plus(WARM_UP), new Tally(), t -> t.time(() -> client.get(path)));
            one.run(setting.time(), tally, t -> t.time(() -> client.get(path)));
            heap(listings);
        }
        return tally;
    }

    private PlaceId fill(DataFolder folder, int listings) throws Exception {
        try (SqliteEventStorageEngine engine = Stores.open(folder.events())) {
            PlaceId district = District.fill(engine, listings);
            if (listings > SMALL) {
                rebuild(engine, folder.views());
            }
            return district;
        }
    }

    private void rebuild(SqliteEventStorageEngine engine, Path file) throws InterruptedException {
        var projections = QuerySide.projections(ViewNumbers.of(Rules.standard()));
        double events = engine.head() + 1.0;
        try (SqliteViews views = SqliteViews.open(file);
                ProjectionRuntime runtime = new ProjectionRuntime(SqliteEventStore.on(engine), views, projections)) {
            long begin = System.nanoTime();
            runtime.rebuildAll();
            double all = events * 1e9 / (System.nanoTime() - begin);
            begin = System.nanoTime();
            runtime.rebuild(FeedProjection.NAME);
            double one = events * 1e9 / (System.nanoTime() - begin);
            figures.add(Figure.atLeast(
                    "rebuild of the feed", one, "events/s", ONE_LEAST, Figure.plain(events) + " events"));
            figures.add(Figure.atLeast(
                    "rebuild of all " + projections.size() + " projections",
                    all,
                    "events/s",
                    ALL_LEAST,
                    "in one scan"));
        }
    }

    private void heap(int listings) {
        if (listings > SMALL) {
            System.gc();
            double used =
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1048576.0;
            double limit = Runtime.getRuntime().maxMemory() / 1048576.0;
            figures.add(Figure.stated("heap in use while serving", used, "MB", "after a collection"));
            figures.add(Figure.atMost(
                    "heap limit while filling, rebuilding and serving",
                    Math.ceil(limit),
                    "MB",
                    HEAP_MB,
                    "-Xmx of this process"));
        }
    }
}
