package org.linli.query.views.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.WriteModel;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;
import org.linli.query.views.Cursor;
import org.linli.query.views.DeadLetter;
import org.linli.query.views.Ownership;
import org.linli.query.views.Page;
import org.linli.query.views.Paging;
import org.linli.query.views.Projection;
import org.linli.query.views.StoredGeneration;
import org.linli.query.views.ViewBatch;
import org.linli.query.views.ViewCodec;
import org.linli.query.views.ViewStoreException;

/** One generation's documents, as this node knows it. */
final class MongoGeneration<V> implements StoredGeneration<V>, Ownership {
    private final Sessions sessions;
    private final Catalog catalog;
    private final Projection<V> projection;
    private final String id;
    private final MongoCollection<RawBsonDocument> records;
    private final Documents<V> documents;
    private final Letters letters;
    private volatile Known known;

    /**
     * What this node knows of the generation.
     *
     * @param held whether it is, as far as it knows, the node that writes
     * @param places where dead letters are; null if only their number is known
     */
    private record Known(
            long position,
            long term,
            boolean held,
            int count,
            @Nullable Set<DeadLetter.Place> places) {}

    MongoGeneration(
            MongoDatabase database, Sessions sessions, Catalog catalog, Projection<V> projection, Catalog.Found found) {
        this.sessions = sessions;
        this.catalog = catalog;
        this.projection = projection;
        this.id = found.id();
        this.records = database.getCollection(id, RawBsonDocument.class);
        this.documents = new Documents<>(projection);
        this.letters = new Letters(database, id);
        this.known = new Known(
                found.position(), found.term(), found.owner() != null && found.serves() == null, found.letters(), null);
    }

    String id() {
        return id;
    }

    @Override
    public Projection<V> projection() {
        return projection;
    }

    @Override
    public long position() {
        return known.position;
    }

    @Override
    public Map<String, V> getAll(Collection<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return sessions.snapshot(session -> {
            Map<String, V> found = new HashMap<>();
            records.find(
                            session,
                            ids.size() == 1 ? eq(Documents.ID, ids.iterator().next()) : in(Documents.ID, ids))
                    .forEach(document -> found.put(Documents.id(document), documents.view(document)));
            return found;
        });
    }

    @Override
    public void commit(ViewBatch<V> batch) {
        List<WriteModel<RawBsonDocument>> writes = writes(batch.changes());
        if (batch.position() < batch.from()) {
            throw new ViewStoreException("A batch of " + projection.name() + " leads backwards.");
        }
        Set<DeadLetter.Place> places = new HashSet<>(places());
        batch.letters().forEach((place, letter) -> {
            if (letter.isPresent()) {
                places.add(place);
            } else {
                places.remove(place);
            }
        });
        long term = known.term;
        try {
            sessions.transaction(session -> {
                if (!catalog.advance(session, id, term, batch.from(), batch.position(), places.size())) {
                    throw new ViewStoreException("Another writer moved " + projection.name() + " on.");
                }
                if (!writes.isEmpty()) {
                    records.bulkWrite(session, writes, new BulkWriteOptions().ordered(false));
                }
                if (!batch.letters().isEmpty()) {
                    letters.write(session, batch.letters());
                }
            });
        } catch (RuntimeException e) { // it may be stored all the same: who goes on has to read again how far it is
            lost();
            throw e;
        }
        committed(term, batch.position(), Set.copyOf(places));
    }

    @Override
    public Set<String> under(String index, String key) {
        return sessions.snapshot(session -> {
            Set<String> ids = new HashSet<>();
            records.find(session, eq(Documents.keys(index), key))
                    .projection(Projections.include(Documents.ID))
                    .forEach(document -> ids.add(Documents.id(document)));
            return ids;
        });
    }

