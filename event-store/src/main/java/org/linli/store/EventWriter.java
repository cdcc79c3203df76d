package org.linli.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** The rows the writer adds, and the global index it gives them. Used by one thread at a time. */
final class EventWriter implements AutoCloseable {

    private static final int COLUMNS = 9;

    private final PreparedStatement insertEvent;
    private final PreparedStatement replaceSnapshot;
    private long nextIndex;

    EventWriter(Connection connection) throws SQLException {
        insertEvent = connection.prepareStatement(
                "INSERT INTO event (" + EventReader.COLUMNS + ", global_index) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        replaceSnapshot = connection.prepareStatement("INSERT OR REPLACE INTO snapshot (" + EventReader.COLUMNS
                + ") SELECT ?, ?, ?, ?, ?, ?, ?, ?, ? WHERE NOT EXISTS"
                + " (SELECT 1 FROM snapshot WHERE aggregate = ?1 AND sequence > ?2)");
        nextIndex = StoreFormat.number(connection, "SELECT ifnull(max(global_index), -1) FROM event") + 1;
    }

    /** The index the next event gets. */
    long nextIndex() {
        return nextIndex;
    }

    /** Takes back indexes of rows that were rolled back, so that no gap remains. */
    void rewindTo(long index) {
        nextIndex = index;
    }

    void insertEvent(EventRow row) throws SQLException {
        bind(insertEvent, row);
        insertEvent.setLong(COLUMNS + 1, nextIndex);
        insertEvent.executeUpdate();
        nextIndex++;
    }

    void replaceSnapshot(EventRow row) throws SQLException {
        bind(replaceSnapshot, row);
        replaceSnapshot.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
        insertEvent.close();
        replaceSnapshot.close();
    }

    private static void bind(PreparedStatement statement, EventRow row) throws SQLException {
        statement.setString(1, row.aggregate());
        statement.setLong(2, row.sequence());
        statement.setString(3, row.type());
        statement.setString(4, row.eventId());
        statement.setLong(5, row.epochNanos());
        statement.setString(6, row.payloadType());
        statement.setString(7, row.payloadRevision());
        statement.setBytes(8, row.metadata());
        statement.setBytes(9, row.payload());
    }
}
