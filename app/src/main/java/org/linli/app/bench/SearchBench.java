package org.linli.app.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.linli.app.DataFolder;
import org.linli.kernel.places.PlaceId;
import org.linli.query.feed.FeedQuery;
import org.linli.query.listing.Status;
import org.linli.query.places.Places;
import org.linli.query.places.PlacesProjection;
import org.linli.query.projection.ProjectionRuntime;
import org.linli.query.search.Listings;
import org.linli.query.search.SearchIndex;
import org.linli.query.search.SearchProjection;
import org.linli.query.views.GenerationsByProjection;
import org.linli.query.views.MemoryViews;
import org.linli.store.SqliteEventStorageEngine;
import org.linli.store.SqliteEventStore;

/**
 * A district with very many listings: building its search index from the events, and pages of open listings of the whole district
 * or, half of the time, of one category, in the process and then over HTTP; and lists of suggestions.
 */
public final class SearchBench implements Bench {
    static final int PAGE = 20;
    static final int PAGE_MILLIS = 20;
    static final Duration WARM_UP = Duration.ofSeconds(5);

    private static final int HEAP_MB = 512;

    private final List<Figure> figures = new ArrayList<>();

    @Override
    public List<Figure> measure(Setting setting) throws Exception {
        DataFolder folder = new DataFolder(setting.folder()).create();
        PlaceId district;
        try (SqliteEventStorageEngine engine = Stores.open(folder.events())) {
            district = District.fill(engine, setting.listings(), new Phrases());
            try (MemoryViews views = new MemoryViews();
                    SearchIndex index = SearchIndex.open(folder.search());
                    ProjectionRuntime runtime = new ProjectionRuntime(
                            SqliteEventStore.on(engine),
                            new GenerationsByProjection(views, Map.of(SearchProjection.NAME, index)),
                            List.of(new PlacesProjection(), new SearchProjection()))) {
                build(runtime, engine.head() + 1.0, folder.search());
                Set<String> communities = new Places(views).communitiesOf(district);
                search(new Listings(index), communities, setting);
            }
        }
        figures.addAll(new Served(folder, district, setting).measure());
        return List.copyOf(figures);
    }

    private void build(ProjectionRuntime runtime, double events, Path folder) throws Exception {
        long begin = System.nanoTime();
        runtime.rebuildAll();
        double seconds = (System.nanoTime() - begin) / 1e9;
        figures.add(Figure.stated(
                "building the search index", events / seconds, "events/s", Figure.plain(events) + " events"));
        figures.add(Figure.stated("search index on disk", megabytes(folder), "MB", "as it was built"));
    }

    private void search(Listings listings, Set<String> communities, Setting setting) throws Exception {
        Tally tally = new Tally();
        Found found = new Found();
        try (Callers one = new Callers(1)) {
            one.run(setting.time().plus(WARM_UP), new Tally(), new Work(listings, communities, 1, new Found()));
            one.run(setting.time(), tally, new Work(listings, communities, 2, found));
        }
        figures.add(Figure.atMost(
                "p99 of a search of " + setting.listings() + " listings",
                tally.millis(99),
                "ms",
                PAGE_MILLIS,
                tally + ", up to " + PAGE + " items, in the process"));
        figures.add(Figure.stated(
                "items found by a search", found.items / (double) tally.count(), "", "mean of up to " + PAGE));
        System.gc();
        figures.add(Figure.stated(
                "heap in use while searching",
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1048576.0,
                "MB",
                "after a collection, with the query cache"));
        figures.add(Figure.atMost(
                "heap limit while filling, building and searching",
                Math.ceil(Runtime.getRuntime().maxMemory() / 1048576.0),
                "MB",
                HEAP_MB,
                "-Xmx of this process"));
    }

    private static final class Found {
        private long items;
    }

    /** One caller's questions. */
    private static final class Work implements Callers.Work {
        private final Listings listings;
        private final Set<String> communities;
        private final Random random;
        private final Found found;

        Work(Listings listings, Set<String> communities, long seed, Found found) {
            this.listings = listings;
            this.communities = communities;
            this.random = new Random(seed);
            this.found = found;
        }

        @Override
        public void run(Tally tally) throws Exception {
            Question question = Question.of(random);
            FeedQuery open = new FeedQuery(Set.of(), null, question.category(), null, Status.OPEN);
            tally.time(() -> {
                Listings.Found page = listings.find(question.text(), communities, open, List.of(), PAGE);
                found.items += page.items().size();
                return page;
            });
        }
    }

    private static double megabytes(Path folder) throws IOException {
        long bytes = 0;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
        }
        return bytes / 1048576.0;
    }
}
