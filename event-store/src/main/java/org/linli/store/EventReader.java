package org.linli.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;

/** One read-only connection with its prepared queries. Used by one thread at a time. */
final class EventReader implements AutoCloseable {

    static final String COLUMNS = "aggregate, sequence, aggregate_type, event_id, time, payload_type,"
            + " payload_revision, metadata, payload";
    private static final int GLOBAL_INDEX = 10;

    private final Connection connection;
    private final PreparedStatement ofAggregate;
    private final PreparedStatement lastSequence;
    private final PreparedStatement after;
    private final PreparedStatement snapshot;

    EventReader(Connection connection) throws SQLException {
        this.connection = connection;
        ofAggregate = connection.prepareStatement(
                "SELECT " + COLUMNS + " FROM event WHERE aggregate = ? AND sequence >= ? ORDER BY sequence LIMIT ?");
        lastSequence = connection.prepareStatement("SELECT max(sequence) FROM event WHERE aggregate = ?");
        after = connection.prepareStatement(
                "SELECT " + COLUMNS + ", global_index FROM event WHERE global_index > ? ORDER BY global_index LIMIT ?");
        snapshot = connection.prepareStatement("SELECT " + COLUMNS + " FROM snapshot WHERE aggregate = ?");
    }

    List<EventRow> ofAggregate(String aggregate, long firstSequence, int limit) throws SQLException {
        ofAggregate.setString(1, aggregate);
        ofAggregate.setLong(2, firstSequence);
        ofAggregate.setInt(3, limit);
        return list(ofAggregate, EventReader::row);
    }

    Optional<Long> lastSequence(String aggregate) throws SQLException {
        lastSequence.setString(1, aggregate);
        try (ResultSet result = lastSequence.executeQuery()) {
            long sequence = result.getLong(1);
            return result.wasNull() ? Optional.empty() : Optional.of(sequence);
        }
    }

    List<TrackedDomainEventData<byte[]>> after(long globalIndex, int limit) throws SQLException {
        after.setLong(1, globalIndex);
        after.setInt(2, limit);
        return list(after, EventReader::trackedRow);
    }

    List<EventRow> snapshot(String aggregate) throws SQLException {
        snapshot.setString(1, aggregate);
        return list(snapshot, EventReader::row);
    }

    /** The last global index, −1 if there is no event. */
    long head() throws SQLException {
        return StoreFormat.number(connection, "SELECT ifnull(max(global_index), -1) FROM event");
    }

    /** The first global index at or after a time, −1 if there is none. Reads from the start of the file. */
    long firstAt(long epochNanos) throws SQLException {
        return StoreFormat.number(
                connection,
                "SELECT ifnull((SELECT global_index FROM event WHERE time >= " + epochNanos
                        + " ORDER BY global_index LIMIT 1), -1)");
    }

    /** Whether some payload holds the text in UTF-8. Reads from the start of the file to the first that does. */
    boolean holds(String text) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("SELECT EXISTS (SELECT 1 FROM event WHERE instr(payload, ?) > 0)")) {
            query.setBytes(1, text.getBytes(UTF_8));
            try (ResultSet result = query.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private static TrackedDomainEventData<byte[]> trackedRow(ResultSet result) throws SQLException {
        return new TrackedDomainEventData<>(new GlobalSequenceTrackingToken(result.getLong(GLOBAL_INDEX)), row(result));
    }

    private static EventRow row(ResultSet result) throws SQLException {
        return new EventRow(
                result.getString(1),
                result.getLong(2),
                result.getString(3),
                result.getString(4),
                result.getLong(5),
                result.getString(6),
                result.getString(7),
                result.getBytes(8),
                result.getBytes(9));
    }

    private static <T> List<T> list(PreparedStatement query, RowMapper<T> mapper) throws SQLException {
        try (ResultSet result = query.executeQuery()) {
            List<T> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(mapper.map(result));
            }
            return rows;
        }
    }

    private interface RowMapper<T> {
        T map(ResultSet result) throws SQLException;
    }
}
