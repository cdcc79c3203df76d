package org.linli.app.keys;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.size;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static org.linli.app.keys.MongoTable.ID;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.privacy.Category;
import org.linli.kernel.privacy.KeysUnavailable;
import org.linli.kernel.privacy.SubjectErased;

/**
 * Wrapped keys, one document per subject with all of the subject's keys and the fence, so that minting and erasing are single
 * atomic changes of the same document and exclude each other on every node.
 */
final class MongoKeys implements KeyTable {
    static final String SUBJECTS = "subjects";
    static final String SECRETS = "secrets";
    static final String WRAPPED = "wrapped";

    private static final String KEYS = "keys";
    private static final String KEY_ID = "id";
    private static final String CATEGORY = "category";
    private static final String INCARNATION = "incarnation";
    private static final String ERASED = "erased";
    private static final UpdateOptions OR_INSERT = new UpdateOptions().upsert(true);

    private final MongoTable subjects;
    private final MongoTable secrets;
    private final Runnable beforeAdding;

    /** What is run before something wrapped is added may refuse it. */
    MongoKeys(MongoDatabase database, Runnable beforeAdding) {
        this.subjects = new MongoTable(database, SUBJECTS);
        this.secrets = new MongoTable(database, SECRETS);
        this.beforeAdding = beforeAdding;
    }

    void createIndexes() {
        // not unique: 96 random bits are, and a key opens only under its own id
        subjects.on(all -> all.createIndex(Indexes.ascending(KEYS + "." + KEY_ID), new IndexOptions().name("key")));
    }

    @Override
    public WrappedKey latest(String subject, Category category, Supplier<WrappedKey> fresh) {
        Document known = subjects.find(subject);
        WrappedKey latest = known == null ? null : latest(known, category);
        return latest != null ? latest : mint(fresh.get());
    }

    @Override
    public @Nullable WrappedKey find(String id) {
        Document found =
                subjects.on(all -> all.find(eq(KEYS + "." + KEY_ID, id)).first());
        return found == null
                ? null
                : keys(found).filter(key -> key.id().equals(id)).findFirst().orElseThrow();
    }

    @Override
    public void erase(String subject) {
        subjects.settled(
                subject,
                all -> all.updateOne(eq(ID, subject), combine(set(ERASED, true), unset(WRAPPED)), OR_INSERT),
                () -> true,
                // another node inserted the document at the same moment: now there is one to change
                found -> isErased(found) ? true : null);
    }

    @Override
    public List<String> erased() {
        return subjects.on(all -> all.find(eq(ERASED, true))
                .sort(Sorts.ascending(ID))
                .map(found -> found.getString(ID))
                .into(new ArrayList<>()));
    }

    @Override
    public byte[] secret(String purpose, Supplier<byte[]> fresh) {
        Document known = secrets.find(purpose);
        if (known != null) {
            return known.get(WRAPPED, Binary.class).getData();
        }
        beforeAdding.run();
        return secrets.standing(new Document(ID, purpose).append(WRAPPED, new Binary(fresh.get())))
                .get(WRAPPED, Binary.class)
                .getData();
    }

    @Override
    public List<String> subjects(String after, int most) {
        return subjects.on(all -> all.find(and(gt(ID, after), exists(ERASED, false), exists(KEYS)))
                .sort(Sorts.ascending(ID))
                .limit(most)
                .map(found -> found.getString(ID))
                .into(new ArrayList<>()));
    }

    @Override
    public int rotate(String subject, UnaryOperator<WrappedKey> next) {
        for (int i = 0; i < MongoTable.MOST_TRIES; i++) {
            Document known = subjects.find(subject);
            if (known == null || isErased(known)) {
                return 0;
            }
            List<WrappedKey> fresh = Stream.of(Category.values())
                    .map(category -> latest(known, category))
                    .filter(Objects::nonNull)
                    .map(next)
                    .toList();
            if (fresh.isEmpty() || isAdded(known, fresh)) {
                return fresh.size();
            }
        }
        throw new KeysUnavailable("the key database is too busy", null);
    }

    /** Only where nobody erased the subject or added another key since its document was read. */
    private boolean isAdded(Document known, List<WrappedKey> fresh) {
        beforeAdding.run();
        List<Bson> changes = new ArrayList<>();
        changes.add(pushEach(KEYS, fresh.stream().map(MongoKeys::entry).toList()));
        fresh.forEach(key -> changes.add(set(WRAPPED + "." + key.id(), new Binary(key.bytes()))));
        int keys = known.getList(KEYS, Document.class).size();
        return subjects.on(all -> all.updateOne(
                                and(eq(ID, known.getString(ID)), exists(ERASED, false), size(KEYS, keys)),
                                combine(changes)))
                        .getMatchedCount()
                > 0;
    }

    private static Document entry(WrappedKey key) {
        return new Document(KEY_ID, key.id())
                .append(CATEGORY, key.category().name())
                .append(INCARNATION, key.incarnation());
    }

    /** Matches the subject's document only while it has no fence and no such key; otherwise inserting a second one is refused. */
    private WrappedKey mint(WrappedKey key) {
        beforeAdding.run();
        return subjects.settled(
                key.subject(),
                all -> all.updateOne(
                        and(
                                eq(ID, key.subject()),
                                exists(ERASED, false),
                                ne(KEYS + "." + CATEGORY, key.category().name())),
                        combine(push(KEYS, entry(key)), set(WRAPPED + "." + key.id(), new Binary(key.bytes()))),
                        OR_INSERT),
                () -> key,
                found -> latest(found, key.category()));
    }

    private static @Nullable WrappedKey latest(Document subject, Category category) {
        if (isErased(subject)) {
            throw new SubjectErased(subject.getString(ID));
        }
        return keys(subject)
                .filter(key -> key.category() == category)
                .max(Comparator.comparingInt(WrappedKey::incarnation))
                .orElse(null);
    }

    static Stream<WrappedKey> keys(Document subject) {
        Document wrapped = subject.get(WRAPPED, new Document());
        return subject.getList(KEYS, Document.class, List.of()).stream().map(key -> {
            Binary bytes = wrapped.get(key.getString(KEY_ID), Binary.class);
            return new WrappedKey(
                    key.getString(KEY_ID),
                    subject.getString(ID),
                    Category.valueOf(key.getString(CATEGORY)),
                    key.getInteger(INCARNATION),
                    bytes == null ? null : bytes.getData());
        });
    }

    private static boolean isErased(Document subject) {
        return subject.getBoolean(ERASED, false);
    }
}
