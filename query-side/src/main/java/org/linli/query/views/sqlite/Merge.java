package org.linli.query.views.sqlite;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.query.views.Cursor;

/**
 * The entries under several keys as one sequence. It begins with a few entries of each key, all keys in one statement, and
 * reads on, twice as many each time, only under the keys that it used up: many keys and one busy key among them cost little.
 */
final class Merge {
    /** Above every id, because ids are ASCII. */
    private static final Cursor TOP = new Cursor(Long.MAX_VALUE, "\uffff");

    private final Session session;
    private final String sql;
    private final Map<Long, Lane> lanes = new HashMap<>();
    private final PriorityQueue<Lane> queue = new PriorityQueue<>(Comparator.comparing(Lane::head));

    /** Entries read ahead under one key; {@code size}: how many were read last, 0 at the end. */
    private static final class Lane {
        final long key;
        final ArrayDeque<Cursor> entries = new ArrayDeque<>();
        int size;

        Lane(long key) {
            this.key = key;
        }

        Cursor head() {
            return entries.element();
        }
    }

    Merge(Session session, String sql, Collection<Long> keys, @Nullable Cursor after, int expected)
            throws SQLException {
        this.session = session;
        this.sql = sql;
        Cursor from = after == null ? TOP : after;
        int size = Math.max(2, expected / Math.max(1, keys.size()) + 1);
        keys.forEach(key -> lanes.put(key, new Lane(key)));
        fill(List.copyOf(lanes.values()), from, size);
    }

    /** The next entries; fewer only at the end. An entry of several keys comes several times in a row. */
    List<Cursor> next(int count) throws SQLException {
        List<Cursor> entries = new ArrayList<>(count);
        while (entries.size() < count && !queue.isEmpty()) {
            Lane lane = queue.remove();
            Cursor entry = lane.entries.remove();
            entries.add(entry);
            if (!lane.entries.isEmpty()) {
                queue.add(lane);
            } else if (lane.size > 0) {
                fill(List.of(lane), entry, lane.size * 2);
            }
        }
        return entries;
    }

    private void fill(List<Lane> empty, Cursor from, int size) throws SQLException {
        PreparedStatement statement = session.prepare(sql);
        statement.setString(
                1, empty.stream().map(lane -> Long.toString(lane.key)).collect(Collectors.joining(",", "[", "]")));
        statement.setLong(2, from.order());
        statement.setString(3, from.id());
        statement.setInt(4, size);
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                lane(rows.getLong(1)).entries.add(new Cursor(rows.getLong(2), rows.getString(3)));
            }
        }
        for (Lane lane : empty) {
            lane.size = lane.entries.size() < size ? 0 : size;
            if (!lane.entries.isEmpty()) {
                queue.add(lane);
            }
        }
    }

    private Lane lane(long key) {
        Lane lane = lanes.get(key);
        if (lane == null) {
            throw new IllegalStateException("an entry under a key that was not asked for");
        }
        return lane;
    }
}
