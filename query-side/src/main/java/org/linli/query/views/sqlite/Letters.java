package org.linli.query.views.sqlite;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.query.views.DeadLetter;

/** The dead letters of one generation, within the caller's transaction. */
record Letters(long generation) {
    static final String TABLE = """
            CREATE TABLE dead_letter(generation INTEGER NOT NULL, record TEXT NOT NULL, position INTEGER NOT NULL,
              event TEXT NOT NULL, attempts INTEGER NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL, error TEXT NOT NULL,
              PRIMARY KEY(generation, record, position)) STRICT, WITHOUT ROWID""";

    private static final String FIND = """
            SELECT record, position, event, attempts, first, last, error FROM dead_letter
            WHERE generation = ?1 AND (record, position) > (?2, ?3) AND record <= coalesce(?4, record)
            ORDER BY record, position LIMIT ?5""";

    /** What is known of the queues as a whole. */
    record Summary(Set<String> queued, int count) {}

    Summary summary(Session session) throws SQLException {
        PreparedStatement statement =
                session.prepare("SELECT record, count(*) FROM dead_letter WHERE generation = ?1 GROUP BY record");
        statement.setLong(1, generation);
        Set<String> queued = new HashSet<>();
        int count = 0;
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                queued.add(rows.getString(1));
                count += rows.getInt(2);
            }
        }
        return new Summary(Set.copyOf(queued), count);
    }

    List<DeadLetter> after(Session session, DeadLetter.@Nullable Place after, int limit) throws SQLException {
        DeadLetter.Place from = after == null ? new DeadLetter.Place("", -1) : after;
        return find(session, from, null, limit);
    }

    List<DeadLetter> of(Session session, String record) throws SQLException {
        return find(session, new DeadLetter.Place(record, -1), record, Integer.MAX_VALUE);
    }

    void write(Session session, Map<DeadLetter.Place, Optional<DeadLetter>> changes) throws SQLException {
        PreparedStatement putting =
                session.prepare("INSERT OR REPLACE INTO dead_letter VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)");
        PreparedStatement removing =
                session.prepare("DELETE FROM dead_letter WHERE generation = ?1 AND record = ?2 AND position = ?3");
        for (Map.Entry<DeadLetter.Place, Optional<DeadLetter>> change : changes.entrySet()) {
            PreparedStatement statement = change.getValue().isPresent() ? putting : removing;
            statement.setLong(1, generation);
            statement.setString(2, change.getKey().record());
            statement.setLong(3, change.getKey().position());
            if (change.getValue().isPresent()) {
                fill(statement, change.getValue().get());
            }
            statement.executeUpdate();
        }
    }

    void drop(Session session) throws SQLException {
        PreparedStatement statement = session.prepare("DELETE FROM dead_letter WHERE generation = ?1");
        statement.setLong(1, generation);
        statement.executeUpdate();
    }

    /** Without a failure the last columns hold 0 attempts and nothing. */
    private static void fill(PreparedStatement statement, DeadLetter letter) throws SQLException {
        DeadLetter.Failure failure = letter.failure();
        statement.setString(4, letter.event());
        statement.setInt(5, failure == null ? 0 : failure.attempts());
        statement.setLong(6, failure == null ? 0 : failure.first().toEpochMilli());
        statement.setLong(7, failure == null ? 0 : failure.last().toEpochMilli());
        statement.setString(8, failure == null ? "" : failure.error());
    }

    private List<DeadLetter> find(Session session, DeadLetter.Place after, @Nullable String last, int limit)
            throws SQLException {
        PreparedStatement statement = session.prepare(FIND);
        statement.setLong(1, generation);
        statement.setString(2, after.record());
        statement.setLong(3, after.position());
        statement.setString(4, last);
        statement.setInt(5, limit);
        List<DeadLetter> letters = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                letters.add(letter(rows));
            }
        }
        return letters;
    }

    private static DeadLetter letter(ResultSet row) throws SQLException {
        int attempts = row.getInt(4);
        DeadLetter.Failure failure = attempts == 0
                ? null
                : new DeadLetter.Failure(
                        attempts,
                        Instant.ofEpochMilli(row.getLong(5)),
                        Instant.ofEpochMilli(row.getLong(6)),
                        row.getString(7));
        return new DeadLetter(row.getString(1), row.getLong(2), row.getString(3), failure);
    }
}
