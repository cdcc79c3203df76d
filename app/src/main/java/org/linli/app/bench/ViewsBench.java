package org.linli.app.bench;

import com.mongodb.client.MongoClient;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.linli.app.DataFolder;
import org.linli.app.ViewNumbers;
import org.linli.app.keys.SqliteKeyDatabase;
import org.linli.app.replay.Past;
import org.linli.command.Rules;
import org.linli.query.QuerySide;
import org.linli.query.feed.FeedProjection;
import org.linli.query.views.Projection;
import org.linli.query.views.ViewStore;
import org.linli.query.views.mongo.MongoViews;
import org.linli.query.views.mongo.ReplicaSet;
import org.linli.query.views.sqlite.SqliteViews;
import org.linli.store.SqliteEventStorageEngine;

/** Events through the adapter for MongoDB in batches of 1,000, against the adapter for a file: the feed alone, and all views. */
public final class ViewsBench implements Bench {
    private static final int BATCH = 1_000;
    private static final int MOST_LISTINGS = 100_000;

    private final String uri;

    /** Against the replica set at this address, in a database of its own that is dropped afterwards. */
    public ViewsBench(String uri) {
        this.uri = uri;
    }

    @Override
    public List<Figure> measure(Setting setting) throws Exception {
        DataFolder folder = new DataFolder(setting.folder()).create();
        SqliteKeyDatabase.open(folder.keys(), folder.masterKey()).close();
        try (SqliteEventStorageEngine engine = Stores.open(folder.events())) {
            District.fill(engine, Math.min(setting.listings(), MOST_LISTINGS));
        }
        List<Projection<?>> all = QuerySide.projections(ViewNumbers.of(Rules.standard()));
        List<Projection<?>> feed = all.stream()
                .filter(projection -> projection.name().equals(FeedProjection.NAME))
                .toList();
        try (Past past = Past.of(folder);
                MongoClient client = ReplicaSet.connect(uri)) {
            return List.of(
                    compared("the feed", past, client, folder, feed),
                    compared("all " + all.size() + " views", past, client, folder, all));
        }
    }

    private static Figure compared(
            String what, Past past, MongoClient client, DataFolder folder, List<Projection<?>> projections)
            throws Exception {
        double file;
        try (ViewStore views = SqliteViews.open(folder.views().resolveSibling(projections.size() + ".db"))) {
            file = fold(past, views, projections);
        }
        String database = "linli-bench-" + UUID.randomUUID();
        try {
            try (ViewStore views = MongoViews.open(client, database)) {
                double mongo = fold(past, views, projections);
                return Figure.stated(
                        "MongoDB, " + what,
                        mongo,
                        "events/s",
                        "%s events in batches of 1,000, majority acknowledged, server %s; into a file %s events/s"
                                .formatted(Figure.plain(past.head() + 1.0), version(client), Figure.plain(file)));
            }
        } finally {
            client.getDatabase(database).drop();
        }
    }

    private static String version(MongoClient client) {
        return client.getDatabase("admin")
                .runCommand(new Document("buildInfo", 1))
                .getString("version");
    }

    /** Events a second. */
    private static double fold(Past past, ViewStore views, List<Projection<?>> projections) {
        long begin = System.nanoTime();
        past.fold(past.head(), views, projections, BATCH);
        return (past.head() + 1) * 1e9 / (System.nanoTime() - begin);
    }
}
