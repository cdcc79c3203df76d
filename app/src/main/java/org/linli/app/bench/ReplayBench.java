package org.linli.app.bench;

import java.lang.management.ManagementFactory;
import java.util.List;
import org.linli.app.DataFolder;
import org.linli.app.keys.SqliteKeyDatabase;
import org.linli.app.replay.Past;
import org.linli.app.replay.Question;
import org.linli.query.projection.ProjectionRuntime;
import org.linli.query.views.MemoryViews;
import org.linli.query.views.Projection;
import org.linli.query.views.sqlite.SqliteViews;
import org.linli.store.SqliteEventStorageEngine;
import org.linli.store.SqliteEventStore;

/** The past of a district with very many listings, folded in memory for one question, against the rebuild of the same views in their file. */
public final class ReplayBench implements Bench {
    private static final Question QUESTION = Question.FEED;

    @Override
    public List<Figure> measure(Setting setting) throws Exception {
        DataFolder folder = new DataFolder(setting.folder()).create();
        SqliteKeyDatabase.open(folder.keys(), folder.masterKey()).close();
        double events;
        double rebuilt;
        try (SqliteEventStorageEngine engine = Stores.open(folder.events())) {
            District.fill(engine, setting.listings());
            events = engine.head() + 1.0;
            rebuilt = events / rebuild(engine, folder);
        }
        double replayed;
        double megabytes;
        try (Past past = Past.of(folder);
                MemoryViews views = new MemoryViews()) {
            replayed = events / fold(past, views);
            System.gc();
            megabytes = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1048576.0;
        }
        return List.of(
                Figure.stated(
                        "replay of the feed", replayed, "events/s", Figure.plain(events) + " events, folded in memory"),
                Figure.stated(
                        "replay against the rebuild",
                        replayed / rebuilt,
                        "×",
                        "of the same views, at " + Figure.plain(rebuilt) + " events/s"),
                Figure.stated("heap in use with the views in memory", megabytes, "MB", "after a collection"));
    }

    /** Seconds. */
    private static double rebuild(SqliteEventStorageEngine engine, DataFolder folder) throws InterruptedException {
        List<Projection<?>> projections = QUESTION.projections();
        try (SqliteViews views = SqliteViews.open(folder.views());
                ProjectionRuntime runtime = new ProjectionRuntime(SqliteEventStore.on(engine), views, projections)) {
            long begin = System.nanoTime();
            runtime.rebuildAll();
            return (System.nanoTime() - begin) / 1e9;
        }
    }

    /** Seconds. */
    private static double fold(Past past, MemoryViews views) {
        long begin = System.nanoTime();
        past.fold(past.head(), views, QUESTION.projections());
        return (System.nanoTime() - begin) / 1e9;
    }
}
