package org.linli.app.keys;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.privacy.KeysUnavailable;

/**
 * Documents of one kind, each changed on its own, so that no change needs a transaction. What was read or written is on the disks
 * of a majority of the replica set when a method returns: no failover takes it back.
 */
final class MongoTable {
    static final String ID = "_id";

    /** A write that lost finds the winner's document, unless that has just been deleted. */
    static final int MOST_TRIES = 10;

    private final MongoCollection<Document> documents;

    MongoTable(MongoDatabase database, String name) {
        this.documents = database.getCollection(name);
    }

    /** Work with the driver. Throws {@link KeysUnavailable} when the database fails. */
    static <T extends @Nullable Object> T call(Supplier<T> work) {
        try {
            return work.get();
        } catch (MongoException | IllegalStateException e) { // the latter when the client is closed
            throw new KeysUnavailable("the key database failed", e);
        }
    }

    <T extends @Nullable Object> T on(Function<MongoCollection<Document>, T> work) {
        return call(() -> work.apply(documents));
    }

    @Nullable
    Document find(String id) {
        return on(all -> all.find(eq(ID, id)).first());
    }

    /** The first document, in order of the ids, after this one; null after the last. */
    @Nullable
    Document after(String id) {
        return on(all -> all.find(gt(ID, id)).sort(Sorts.ascending(ID)).first());
    }

    /** Stores the document if none of its id stands there; answers with the one that stands. Of many at once, all get the same. */
    Document standing(Document fresh) {
        return settled(fresh.getString(ID), all -> all.insertOne(fresh), () -> fresh, found -> found);
    }

    /**
     * Does a write that a unique index lets only one of many do, and answers with what is written; who loses gets what the
     * winner's document says. If that says nothing yet, the write is tried again.
     */
    <T> T settled(
            String id,
            Consumer<MongoCollection<Document>> write,
            Supplier<T> written,
            Function<Document, @Nullable T> winners) {
        for (int i = 0; i < MOST_TRIES; i++) {
            if (on(all -> isWritten(all, write))) {
                return written.get();
            }
            Document winner = on(all ->
                    // waits until what it read can no longer be taken back
                    all.withReadConcern(ReadConcern.LINEARIZABLE)
                            .find(eq(ID, id))
                            .first());
            T found = winner == null ? null : winners.apply(winner);
            if (found != null) {
                return found;
            }
        }
        throw new KeysUnavailable("the key database is too busy", null);
    }

    private static boolean isWritten(MongoCollection<Document> all, Consumer<MongoCollection<Document>> write) {
        try {
            write.accept(all);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }
}
