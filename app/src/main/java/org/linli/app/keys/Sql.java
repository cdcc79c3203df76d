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
record Sql(Connection connection) {
    /** The number of rows changed. */
    int update(String statement, Object... values) throws SQLException {
        try (PreparedStatement prepared = prepare(statement, values)) {
            return prepared.executeUpdate();
        }
    }

    /** The first row, or null when there is none. */
    <T> @Nullable T one(String query, Row<T> row, Object... values) throws SQLException {
        List<T> rows = all(query, row, values);
        return rows.isEmpty() ? null : rows.getFirst();
    }

    <T> List<T> all(String query, Row<T> row, Object... values) throws SQLException {
        try (PreparedStatement prepared = prepare(query, values);
                ResultSet result = prepared.executeQuery()) {
            List<T> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(row.of(result));
            }
            return rows;
        }
    }

    long number(String query, Object... values) throws SQLException {
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
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }
}
