package org.linli.app.signin;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.app.keys.Sql;
import org.linli.kernel.privacy.KeysUnavailable;
import org.sqlite.SQLiteConfig;

/** Who is signed in on which device, and which sign-in codes count: keyed hashes and member ids. Without the file everybody signs in again. */
final class AccessDatabase implements AutoCloseable {
    private static final List<String> SCHEMA =
            List.of("""
            CREATE TABLE IF NOT EXISTS device (
                id TEXT PRIMARY KEY, client TEXT NOT NULL, member TEXT NOT NULL, scopes TEXT NOT NULL,
                since INTEGER NOT NULL, revoked INTEGER) STRICT""", """
            CREATE TABLE IF NOT EXISTS refresh_token (
                hash TEXT PRIMARY KEY, device TEXT NOT NULL, issued INTEGER NOT NULL, expires INTEGER NOT NULL,
                used INTEGER) STRICT""", "CREATE INDEX IF NOT EXISTS refresh_token_by_device ON refresh_token (device)", """
            CREATE TABLE IF NOT EXISTS sign_in_code (
                hash TEXT PRIMARY KEY, member TEXT NOT NULL, expires INTEGER NOT NULL, used INTEGER) STRICT""");

    private final Connection connection;

    private AccessDatabase(Connection connection) {
        this.connection = connection;
    }

    static AccessDatabase open(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(5_000);
        try {
            AccessDatabase database = new AccessDatabase(config.createConnection("jdbc:sqlite:" + file));
            database.in(sql -> {
                for (String statement : SCHEMA) {
                    sql.update(statement);
                }
                return null;
            });
            return database;
        } catch (SQLException e) {
            throw new KeysUnavailable("the database of who is signed in cannot be opened", e);
        }
    }

    /** Runs the work in one durable transaction; one at a time. Throws {@link KeysUnavailable} when the database fails. */
    synchronized <T extends @Nullable Object> T in(Sql.Work<T> work) {
        try {
            return Sql.transaction(connection, work);
        } catch (SQLException e) {
            throw new KeysUnavailable("the database of who is signed in failed", e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("the database of who is signed in did not close", e);
        }
    }
}
