package org.linli.query.views.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;

import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.linli.query.views.DeadLetter;

/** The dead letters of one generation. */
final class Letters {
    private static final String GENERATION = "generation";
    private static final String RECORD = "record";
    private static final String POSITION = "position";
    private static final String EVENT = "event";
    private static final String FAILURE = "failure";
    private static final Bson IN_ORDER = Sorts.ascending(GENERATION, RECORD, POSITION);

    private final MongoCollection<Document> letters;
    private final String generation;

    Letters(MongoDatabase database, String generation) {
        this.letters = collection(database);
        this.generation = generation;
    }

    private static MongoCollection<Document> collection(MongoDatabase database) {
        return database.getCollection("dead-letters");
    }

    static void createIndexes(MongoDatabase database) {
        collection(database)
                .createIndex(
                        Indexes.ascending(GENERATION, RECORD, POSITION),
                        new IndexOptions().name("place").unique(true));
    }

    /** Where letters are. */
    Set<DeadLetter.Place> places(ClientSession session) {
        return letters.find(session, eq(GENERATION, generation))
                .projection(Projections.fields(Projections.include(RECORD, POSITION), Projections.excludeId()))
                .map(document -> new DeadLetter.Place(document.getString(RECORD), document.getLong(POSITION)))
                .into(new HashSet<>());
    }

    /** In the order of their places: the rest of the record, then the records behind it. */
    List<DeadLetter> after(ClientSession session, DeadLetter.@Nullable Place after, int limit) {
        Bson own = eq(GENERATION, generation);
        if (after == null) {
            return find(session, own, limit);
        }
        List<DeadLetter> found = new ArrayList<>(
                find(session, and(own, eq(RECORD, after.record()), gt(POSITION, after.position())), limit));
        if (found.size() < limit) {
            found.addAll(find(session, and(own, gt(RECORD, after.record())), limit - found.size()));
        }
        return found;
    }

    List<DeadLetter> of(ClientSession session, String record) {
        return find(session, and(eq(GENERATION, generation), eq(RECORD, record)), Integer.MAX_VALUE);
    }

    void write(ClientSession session, Map<DeadLetter.Place, Optional<DeadLetter>> changes) {
        List<WriteModel<Document>> writes = new ArrayList<>(changes.size());
        changes.forEach((place, letter) -> {
            Bson at = and(eq(GENERATION, generation), eq(RECORD, place.record()), eq(POSITION, place.position()));
            writes.add(letter.<WriteModel<Document>>map(
                            kept -> new ReplaceOneModel<>(at, document(kept), new ReplaceOptions().upsert(true)))
                    .orElseGet(() -> new DeleteOneModel<>(at)));
        });
        letters.bulkWrite(session, writes, new BulkWriteOptions().ordered(false));
    }

    void drop() {
        letters.deleteMany(eq(GENERATION, generation));
    }

    private List<DeadLetter> find(ClientSession session, Bson filter, int limit) {
        return letters.find(session, filter)
                .sort(IN_ORDER)
                .limit(limit)
                .map(Letters::letter)
                .into(new ArrayList<>());
    }

    private Document document(DeadLetter letter) {
        Document document = new Document(GENERATION, generation)
                .append(RECORD, letter.record())
                .append(POSITION, letter.position())
                .append(EVENT, letter.event());
        DeadLetter.Failure failure = letter.failure();
        if (failure != null) {
            document.append(
                    FAILURE,
                    new Document("attempts", failure.attempts())
                            .append("first", Date.from(failure.first()))
                            .append("last", Date.from(failure.last()))
                            .append("error", failure.error()));
        }
        return document;
    }

    private static DeadLetter letter(Document document) {
        Document failure = document.get(FAILURE, Document.class);
        return new DeadLetter(
                document.getString(RECORD),
                document.getLong(POSITION),
                document.getString(EVENT),
                failure == null
                        ? null
                        : new DeadLetter.Failure(
                                failure.getInteger("attempts"),
                                failure.getDate("first").toInstant(),
                                failure.getDate("last").toInstant(),
                                failure.getString("error")));
    }
}
