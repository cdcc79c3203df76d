package org.linli.query.views.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;

/** A connection with its prepared statements; for one thread at a time. */
final class Session implements AutoCloseable {
    private static final int STATEMENTS = 256;

    private final Connection connection;
    private final LinkedHashMap<String, PreparedStatement> prepared = new LinkedHashMap<>(16, 0.75f, true);

    Session(Connection connection) {
        this.connection = connection;
    }

    /** Work on a connection. */
    interface Work<T> {
        T in(Session session) throws SQLException;
    }

    /** Work without a result. */
    interface Action {
        void in(Session session) throws SQLException;
    }

    PreparedStatement prepare(String sql) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
            if (prepared.size() > STATEMENTS) {
                prepared.pollFirstEntry().getValue().close();
            }
        }
        return statement;
    }

    void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** All reads of the work see the same state. */
    <T> T snapshot(Work<T> work) throws SQLException {
        execute("BEGIN DEFERRED");
        try {
            return work.in(this);
        } finally {
            execute("COMMIT");
        }
    }

    /** All of the work or nothing of it. */
    <T> T transaction(Work<T> work) throws SQLException {
        connection.setAutoCommit(false);
        try {
            T result = work.in(this);
            connection.commit();
            return result;
        } catch (SQLException | RuntimeException | Error e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