    @Override
    public Set<String> queued() {
        return places().stream().map(DeadLetter.Place::record).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public int deadLetterCount() {
        return known.count;
    }

    @Override
    public List<DeadLetter> deadLetters(DeadLetter.@Nullable Place after, int limit) {
        return sessions.snapshot(session -> letters.after(session, after, limit));
    }

    @Override
    public List<DeadLetter> deadLettersOf(String record) {
        return sessions.snapshot(session -> letters.of(session, record));
    }

    @Override
    public Ownership ownership() {
        return this;
    }

    @Override
    public boolean held() {
        return known.held;
    }

    @Override
    public boolean take() {
        return held() || taken(Sessions.run(() -> catalog.take(id, false)));
    }

    @Override
    public void seize() {
        if (!held() && !taken(Sessions.run(() -> catalog.take(id, true)))) {
            throw new ViewStoreException("The view " + projection.name() + " was replaced by a rebuilt one meanwhile.");
        }
    }

    @Override
    public void release() {
        Known now = known;
        if (now.held) {
            lost();
            Sessions.run(() -> {
                catalog.release(id, now.term);
                return true;
            });
        }
    }

    /** What the list of generations says; the node that writes knows better. */
    synchronized void observed(Catalog.Found found) {
        if (known.held && found.term() > known.term) {
            lost();
        }
        if (!known.held && found.position() >= known.position) {
            known = new Known(found.position(), known.term, false, found.letters(), null);
        }
    }

    /** From now on another node may write, for all this one knows. */
    synchronized void lost() {
        known = new Known(known.position, known.term, false, known.count, null);
    }

    @Override
    public Page<V> find(String index, Collection<String> keys, Predicate<V> wanted, @Nullable Cursor after, int limit) {
        return sessions.snapshot(session ->
                Paging.cut(new Merge<>(session, records, documents, index, keys, after), wanted, after, limit));
    }

    @Override
    public <T> T reduce(T begin, BiFunction<T, V, T> with) {
        return sessions.snapshot(session -> {
            T made = begin;
            for (RawBsonDocument document : records.find(session)) {
                made = with.apply(made, documents.view(document));
            }
            return made;
        });
    }

    @Override
    public String digest() {
        return sessions.snapshot(session -> {
            MessageDigest digest = ViewCodec.digest();
            records.find(session)
                    .sort(Sorts.ascending(Documents.ID))
                    .forEach(document -> ViewCodec.add(digest, Documents.id(document), documents.json(document)));
            return HexFormat.of().formatHex(digest.digest());
        });
    }

    /** Drops the documents and letters, not the entry in the list. */
    void drop() {
        records.drop();
        letters.drop();
    }

    @Override
    public String toString() {
        return id;
    }

    private boolean taken(Catalog.@Nullable Found found) {
        if (found == null) {
            return false;
        }
        Set<DeadLetter.Place> places = sessions.snapshot(letters::places);
        synchronized (this) {
            known = new Known(found.position(), found.term(), true, places.size(), Set.copyOf(places));
        }
        return true;
    }

    private synchronized void committed(long term, long position, Set<DeadLetter.Place> places) {
        if (known.term == term) {
            known = new Known(position, term, known.held, places.size(), places);
        }
    }

    private Set<DeadLetter.Place> places() {
        Set<DeadLetter.Place> places = known.places;
        return places != null ? places : sessions.snapshot(letters::places);
    }

    private List<WriteModel<RawBsonDocument>> writes(List<ViewBatch.Change<V>> changes) {
        List<WriteModel<RawBsonDocument>> writes = new ArrayList<>(changes.size());
        for (ViewBatch.Change<V> change : changes) {
            V view = change.after();
            writes.add(
                    view == null
                            ? new DeleteOneModel<>(eq(Documents.ID, change.id()))
                            : new ReplaceOneModel<>(
                                    eq(Documents.ID, change.id()),
                                    documents.document(change.id(), view),
                                    new ReplaceOptions().upsert(true)));
        }
        return writes;
    }
}
