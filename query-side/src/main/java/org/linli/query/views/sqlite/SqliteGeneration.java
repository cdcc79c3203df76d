package org.linli.query.views.sqlite;

import java.security.MessageDigest;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.query.views.Cursor;
import org.linli.query.views.DeadLetter;
import org.linli.query.views.Page;
import org.linli.query.views.Paging;
import org.linli.query.views.Projection;
import org.linli.query.views.StoredGeneration;
import org.linli.query.views.ViewBatch;
import org.linli.query.views.ViewCodec;
import org.linli.query.views.ViewStoreException;

/** One generation's records and entries. */
final class SqliteGeneration<V> implements StoredGeneration<V> {
    private final Sessions sessions;
    private final Projection<V> projection;
    private final long id;
    private final Tables tables;
    private final ViewCodec<V> codec;
    private final Letters letters;
    private volatile long position;
    private volatile Letters.Summary summary;

    SqliteGeneration(Sessions sessions, Projection<V> projection, Catalog.Found found) {
        this.sessions = sessions;
        this.projection = projection;
        this.id = found.id();
        this.tables = new Tables(id);
        this.codec = new ViewCodec<>(projection.type());
        this.position = found.position();
        this.letters = new Letters(id);
        this.summary = found.letters();
    }

    long id() {
        return id;
    }

    @Override
    public Projection<V> projection() {
        return projection;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public Map<String, V> getAll(Collection<String> ids) {
        return ids.isEmpty() ? Map.of() : sessions.read(session -> getAll(session, ids));
    }

    @Override
    public void commit(ViewBatch<V> batch) {
        BulkWrite<V> write = new BulkWrite<>(projection.indexes(), codec);
        batch.changes().forEach(write::add);
        Session.Work<Letters.Summary> work = session -> {
            if (!Catalog.advance(session, id, batch.from(), batch.position())) {
                throw new ViewStoreException("Another writer moved " + projection.name() + " on.");
            }
            write.to(tables, session);
            letters.write(session, batch.letters());
            return batch.letters().isEmpty() ? summary : letters.summary(session);
        };
        summary = batch.erases() ? sessions.erase(work) : sessions.write(work);
        position = batch.position();
    }

    @Override
    public Set<String> under(String index, String key) {
        return sessions.read(session -> {
            Set<String> ids = new HashSet<>();
            PreparedStatement statement = session.prepare(tables.under());
            statement.setLong(1, KeyHash.of(index, key));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getString(1));
                }
            }
            return ids;
        });
    }

    @Override
    public Set<String> queued() {
        return summary.queued();
    }

    @Override
    public int deadLetterCount() {
        return summary.count();
    }

    @Override
    public List<DeadLetter> deadLetters(DeadLetter.@Nullable Place after, int limit) {
        return sessions.read(session -> letters.after(session, after, limit));
    }

    @Override
    public List<DeadLetter> deadLettersOf(String record) {
        return sessions.read(session -> letters.of(session, record));
    }

    @Override
    public Page<V> find(String index, Collection<String> keys, Predicate<V> filter, @Nullable Cursor after, int limit) {
        Predicate<V> wanted =
                Paging.under(Paging.index(projection, index), keys).and(filter); // found by a hash of the key
        Set<Long> hashes = keys.stream().map(key -> KeyHash.of(index, key)).collect(Collectors.toSet());
        return sessions.snapshot(session -> {
            Merge merge = new Merge(session, tables.find(), hashes, after, limit);
            return Paging.cut(count -> rows(session, merge, count), wanted, after, limit);
        });
    }

    @Override
    public <T> T reduce(T begin, BiFunction<T, V, T> with) {
        return sessions.read(session -> {
            T made = begin;
            try (ResultSet rows = session.prepare(tables.all()).executeQuery()) {
                while (rows.next()) {
                    made = with.apply(made, codec.decode(rows.getBytes(2)));
                }
            }
            return made;
        });
    }

    @Override
    public String digest() {
        return sessions.read(session -> {
            MessageDigest digest = ViewCodec.digest();
            try (ResultSet rows = session.prepare(tables.all()).executeQuery()) {
                while (rows.next()) {
                    ViewCodec.add(digest, rows.getString(1), rows.getBytes(2));
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        });
    }

    private List<Paging.Row<V>> rows(Session session, Merge merge, int count) throws SQLException {
        List<Cursor> entries = merge.next(count);
        Map<String, V> views = getAll(session, entries.stream().map(Cursor::id).toList());
        List<Paging.Row<V>> rows = new ArrayList<>(entries.size());
        for (Cursor entry : entries) {
            V view = views.get(entry.id());
            if (view == null) {
                throw new ViewStoreException("The view " + projection.name() + " has an entry without a record.");
            }
            rows.add(new Paging.Row<>(entry, view));
        }
        return rows;
    }

    private Map<String, V> getAll(Session session, Collection<String> ids) throws SQLException {
        Map<String, V> found = new HashMap<>();
        PreparedStatement statement = session.prepare(tables.get());
        statement.setString(1, array(ids));
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                found.put(rows.getString(1), codec.decode(rows.getBytes(2)));
            }
        }
        return found;
    }

    private static String array(Collection<String> ids) {
        StringJoiner array = new StringJoiner("\",\"", "[\"", "\"]");
        ids.forEach(id -> array.add(plain(id)));
        return array.toString();
    }

    private static String plain(String id) {
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            if (c < ' ' || c > '~' || c == '"' || c == '\\') {
                throw new IllegalArgumentException("not an id: " + id);
            }
        }
        return id;
    }
}
