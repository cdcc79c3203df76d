package org.linli.query;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;
import org.linli.query.projection.Folding;
import org.linli.query.views.Generation;
import org.linli.query.views.Index;
import org.linli.query.views.PersonalIndex;
import org.linli.query.views.Projection;
import org.linli.query.views.ViewWriter;
import org.linli.query.views.sqlite.SqliteViews;

/**
 * Measures what the index of personal data costs a rebuild into a file, against the same views without it, in turns; arguments:
 * number of events, number of turns. In these histories most records hold personal values, which is the worst case.
 */
final class BlankingTimes {
    private static final int BATCH = 10_000;

    private BlankingTimes() {}

    public static void main(String[] args) throws Exception {
        List<Recorded<?>> events =
                RandomHistory.of(1, Integer.parseInt(args[0])).events();
        for (int turn = 0; turn < Integer.parseInt(args[1]); turn++) {
            measure(events, turn % 2 == 0);
            measure(events, turn % 2 == 1);
        }
    }

    private static void measure(List<Recorded<?>> events, boolean indexed) throws Exception {
        Path folder = Files.createTempDirectory("views");
        try (SqliteViews views = SqliteViews.open(folder.resolve("views.db"))) {
            long begin = System.nanoTime();
            long processor = processorNanos();
            for (Projection<?> projection : QuerySide.projections(Neighbours.RULES)) {
                rebuild(projection, indexed, events, views);
            }
            IO.println("%s the index: %.2f s, %.2f s of processor time, %d MB"
                    .formatted(
                            indexed ? "with" : "without",
                            (System.nanoTime() - begin) / 1e9,
                            (processorNanos() - processor) / 1e9,
                            Files.size(folder.resolve("views.db")) >> 20));
        } finally {
            try (var files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        }
    }

    private static <V> void rebuild(Projection<V> whole, boolean indexed, List<Recorded<?>> events, SqliteViews views) {
        Projection<V> projection = indexed ? whole : new Unindexed<>(whole);
        Generation<V> shadow = views.shadow(projection);
        ViewWriter<V> writer = new ViewWriter<>(shadow, BATCH);
        for (int from = 0; from < events.size(); from += BATCH) {
            List<Recorded<?>> some = events.subList(from, Math.min(events.size(), from + BATCH));
            writer.write(batch -> {
                Folding.fold(projection, some, batch);
                batch.moveTo(some.getLast().position());
            });
        }
        views.activate(shadow);
    }

    private static long processorNanos() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
    }

    /** The same view without the index of personal data. */
    private record Unindexed<V>(Projection<V> fold) implements Projection<V> {
        @Override
        public String name() {
            return fold.name();
        }

        @Override
        public Class<V> type() {
            return fold.type();
        }

        @Override
        public List<Index<V>> indexes() {
            return fold.indexes().stream()
                    .filter(index -> !index.name().equals(PersonalIndex.NAME))
                    .toList();
        }

        @Override
        public Set<String> keys(Recorded<?> event) {
            return fold.keys(event);
        }

        @Override
        public @Nullable V fold(String id, @Nullable V view, Recorded<?> event) {
            return fold.fold(id, view, event);
        }
    }
}
