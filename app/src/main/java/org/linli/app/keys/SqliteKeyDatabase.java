package org.linli.app.keys;

import com.github.benmanes.caffeine.cache.Ticker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/** The key database of one machine, a SQLite file. */
public final class SqliteKeyDatabase extends KeyDatabase {
    private static final int APPLICATION = 0x4c4e4b59; // "LNKY"
    private static final int VERSION = 1;
    static final int BUSY_MILLIS = 5_000;

    private final SqliteFile file;

    private SqliteKeyDatabase(SqliteFile file, MasterKey master, Ticker ticker) {
        super(new SqliteKeys(file, master), new SqliteClaims(file), master, ticker);
        this.file = file;
    }

    /**
     * Opens the two files, or makes them when there is no database yet. A master key that was made to replace the present one, and that the
     * database is already wrapped with, takes its place.
     *
     * @throws KeysRefused when one of them is not as it must be, or they do not belong together; then no file was made or changed
     */
    public static SqliteKeyDatabase open(Path database, Path masterKey) {
        return open(database, masterKey, () -> false, Ticker.systemTicker());
    }

    /**
     * The same beside events.
     *
     * @param isNamed whether any event is sealed with a key; then no database is made, for it would lack those keys
     */
    public static SqliteKeyDatabase open(Path database, Path masterKey, BooleanSupplier isNamed) {
        return open(database, masterKey, isNamed, Ticker.systemTicker());
    }

    /**
     * Opens the two files to read what is there, beside a server or without one. No file is made or changed.
     *
     * @throws KeysRefused as {@link #open}, also when there is no database
     */
    public static SqliteKeyDatabase openToRead(Path database, Path masterKey) {
        MasterKey master = rightKey(database, masterKey, requireCheck(database), false);
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setBusyTimeout(BUSY_MILLIS);
        // without a journal nobody writes; SQLite would make one even to read
        boolean isQuiet = Files.notExists(database.resolveSibling(database.getFileName() + "-wal"));
        String url = database.toUri() + (isQuiet ? "?immutable=1" : "?mode=ro");
        try {
            return new SqliteKeyDatabase(checked(config, url, database, master), master, Ticker.systemTicker());
        } catch (SQLException e) {
            throw new KeysRefused(KeysRefused.Why.DATABASE_UNREADABLE, database, e);
        }
    }

    /**
     * Wraps every key and secret with a new master key, which then takes the file's place. No server may have the database open. Cut off at
     * any point, the database opens with the files as they are.
     *
     * @return how many keys and secrets
     * @throws KeysRefused as {@link #open}, when there is no database, or when something in it does not open; then all is as it was
     */
    public static long rewrap(Path database, Path masterKey) {
        return rewrap(database, masterKey, () -> {});
    }

    /** The same; the step is taken between any two changes. */
    static long rewrap(Path database, Path masterKey, Runnable step) {
        requireCheck(database);
        try (SqliteKeyDatabase opened = open(database, masterKey)) {
            step.run();
            SqliteRewrap rewrap = new SqliteRewrap(MasterKey.read(masterKey), MasterKey.createNext(masterKey), step);
            step.run();
            long wrapped = opened.file.write(rewrap);
            step.run();
            MasterKey.takeOver(masterKey);
            step.run();
            opened.file.emptyJournal();
            return wrapped;
        }
    }

    static SqliteKeyDatabase open(Path database, Path masterKey, BooleanSupplier isNamed, Ticker ticker) {
        byte[] check = check(database);
        if (check == null && isNamed.getAsBoolean()) {
            throw new KeysRefused(KeysRefused.Why.DATABASE_LOST, database);
        }
        MasterKey master =
                check == null ? MasterKey.readOrCreate(masterKey) : rightKey(database, masterKey, check, true);
        try {
            if (Files.notExists(database)) {
                Files.createFile(database, MasterKey.OWNER_ONLY);
            }
            String url = database.toString();
            return new SqliteKeyDatabase(checked(toWrite(), url, database, master), master, ticker);
        } catch (SQLException | IOException e) {
            throw new KeysRefused(KeysRefused.Why.DATABASE_UNREADABLE, database, e);
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

    /** The check value, looked at before anything may be changed; null where there is no database yet. */
    private static byte @Nullable [] check(Path database) {
        SqliteLook look = new SqliteLook(database);
        return look.isNothing() ? null : look.at(sql -> check(database, sql));
    }

    private static byte[] requireCheck(Path database) {
        byte[] check = check(database);
        if (check == null) {
            throw new KeysRefused(KeysRefused.Why.DATABASE_MISSING, database);
        }
        return check;
    }

    /** The key of that check value: the file's, or the one that was about to take its place when it was cut off. */
    private static MasterKey rightKey(Path database, Path masterKey, byte[] check, boolean mayTakeOver) {
        if (Files.notExists(masterKey)) {
            throw new KeysRefused(KeysRefused.Why.MASTER_KEY_MISSING, masterKey);
        }
        MasterKey master = MasterKey.read(masterKey);
        Path next = MasterKey.next(masterKey);
        if (!master.made(check) && Files.exists(next)) {
            MasterKey left = MasterKey.read(next);
            if (left.made(check)) {
                if (mayTakeOver) {
                    MasterKey.takeOver(masterKey);
                }
                return left;
            }
        }
        master.requireChecked(check, database.toString());
        return master;
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
                byte[] check = check(database, sql);
                if (check == null) {
                    create(sql, master);
                } else {
                    master.requireChecked(check, database.toString());
                }
                return null;
            });
            return new SqliteFile(connection);
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** Null where nothing was stored yet. */
    private static byte @Nullable [] check(Path database, Sql sql) throws SQLException {
        long application = sql.number("PRAGMA application_id");
        if (application == 0 && sql.number("SELECT count(*) FROM sqlite_schema") == 0) {
            return null;
        }
        if (application != APPLICATION) {
            throw new KeysRefused(KeysRefused.Why.DATABASE_OF_SOMETHING_ELSE, database);
        }
        if (sql.number("PRAGMA user_version") != VERSION) {
            throw new KeysRefused(KeysRefused.Why.DATABASE_OF_ANOTHER_VERSION, database);
        }
        byte[] check = sql.one("SELECT wrapped FROM master_check", row -> row.getBytes(1));
        if (check == null) {
            throw new KeysRefused(KeysRefused.Why.DATABASE_WITHOUT_CHECK_VALUE, database);
        }
        return check;
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
