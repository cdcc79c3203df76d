package org.linli.query.views.sqlite;

import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.linli.query.views.Generation;
import org.linli.query.views.Projection;
import org.linli.query.views.Shape;
import org.linli.query.views.StoredViews;
import org.linli.query.views.ViewStoreException;

/** Views in an SQLite file that one process opens at a time. */
public final class SqliteViews extends StoredViews<SqliteGeneration<?>> {
    private static final int READERS = 4;

    private final ViewFile file;
    private final Sessions sessions;

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
    public void close() {
        sessions.close();
        file.close();
    }

    @Override
    protected <V> SqliteGeneration<?> openLive(Projection<V> projection) {
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
