package org.linli.query.views.sqlite;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The file's format: the list of generations and their dead letters; their own tables come and go. */
final class Schema {
    /** Stands in the file's header as SQLite's application id: "LLVW". */
    static final int MARK = 0x4c4c5657;

    static final int VERSION = 2;

    private Schema() {}

    /** The format of this file; 0 if it is new. */
    static int version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA user_version")) {
            return row.next() ? row.getInt(1) : 0;
        }
    }

    /** In one transaction, so that a file either has its mark and format or is new. */
    static void create(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA application_id=" + MARK);
            statement.execute("PRAGMA user_version=" + VERSION);
            statement.execute("CREATE TABLE generation(id INTEGER PRIMARY KEY AUTOINCREMENT, projection TEXT NOT NULL,"
                    + " shape TEXT NOT NULL, position INTEGER NOT NULL, live INTEGER NOT NULL) STRICT");
            statement.execute(Letters.TABLE);
            connection.commit();
        }
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
        }
    }

    /** Throws if the list of generations or the dead letters are not readable. */
    static void check(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT id, projection, live FROM generation")) {
            while (rows.next()) {
                rows.getLong(1);
            }
            statement.execute("SELECT record FROM dead_letter LIMIT 1");
        }
    }
}
