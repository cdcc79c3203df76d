package org.linli.query.views.sqlite;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The list of generations, within the caller's transaction. */
final class Catalog {
    private Catalog() {}

    /** A stored generation. */
    record Found(long id, long position, Letters.Summary letters) {}

    static @Nullable Found live(Session session, String projection, String shape) throws SQLException {
        PreparedStatement statement = session.prepare(
                "SELECT id, position FROM generation WHERE projection = ?1 AND live = 1 AND shape = ?2");
        statement.setString(1, projection);
        statement.setString(2, shape);
        try (ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                return null;
            }
            long id = row.getLong(1);
            return new Found(id, row.getLong(2), new Letters(id).summary(session));
        }
    }

    static Found create(Session session, String projection, String shape, boolean live) throws SQLException {
        PreparedStatement statement = session.prepare(
                "INSERT INTO generation(projection, shape, position, live) VALUES(?1, ?2, -1, ?3) RETURNING id");
        statement.setString(1, projection);
        statement.setString(2, shape);
        statement.setBoolean(3, live);
        long id;
        try (ResultSet row = statement.executeQuery()) {
            row.next();
            id = row.getLong(1);
        }
        for (String sql : new Tables(id).create()) {
            session.execute(sql);
        }
        return new Found(id, -1, new Letters.Summary(Set.of(), 0));
    }

    /** Moves the position on; false if it was not where the caller thinks. */
    static boolean advance(Session session, long id, long from, long to) throws SQLException {
        PreparedStatement statement =
                session.prepare("UPDATE generation SET position = ?3 WHERE id = ?1 AND position = ?2");
        statement.setLong(1, id);
        statement.setLong(2, from);
        statement.setLong(3, to);
        return statement.executeUpdate() == 1;
    }

    /** Makes this generation the only live one of its projection. */
    static void activate(Session session, String projection, long id) throws SQLException {
        PreparedStatement statement = session.prepare("UPDATE generation SET live = (id = ?2) WHERE projection = ?1");
        statement.setString(1, projection);
        statement.setLong(2, id);
        statement.executeUpdate();
    }

    /** Drops what serves no reads: of one projection, or of all if null. */
    static void dropShadows(Session session, @Nullable String projection) throws SQLException {
        PreparedStatement statement = session.prepare(
                "DELETE FROM generation WHERE live = 0 AND projection = coalesce(?1, projection) RETURNING id");
        statement.setString(1, projection);
        List<Long> dropped = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                dropped.add(rows.getLong(1));
            }
        }
        for (long id : dropped) {
            new Letters(id).drop(session);
            for (String sql : new Tables(id).drop()) {
                session.execute(sql);
            }
        }
    }
}
