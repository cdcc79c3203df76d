package org.linli.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** Writes a group in one transaction; a refused row takes back only the write it belongs to. */
final class GroupTransaction {

    private final EventWriter writer;
    private final PreparedStatement begin;
    private final PreparedStatement commit;
    private final PreparedStatement rollback;
    private final PreparedStatement savepoint;
    private final PreparedStatement release;
    private final PreparedStatement rollbackToSavepoint;
    private long start;

    GroupTransaction(Connection connection) throws SQLException {
        writer = new EventWriter(connection);
        begin = connection.prepareStatement("BEGIN IMMEDIATE");
        commit = connection.prepareStatement("COMMIT");
        rollback = connection.prepareStatement("ROLLBACK");
        savepoint = connection.prepareStatement("SAVEPOINT one_write");
        release = connection.prepareStatement("RELEASE one_write");
        rollbackToSavepoint = connection.prepareStatement("ROLLBACK TO one_write");
    }

    /** The global index of the last event written, committed or not. */
    long lastIndex() {
        return writer.nextIndex() - 1;
    }

    /** Begins and writes; marks those of which a row was refused as failed. */
    void write(List<PendingWrite> group) throws SQLException {
        start = writer.nextIndex();
        begin.execute();
        for (PendingWrite pending : group) {
            attempt(pending);
        }
    }

    void commit() throws SQLException {
        commit.execute();
    }

    /** Takes everything since {@link #write} back. */
    void rollback() throws SQLException {
        writer.rewindTo(start);
        rollback.execute();
    }

    /** Takes everything back after a failure, when SQLite may have done so by itself already, and ends its use. */
    void abandon(Throwable reason) throws SQLException {
        try {
            rollback();
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
        writer.close();
        for (PreparedStatement statement : List.of(begin, commit, rollback, savepoint, release, rollbackToSavepoint)) {
            statement.close();
        }
    }

    private void attempt(PendingWrite pending) throws SQLException {
        long before = writer.nextIndex();
        boolean severalRows = pending.write().events() > 1;
        if (severalRows) {
            savepoint.execute();
        }
        try {
            pending.write().applyTo(writer);
        } catch (SQLException e) {
            if (!SqliteErrors.concernsOneWrite(e)) {
                throw e;
            }
            takeBack(severalRows, before);
            pending.fail(e);
        }
        if (severalRows) {
            release.execute();
        }
    }

    private void takeBack(boolean severalRows, long before) throws SQLException {
        if (severalRows) {
            rollbackToSavepoint.execute();
        }
        writer.rewindTo(before);
    }
}
