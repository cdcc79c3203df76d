package org.linli.query.projection;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.linli.query.sample.NoteCount;
import org.linli.query.sample.NoteFeed;
import org.linli.query.sample.NoteSource;
import org.linli.query.views.sqlite.SqliteViews;

/** Follows an endless stream, or rebuilds again and again, telling how far it is, until it is killed. */
final class CrashingChild {
    private CrashingChild() {}

    public static void main(String[] args) throws InterruptedException {
        boolean rebuilding = args[1].equals("rebuild");
        NoteSource source = new NoteSource(rebuilding ? 20_000 : 0, position -> {
            if (rebuilding && position % 2_000 == 0) {
                IO.println("reading " + position);
            }
        });
        try (SqliteViews views = SqliteViews.open(Path.of(args[0]));
                ProjectionRuntime runtime =
                        new ProjectionRuntime(source, views, List.of(NoteFeed.FEED, NoteCount.COUNT))) {
            long position = views.live(NoteFeed.FEED).position();
            runtime.start();
            while (rebuilding) {
                runtime.rebuildAll();
            }
            source.append(100_000_000);
            while (runtime.positions().await("note-feed", position + 1, Duration.ofMinutes(1))) {
                position = runtime.positions().of("note-feed");
                IO.println("at " + position);
            }
        }
    }
}
