package org.linli.app.keys;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.privacy.KeysUnavailable;

/** The one connection to an open file, used by one thread at a time. */
final class SqliteFile implements AutoCloseable {
    private final Connection connection;

    SqliteFile(Connection connection) {
        this.connection = connection;
    }

    /** Runs the work in one durable transaction. Throws {@link KeysUnavailable} when the database fails. */
    synchronized <T extends @Nullable Object> T write(Sql.Work<T> work) {
        try {
            return Sql.transaction(connection, work);
        } catch (SQLException e) {
            throw new KeysUnavailable("the key database failed", e);
        }
    }

    /** Runs a single query. Throws {@link KeysUnavailable} when the database fails. */
    synchronized <T extends @Nullable Object> T read(Sql.Work<T> work) {
        try {
            return work.on(new Sql(connection));
        } catch (SQLException e) {
            throw new KeysUnavailable("the key database failed", e);
        }
    }

    /** The journal still holds what was overwritten until its pages are written back and it is cut. */
    void emptyJournal() {
        if (read(sql -> sql.number("PRAGMA wal_checkpoint(TRUNCATE)")) != 0) {
            throw new KeysUnavailable("another process reads the key database: try again", null);
        }
    }

    @Override
    public synchronized void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("the key database did not close", e);
        }
    }
}
