package org.linli.query.projection;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.linli.query.sample.NoteChain;
import org.linli.query.sample.NoteCount;
import org.linli.query.sample.NoteFeed;
import org.linli.query.sample.NoteSource;
import org.linli.query.views.DeadLetter;
import org.linli.query.views.ViewStore;
import org.linli.query.views.mongo.MongoViews;
import org.linli.query.views.mongo.ReplicaSet;
import org.linli.query.views.sqlite.SqliteViews;

/**
 * Follows an endless stream, rebuilds again and again, or tries dead letters again one record after the other, telling how
 * far it is, until it is killed. Arguments: place of the views (a file, or the address of a MongoDB server and, behind a space, a database),
 * mode, number of events.
 */
final class CrashingChild {
    private CrashingChild() {}

    public static void main(String[] args) throws InterruptedException {
        long events = Long.parseLong(args[2]);
        try (ViewStore views = open(args[0])) {
            switch (args[1]) {
                case "rebuild" -> rebuild(views, events);
                case "retry" -> retry(views, events);
                default -> follow(views);
            }
        }
    }

    /** The views at a place. */
    static ViewStore open(String place) {
        List<String> parts = List.of(place.split(" "));
        return parts.size() == 1
                ? SqliteViews.open(Path.of(place))
                : MongoViews.open(ReplicaSet.connect(parts.getFirst()), parts.getLast());
    }

    private static void follow(ViewStore views) throws InterruptedException {
        NoteSource source = new NoteSource(0);
        try (ProjectionRuntime runtime =
                new ProjectionRuntime(source, views, List.of(NoteFeed.FEED, NoteCount.COUNT, NoteChain.PICKY))) {
            long position = views.live(NoteFeed.FEED).position();
            runtime.start();
            source.append(100_000_000);
            while (runtime.positions().await("note-feed", position + 1, Duration.ofMinutes(1))) {
                position = runtime.positions().of("note-feed");
                IO.println("at " + position);
            }
        }
    }

    private static void rebuild(ViewStore views, long events) throws InterruptedException {
        NoteSource source = new NoteSource(events, position -> {
            if (position % 2_000 == 0) {
                IO.println("reading " + position);
            }
        });
        try (ProjectionRuntime runtime =
                new ProjectionRuntime(source, views, List.of(NoteFeed.FEED, NoteCount.COUNT))) {
            runtime.start();
            while (true) {
                runtime.rebuildAll();
            }
        }
    }

    private static void retry(ViewStore views, long events) throws InterruptedException {
        NoteSource source = new NoteSource(events);
        try (ProjectionRuntime runtime = new ProjectionRuntime(source, views, List.of(NoteChain.SOUND))) {
            runtime.start();
            for (DeadLetter letter : runtime.deadLetters("note-chain", null, 1_000)) {
                runtime.retryDeadLetters("note-chain", letter.record());
                IO.println("at " + letter.position());
            }
        }
    }
}
