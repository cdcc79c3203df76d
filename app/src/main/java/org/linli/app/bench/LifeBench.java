package org.linli.app.bench;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import me.tongfei.progressbar.ProgressBar;
import org.linli.app.DataFolder;
import org.linli.app.Progress;
import org.linli.app.ViewNumbers;
import org.linli.app.bench.life.Life;
import org.linli.app.events.EventSerializer;
import org.linli.app.keys.SqliteKeyDatabase;
import org.linli.command.Rules;
import org.linli.kernel.EventCodec;
import org.linli.query.QuerySide;
import org.linli.query.projection.ProjectionRuntime;
import org.linli.query.views.Projection;
import org.linli.query.views.sqlite.SqliteViews;
import org.linli.store.SqliteEventStorageEngine;
import org.linli.store.SqliteEventStore;

/** Rebuilds from a history of every context, sealed as the product seals it: of all projections in one scan, and of each alone. */
public final class LifeBench implements Bench {
    private static final int ALL_LEAST = 10_000;
    private static final int ONE_LEAST = 30_000;
    private static final int TURNS = 3;
    private static final int SLOWEST = 5;

    /** What one projection does alone, in events a second. */
    private record Alone(String name, double speed) {}

    @Override
    public List<Figure> measure(Setting setting) throws Exception {
        DataFolder folder =
                new DataFolder(Files.createDirectories(setting.folder().resolve("life")));
        List<Projection<?>> projections = QuerySide.projections(ViewNumbers.of(Rules.standard()));
        try (SqliteKeyDatabase keys = SqliteKeyDatabase.open(folder.keys(), folder.masterKey());
                SqliteEventStorageEngine engine = SqliteEventStorageEngine.open(
                        folder.events(), Stores.settings(new EventSerializer(new EventCodec(keys.keys()))))) {
            Map<String, Integer> contexts = Life.fill(engine, setting.listings());
            List<Figure> figures = new ArrayList<>();
            try (SqliteViews views = SqliteViews.open(folder.views());
                    ProjectionRuntime runtime =
                            new ProjectionRuntime(SqliteEventStore.on(engine), views, projections)) {
                double events = engine.head() + 1.0;
                figures.add(Figure.atLeast(
                        "rebuild of all " + projections.size() + " projections",
                        median(events, TURNS, runtime::rebuildAll),
                        "events/s",
                        ALL_LEAST,
                        "in one scan of " + Figure.plain(events) + " events: " + shares(contexts)));
                figures.addAll(alone(projections, runtime, events));
            }
            return figures;
        }
    }

    /** Each is rebuilt once; the slowest are looked at again. */
    private static List<Figure> alone(List<Projection<?>> projections, ProjectionRuntime runtime, double events)
            throws Exception {
        List<Alone> all = new ArrayList<>();
        try (ProgressBar bar = Progress.of("projections", projections.size())) {
            for (Projection<?> projection : projections) {
                all.add(alone(projection.name(), runtime, events, 1));
                bar.step();
            }
        }
        List<Figure> figures = new ArrayList<>();
        for (Alone slow : slowest(all)) {
            Alone again = alone(slow.name(), runtime, events, TURNS);
            figures.add(Figure.atLeast(
                    "rebuild of " + again.name(),
                    again.speed(),
                    "events/s",
                    ONE_LEAST,
                    "alone, one of the slowest; median of " + TURNS));
        }
        return figures;
    }

    private static Alone alone(String name, ProjectionRuntime runtime, double events, int turns)
            throws InterruptedException {
        return new Alone(name, median(events, turns, () -> runtime.rebuild(name)));
    }

    private static List<Alone> slowest(List<Alone> all) {
        return all.stream()
                .sorted(Comparator.comparingDouble(Alone::speed))
                .limit(SLOWEST)
                .toList();
    }

    private interface Rebuild {
        void run() throws InterruptedException;
    }

    /** Events a second. */
    private static double median(double events, int turns, Rebuild rebuild) throws InterruptedException {
        List<Double> speeds = new ArrayList<>();
        for (int i = 0; i < turns; i++) {
            long begin = System.nanoTime();
            rebuild.run();
            speeds.add(events * 1e9 / (System.nanoTime() - begin));
        }
        return Figure.median(speeds);
    }

    private static String shares(Map<String, Integer> contexts) {
        double all = contexts.values().stream().mapToInt(Integer::intValue).sum();
        return contexts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(context -> "%s %.0f %%".formatted(context.getKey(), 100 * context.getValue() / all))
                .collect(Collectors.joining(", "));
    }
}
