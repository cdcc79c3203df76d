package org.linli.app.keys;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Statements on one connection. */
public record Sql(Connection connection) {
    /** The number of rows changed. */
    public int update(String statement, Object... values) throws SQLException {
        try (PreparedStatement prepared = prepare(statement, values)) {
            return prepared.executeUpdate();
        }
    }

    /** The first row, or null when there is none. */
    public <T> @Nullable T one(String query, Row<T> row, Object... values) throws SQLException {
        List<T> rows = all(query, row, values);
        return rows.isEmpty() ? null : rows.getFirst();
    }

    public <T> List<T> all(String query, Row<T> row, Object... values) throws SQLException {
        try (PreparedStatement prepared = prepare(query, values);
                ResultSet result = prepared.executeQuery()) {
            List<T> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(row.of(result));
            }
            return rows;
        }
    }

    public long number(String query, Object... values) throws SQLException {
        return Objects.requireNonNull(one(query, row -> row.getLong(1), values));
    }

    private PreparedStatement prepare(String statement, Object... values) throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(statement);
        for (int i = 0; i < values.length; i++) {
            prepared.setObject(i + 1, values[i]);
        }
        return prepared;
    }

    @FunctionalInterface
    public interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** What is done in one transaction. */
    @FunctionalInterface
    public interface Work<T extends @Nullable Object> {
        T on(Sql sql) throws SQLException;
    }

    /** Runs the work in one transaction, which is rolled back when it fails. */
    public static <T extends @Nullable Object> T transaction(Connection connection, Work<T> work) throws SQLException {
        connection.setAutoCommit(false);
        try {
            T result = work.on(new Sql(connection));
            connection.commit();
            return result;
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }
}
