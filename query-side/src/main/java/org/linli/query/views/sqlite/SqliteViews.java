package org.linli.query.views.sqlite;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.linli.query.views.Cursor;
import org.linli.query.views.Generation;
import org.linli.query.views.Index;
import org.linli.query.views.Page;
import org.linli.query.views.Paging;
import org.linli.query.views.Projection;
import org.linli.query.views.Shape;
import org.linli.query.views.ViewStore;
import org.linli.query.views.ViewStoreException;

/** Views in an SQLite file that one process opens at a time. */
public final class SqliteViews implements ViewStore {
    private static final int READERS = 4;

    private final ViewFile file;
    private final Sessions sessions;
    private final Map<String, SqliteGeneration<?>> live = new ConcurrentHashMap<>();

    private SqliteViews(ViewFile file, Sessions sessions) {
        this.file = file;
        this.sessions = sessions;
    }

    /**
     * Opens the file, or creates it. A view file that is unreadable or of an older format is dropped with a warning, because
     * the events give its content back. Throws {@link ViewStoreException} if it is not a view file, of a newer format, or in
     * use by another process.
     */
    public static SqliteViews open(Path path) {
        ViewFile file = ViewFile.open(path);
        try {
            SqliteViews views = new SqliteViews(file, new Sessions(file, READERS));
            views.dropShadows(null);
            return views;
        } catch (SQLException e) {
            file.close();
            throw new ViewStoreException("The view file " + path + " cannot be opened.", e);
        }
    }

    @Override
    public <V> @Nullable V get(Projection<V> projection, String id) {
        return getAll(projection, List.of(id)).get(id);
    }

    @Override
    public <V> Map<String, V> getAll(Projection<V> projection, Collection<String> ids) {
        return reading(projection, generation -> generation.getAll(ids));
    }

    @Override
    public <V> Page<V> find(
            Projection<V> projection,
            String index,
            Collection<String> keys,
            Predicate<V> filter,
            @Nullable Cursor after,
            int limit) {
        Index<V> wanted = Paging.index(projection, index);
        Predicate<V> matches = Paging.under(wanted, keys).and(filter);
        return reading(projection, generation -> generation.find(index, keys, matches, after, limit));
    }

    @Override
    public <V> Generation<V> live(Projection<V> projection) {
        return serving(projection);
    }

    @SuppressWarnings("unchecked") // a projection's name is unique
    private <V> SqliteGeneration<V> serving(Projection<V> projection) {
        SqliteGeneration<?> known = live.get(projection.name());
        return (SqliteGeneration<V>)
                (known != null ? known : live.computeIfAbsent(projection.name(), name -> openLive(projection)));
    }

    @Override
    public <V> Generation<V> shadow(Projection<V> projection) {
        return sessions.write(session -> {
            Catalog.dropShadows(session, projection.name());
            return new SqliteGeneration<>(
                    sessions, projection, Catalog.create(session, projection.name(), Shape.of(projection), false));
        });
    }

    @Override
    public <V> void activate(Generation<V> shadow) {
        String name = shadow.projection().name();
        SqliteGeneration<V> generation = (SqliteGeneration<V>) shadow;
        sessions.change(session -> Catalog.activate(session, name, generation.id()));
        live.put(name, generation);
        dropShadows(name);
    }

    @Override
    public <V> void drop(Generation<V> shadow) {
        dropShadows(shadow.projection().name());
    }

    @Override
    public <V> String digest(Projection<V> projection) {
        return reading(projection, SqliteGeneration::digest);
    }

    @Override
    public void close() {
        sessions.close();
        file.close();
    }

    /** A read that lost its generation to a rebuilt one is done again on that. */
    private <V, T> T reading(Projection<V> projection, Function<SqliteGeneration<V>, T> read) {
        while (true) {
            SqliteGeneration<V> generation = serving(projection);
            try {
                return read.apply(generation);
            } catch (ViewStoreException e) {
                if (serving(projection) == generation) {
                    throw e;
                }
            }
        }
    }

    private <V> SqliteGeneration<V> openLive(Projection<V> projection) {
        String shape = Shape.of(projection);
        return sessions.write(session -> {
            Catalog.Found found = Catalog.live(session, projection.name(), shape);
            if (found == null) {
                found = Catalog.create(session, projection.name(), shape, true);
                Catalog.activate(session, projection.name(), found.id());
                Catalog.dropShadows(session, projection.name());
            }
            return new SqliteGeneration<>(sessions, projection, found);
        });
    }

    private void dropShadows(@Nullable String projection) {
        sessions.change(session -> Catalog.dropShadows(session, projection));
    }
}
