package org.linli.query.sample;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.linli.query.projection.ProjectionRuntime;
import org.linli.query.views.Cursor;
import org.linli.query.views.Page;
import org.linli.query.views.Projection;
import org.linli.query.views.ViewStore;
import org.linli.query.views.sqlite.SqliteViews;

/** Measures rebuilds and pages; arguments: number of events, number of feeds beside each other. */
final class RebuildTimes {
    private RebuildTimes() {}

    public static void main(String[] args) throws Exception {
        long events = Long.parseLong(args[0]);
        List<NoteFeed> feeds = IntStream.range(0, Integer.parseInt(args[1]))
                .mapToObj(i -> new NoteFeed("feed-" + i, 1))
                .toList();
        Path folder = Files.createTempDirectory("views");
        try (ViewStore views = SqliteViews.open(folder.resolve("views.db"));
                ProjectionRuntime runtime = new ProjectionRuntime(new NoteSource(events), views, feeds)) {
            long start = System.nanoTime();
            long cpu = cpuNanos();
            runtime.start();
            IO.println("%d events into %d views: %.0f events/s, %.0f per second of processor time, %d MB"
                    .formatted(
                            events,
                            feeds.size(),
                            events * 1e9 / (System.nanoTime() - start),
                            events * 1e9 / (cpuNanos() - cpu),
                            Files.size(folder.resolve("views.db")) >> 20));
            for (int keys : List.of(1, 145, 580)) {
                pages(views, feeds.getFirst(), keys);
            }
        } finally {
            try (var files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
            }
        }
    }

    private static long cpuNanos() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
    }

    private static void pages(ViewStore views, Projection<Note> feed, int keys) {
        List<String> statuses = List.of("OPEN", "RESERVED", "DONE", "GONE");
        List<String> asked = LongStream.range(0, keys)
                .mapToObj(i -> NoteStream.community(i) + "|" + statuses.get((int) i / 145))
                .toList();
        long[] times = new long[2_000];
        Cursor next = null;
        for (int i = 0; i < times.length; i++) {
            long start = System.nanoTime();
            next = page(views, feed, asked, next).next();
            times[i] = System.nanoTime() - start;
        }
        Arrays.sort(times);
        IO.println("page of 20 under %d keys: p50 %.2f ms, p99 %.2f ms"
                .formatted(keys, times[1_000] / 1e6, times[1_980] / 1e6));
    }

    private static Page<Note> page(ViewStore views, Projection<Note> feed, List<String> keys, @Nullable Cursor after) {
        return views.find(feed, "community", keys, note -> true, after, 20);
    }
}
