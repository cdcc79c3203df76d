package org.linli.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The layout of the file, its version, and the check that a file has it. */
final class StoreFormat {

    /** "LnlE" in the file header: tells an event store from any other SQLite file. */
    static final int APPLICATION_ID = 0x4c6e6c45;

    /** Raised with every change of the layout; a file of a higher version is refused. */
    static final int VERSION = 1;

    /**
     * The event id has no index of its own: it would cost each append one more page of a random tree, and the uniqueness
     * of (aggregate, sequence) already stops an append that is sent twice. Times are nanoseconds since 1970.
     */
    private static final String COLUMNS = """
            aggregate TEXT NOT NULL, sequence INTEGER NOT NULL, aggregate_type TEXT, event_id TEXT NOT NULL,
            time INTEGER NOT NULL, payload_type TEXT NOT NULL, payload_revision TEXT, metadata BLOB NOT NULL,
            payload BLOB NOT NULL""";

    private StoreFormat() {}

    /** Creates the tables in an empty file; changes nothing in any other. */
    static void createOrCheck(Connection connection, Path file) throws SQLException {
        if (number(connection, "SELECT count(*) FROM sqlite_schema") > 0) {
            check(connection, file);
        } else {
            create(connection);
        }
    }

    /** Refuses a file that is no event store or of a newer version. */
    static void check(Connection connection, Path file) throws SQLException {
        if (number(connection, "PRAGMA application_id") != APPLICATION_ID) {
            throw new EventStoreUnavailable(file, "is not an event store of Linli: name another file.");
        }
        long version = number(connection, "PRAGMA user_version");
        if (version > VERSION) {
            throw new EventStoreUnavailable(
                    file, "has format " + version + " but this program knows " + VERSION + ": use a newer program.");
        }
    }

    private static void create(Connection connection) throws SQLException {
        execute(connection, "PRAGMA journal_mode=WAL");
        execute(connection, "BEGIN IMMEDIATE");
        execute(
                connection,
                "CREATE TABLE event (global_index INTEGER PRIMARY KEY, " + COLUMNS
                        + ", UNIQUE (aggregate, sequence)) STRICT");
        execute(connection, "CREATE TABLE snapshot (" + COLUMNS + ", UNIQUE (aggregate)) STRICT");
        execute(connection, "PRAGMA application_id=" + APPLICATION_ID);
        execute(connection, "PRAGMA user_version=" + VERSION);
        execute(connection, "COMMIT");
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static long number(Connection connection, String sql) throws SQLException {
        return numbers(connection, sql)[0];
    }

    /** The one row of an answer. */
    static long[] numbers(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            long[] numbers = new long[row.getMetaData().getColumnCount()];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = row.getLong(i + 1);
            }
            return numbers;
        }
    }
}
