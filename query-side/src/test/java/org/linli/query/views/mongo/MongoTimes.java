package org.linli.query.views.mongo;

import com.mongodb.client.MongoClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.linli.kernel.Recorded;
import org.linli.query.projection.Folding;
import org.linli.query.sample.Note;
import org.linli.query.sample.NoteFeed;
import org.linli.query.sample.NoteStream;
import org.linli.query.views.ViewStore;
import org.linli.query.views.ViewWriter;
import org.linli.query.views.sqlite.SqliteViews;

/**
 * Measures how many events a second go through the MongoDB adapter in batches of 1,000, beside the file adapter in the same
 * process, turn by turn; argument: number of events. It says against what.
 */
final class MongoTimes {
    private static final int BATCH = 1_000;
    private static final int TURNS = 5;
    private static final int MEMORY = 4_096;

    private MongoTimes() {}

    public static void main(String[] args) throws Exception {
        long events = Long.parseLong(args[0]);
        TestMongo mongo = TestMongo.get();
        for (int turn = 0; turn <= TURNS; turn++) {
            IO.println("%s: %.0f events/s into %s, %.0f events/s into an SQLite file"
                    .formatted(
                            turn == 0 ? "warm-up" : "turn " + turn,
                            intoMongo(mongo, events),
                            mongo.name(),
                            intoFile(events)));
        }
        System.exit(0); // the stand-in's threads would keep the process
    }

    private static double intoMongo(TestMongo mongo, long events) {
        String database = TestMongo.newDatabase();
        try (MongoClient client = mongo.connect(null)) {
            try (ViewStore views = MongoViews.open(client, database)) {
                return fold(views, events);
            } finally {
                client.getDatabase(database).drop();
            }
        }
    }

    private static double intoFile(long events) throws Exception {
        Path folder = Files.createTempDirectory("views");
        try (ViewStore views = SqliteViews.open(folder.resolve("views.db"))) {
            return fold(views, events);
        } finally {
            try (var files = Files.list(folder)) {
                files.map(Path::toFile).forEach(java.io.File::delete);
            }
            Files.delete(folder);
        }
    }

    private static double fold(ViewStore views, long events) {
        ViewWriter<Note> writer = new ViewWriter<>(views.live(NoteFeed.FEED), MEMORY);
        long begin = System.nanoTime();
        for (long from = 0; from < events; from += BATCH) {
            List<Recorded<?>> some = NoteStream.between(from, Math.min(events, from + BATCH));
            long last = from + some.size() - 1;
            writer.write(batch -> {
                Folding.fold(NoteFeed.FEED, some, batch);
                batch.moveTo(last);
            });
        }
        return events * 1e9 / (System.nanoTime() - begin);
    }
}
