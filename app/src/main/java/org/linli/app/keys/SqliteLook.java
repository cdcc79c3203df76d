package org.linli.app.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;

/**
 * A look into the file of a key database before anything may be changed. No file is made, changed or left behind, whether
 * another process has the database open, one was killed, or none ever had.
 */
final class SqliteLook {
    private static final int HEADER_BYTES = 100;

    private final Path database;
    private final Path log;
    private final Path shared;

    SqliteLook(Path database) {
        this.database = database;
        this.log = database.resolveSibling(database.getFileName() + "-wal");
        this.shared = database.resolveSibling(database.getFileName() + "-shm");
    }

    /** True when nothing was ever stored: a file that was just made, or none. */
    boolean isNothing() {
        try {
            // SQLite takes a log beside an empty file for a left-over and removes it
            return Files.notExists(database) || (Files.size(database) == 0 && Files.notExists(log));
        } catch (IOException e) {
            throw new KeysRefused(KeysRefused.Why.DATABASE_UNREADABLE, database, e);
        }
    }

    /** What the work finds. Throws {@link KeysRefused} when the file is cut short or no database. */
    <T extends @Nullable Object> T at(Sql.Work<T> work) {
        try {
            if (Files.size(database) < HEADER_BYTES) { // SQLite takes some of them for new
                throw new KeysRefused(KeysRefused.Why.DATABASE_DAMAGED, database);
            }
            return Files.notExists(log) ? in("?immutable=1", work) : withLog(work);
        } catch (SQLException e) {
            throw new KeysRefused(why(e), database, e);
        } catch (IOException e) {
            throw new KeysRefused(KeysRefused.Why.DATABASE_UNREADABLE, database, e);
        }
    }

    /** The log is read into memory, for which SQLite wants to see a file beside it, and an empty one does. */
    private <T extends @Nullable Object> T withLog(Sql.Work<T> work) throws SQLException, IOException {
        boolean isOurs = Files.notExists(shared);
        if (isOurs) {
            Files.createFile(shared, MasterKey.OWNER_ONLY);
        }
        try {
            return in("?mode=ro&readonly_shm=1", work);
        } catch (SQLException e) {
            if (isOurs || why(e) != KeysRefused.Why.DATABASE_UNREADABLE) {
                throw e;
            }
            // a process that was killed may have left the log's index half written: SQLite makes that anew, and nothing
            // else
            return in("?mode=ro", work);
        } finally {
            if (isOurs && Files.size(shared) == 0) { // whoever opened the database meanwhile has filled it
                Files.delete(shared);
            }
        }
    }

    private <T extends @Nullable Object> T in(String how, Sql.Work<T> work) throws SQLException, IOException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setBusyTimeout(SqliteKeyDatabase.BUSY_MILLIS);
        try (Connection connection = config.createConnection("jdbc:sqlite:" + database.toUri() + how)) {
            Sql sql = new Sql(connection);
            requireWhole(sql);
            return work.on(sql);
        }
    }

    /** SQLite itself refuses a file that lacks whole pages, unless there is a log, which may hold them. */
    private void requireWhole(Sql sql) throws SQLException, IOException {
        boolean isWhole = Files.exists(log)
                ? "ok".equals(sql.one("PRAGMA quick_check(1)", row -> row.getString(1)))
                : sql.number("PRAGMA page_count") * sql.number("PRAGMA page_size") <= Files.size(database);
        if (!isWhole) {
            throw new KeysRefused(KeysRefused.Why.DATABASE_DAMAGED, database);
        }
    }

    private static KeysRefused.Why why(SQLException e) {
        int code = e.getErrorCode() & 0xff; // the primary one
        if (code == SQLiteErrorCode.SQLITE_CORRUPT.code) {
            return KeysRefused.Why.DATABASE_DAMAGED;
        }
        return code == SQLiteErrorCode.SQLITE_NOTADB.code
                ? KeysRefused.Why.DATABASE_OF_SOMETHING_ELSE
                : KeysRefused.Why.DATABASE_UNREADABLE;
    }
}
