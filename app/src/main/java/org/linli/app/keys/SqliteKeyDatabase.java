package org.linli.app.keys;

import com.github.benmanes.caffeine.cache.Ticker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.sqlite.SQLiteConfig;

/** The key database of one machine, a SQLite file. */
public final class SqliteKeyDatabase extends KeyDatabase {
    private static final int APPLICATION = 0x4c4e4b59; // "LNKY"
    private static final int VERSION = 1;
    private static final int BUSY_MILLIS = 5_000;

    private final SqliteFile file;

    private SqliteKeyDatabase(SqliteFile file, MasterKey master, Ticker ticker) {
        super(new SqliteKeys(file), new SqliteClaims(file), master, ticker);
        this.file = file;
    }

    /**
     * Opens the two files, or makes them when there is no database yet.
     *
     * @throws KeysRefused when one of them is not as it must be, or they do not belong together
     */
    public static SqliteKeyDatabase open(Path database, Path masterKey) {
        return open(database, masterKey, Ticker.systemTicker());
    }

    /**
     * Opens the two files to read what is there, beside a server or without one. No file is made or changed.
     *
     * @throws KeysRefused as {@link #open}, also when there is no database
     */
    public static SqliteKeyDatabase openToRead(Path database, Path masterKey) {
        MasterKey master = MasterKey.read(masterKey);
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setBusyTimeout(BUSY_MILLIS);
        // without a journal nobody writes; SQLite would make one even to read
        boolean isQuiet = Files.notExists(database.resolveSibling(database.getFileName() + "-wal"));
        String url = database.toUri() + (isQuiet ? "?immutable=1" : "?mode=ro");
        try {
            return new SqliteKeyDatabase(checked(config, url, database, master), master, Ticker.systemTicker());
        } catch (SQLException e) {
            throw new KeysRefused("The key database " + database + " cannot be read.", e);
        }
    }

    static SqliteKeyDatabase open(Path database, Path masterKey, Ticker ticker) {
        boolean isNew = Files.notExists(database);
        if (!isNew && Files.notExists(masterKey)) {
            throw new KeysRefused(
                    "The master key " + masterKey + " of " + database + " is missing: put it back from its backup.",
                    null);
        }
        MasterKey master = isNew ? MasterKey.readOrCreate(masterKey) : MasterKey.read(masterKey);
        try {
            if (isNew) {
                Files.createFile(database, MasterKey.OWNER_ONLY);
            }
            String url = database.toString();
            return new SqliteKeyDatabase(checked(toWrite(), url, database, master), master, ticker);
        } catch (SQLException | IOException e) {
            throw new KeysRefused("The key database " + database + " cannot be opened.", e);
        }
    }

    /** One process serves the file, and its memory is emptied with the file. */
    @Override
    public Duration heldElsewhere() {
        return Duration.ZERO;
    }

    @Override
    public void close() {
        file.close();
    }

    private static SQLiteConfig toWrite() {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.setBusyTimeout(BUSY_MILLIS);
        config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true"); // a destroyed key leaves no bytes behind
        return config;
    }

    private static SqliteFile checked(SQLiteConfig config, String url, Path database, MasterKey master)
            throws SQLException {
        Connection connection = config.createConnection("jdbc:sqlite:" + url);
        try {
            Sql.transaction(connection, sql -> {
                check(database, sql, master);
                return null;
            });
            return new SqliteFile(connection);
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private static void check(Path database, Sql sql, MasterKey master) throws SQLException {
        long application = sql.number("PRAGMA application_id");
        if (application == 0 && sql.number("SELECT count(*) FROM sqlite_schema") == 0) {
            create(sql, master);
        } else if (application != APPLICATION) {
            throw new KeysRefused(database + " is no key database of Linli.", null);
        } else if (sql.number("PRAGMA user_version") != VERSION) {
            throw new KeysRefused(database + " was written by another version of Linli.", null);
        } else {
            byte[] check = sql.one("SELECT wrapped FROM master_check", row -> row.getBytes(1));
            master.requireChecked(check, database.toString());
        }
    }

    private static void create(Sql sql, MasterKey master) throws SQLException {
        for (String statement : Schema.STATEMENTS) {
            sql.update(statement);
        }
        sql.update("PRAGMA application_id = " + APPLICATION);
        sql.update("PRAGMA user_version = " + VERSION);
        sql.update("INSERT INTO master_check (wrapped) VALUES (?)", master.checkValue());
    }
}
