package org.linli.app.keys;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.push;
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
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.privacy.Category;
import org.linli.kernel.privacy.SubjectErased;

/**
 * Wrapped keys, one document per subject with all of the subject's keys and the fence, so that minting and erasing are single
 * atomic changes of the same document and exclude each other on every node.
 */
final class MongoKeys implements KeyTable {
    private static final String KEYS = "keys";
    private static final String KEY_ID = "id";
    private static final String CATEGORY = "category";
    private static final String INCARNATION = "incarnation";
    private static final String WRAPPED = "wrapped";
    private static final String ERASED = "erased";
    private static final UpdateOptions OR_INSERT = new UpdateOptions().upsert(true);

    private final MongoTable subjects;
    private final MongoTable secrets;

    MongoKeys(MongoDatabase database) {
        this.subjects = new MongoTable(database, "subjects");
        this.secrets = new MongoTable(database, "secrets");
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
        Document standing = known != null
                ? known
                : secrets.standing(new Document(ID, purpose).append(WRAPPED, new Binary(fresh.get())));
        return standing.get(WRAPPED, Binary.class).getData();
    }

    /** Matches the subject's document only while it has no fence and no such key; otherwise inserting a second one is refused. */
    private WrappedKey mint(WrappedKey key) {
        Document entry = new Document(KEY_ID, key.id())
                .append(CATEGORY, key.category().name())
                .append(INCARNATION, key.incarnation());
        return subjects.settled(
                key.subject(),
                all -> all.updateOne(
                        and(
                                eq(ID, key.subject()),
                                exists(ERASED, false),
                                ne(KEYS + "." + CATEGORY, key.category().name())),
                        combine(push(KEYS, entry), set(WRAPPED + "." + key.id(), new Binary(key.bytes()))),
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

    private static Stream<WrappedKey> keys(Document subject) {
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
