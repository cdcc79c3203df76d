package org.linli.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteErrorCode;

/**
 * Group commit by leader and followers. A caller queues its write; the one that finds the lead free writes all that
 * waits, lets its group go on and then hands the lead to the next in the queue. In this order those who come again at once
 * still join the next group: it is twice as large, and the disk is forced half as often.
 */
class GroupCommit implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(GroupCommit.class);

    /** Events in one transaction; bounds how long a follower waits for a group it just missed. */
    private static final int MAX_GROUP_EVENTS = 1_024;

    private final Path file;
    private final Connection connection;
    private GroupTransaction transaction;
    private final Head head;
    private final Queue<PendingWrite> queue = new ConcurrentLinkedQueue<>();
    private final ReentrantLock lead = new ReentrantLock();
    private volatile GroupStatistics statistics = GroupStatistics.NONE;
    private volatile GroupListener listener = (events, nanos) -> {};
    private @Nullable EventStoreUnavailable refusal;

    GroupCommit(Path file, Connection connection) throws SQLException {
        this.file = file;
        this.connection = connection;
        transaction = new GroupTransaction(connection);
        head = new Head(transaction.lastIndex());
    }

    Head head() {
        return head;
    }

    GroupStatistics statistics() {
        return statistics;
    }

    /** One listener: a later one takes the place of an earlier one. */
    void tell(GroupListener ofEachGroup) {
        listener = ofEachGroup;
    }

    /** Returns once the write is on disk or refused; null if it is on disk. An interrupt waits until then. */
    @Nullable
    Throwable write(Write write) {
        PendingWrite pending = new PendingWrite(write);
        queue.add(pending);
        boolean interrupted = false;
        while (!pending.isDone()) {
            if (lead.tryLock()) {
                storeNextGroup();
            } else {
                LockSupport.park(this);
                interrupted |= Thread.interrupted();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return pending.failure();
    }

    private void storeNextGroup() {
        List<PendingWrite> group = nextGroup();
        try {
            store(group);
        } finally {
            group.forEach(PendingWrite::complete);
            handOver();
        }
    }

    /** The lead is free before the queue is looked at: who queues later finds it free by itself. */
    private void handOver() {
        lead.unlock();
        PendingWrite next = queue.peek();
        if (next != null) {
            next.wake();
        }
    }

    private List<PendingWrite> nextGroup() {
        List<PendingWrite> group = new ArrayList<>();
        int events = 0;
        for (PendingWrite next = queue.poll(); next != null; next = queue.poll()) {
            group.add(next);
            events += next.write().events();
            if (events >= MAX_GROUP_EVENTS) {
                break;
            }
        }
        return group;
    }

    private void store(List<PendingWrite> group) {
        if (refusal != null) {
            failAll(group, refusal);
        } else if (!group.isEmpty() && committed(group)) {
            head.advanceTo(transaction.lastIndex());
        }
    }

    /** False if nothing of the group is stored; each of its writes then knows why. */
    private boolean committed(List<PendingWrite> group) {
        try {
            transaction.write(group);
            if (group.stream().allMatch(PendingWrite::failed)) {
                transaction.rollback();
                return false;
            }
            commitMeasured(group);
            return true;
        } catch (Throwable e) {
            failAll(group, e);
            startOver(e);
            return false;
        }
    }

    /** After a failure the driver's statements are of no use: prepare new ones. */
    private void startOver(Throwable reason) {
        try {
            transaction.abandon(reason);
            transaction = new GroupTransaction(connection);
        } catch (SQLException e) {
            refusal = EventStoreUnavailable.because(file, e);
        }
    }

    private static void failAll(List<PendingWrite> group, Throwable reason) {
        group.forEach(pending -> pending.fail(reason));
    }

    private void commitMeasured(List<PendingWrite> group) throws SQLException {
        int events = Math.toIntExact(transaction.lastIndex() - head.index());
        long begin = System.nanoTime();
        commit(group);
        long nanos = System.nanoTime() - begin;
        statistics = statistics.plus(events, nanos);
        tell(events, nanos);
    }

    /** A listener that fails must not fail what is on disk already. */
    private void tell(int events, long nanos) {
        try {
            listener.committed(events, nanos);
        } catch (RuntimeException e) {
            LOGGER.warn("A listener for groups failed", e);
        }
    }

    /** Commits; after a failed write of the log nobody knows what the disk holds, so no write may follow. */
    void commit(List<PendingWrite> group) throws SQLException {
        try {
            force();
        } catch (SQLException e) {
            if (SqliteErrors.primaryCode(e) == SQLiteErrorCode.SQLITE_IOERR) {
                refusal = new EventStoreUnavailable(
                        file, "may or may not hold the last events: check the disk, then restart.", e);
                throw refusal;
            }
            throw e;
        }
    }

    void force() throws SQLException {
        transaction.commit();
    }

    /** Reads or sets a pragma of the writing connection. */
    long pragma(String pragma) throws SQLException {
        return alone(() -> StoreFormat.number(connection, "PRAGMA " + pragma));
    }

    /** Works between two groups. */
    <T> T alone(Work<T> work) throws SQLException {
        lead.lock();
        try {
            return work.done();
        } finally {
            handOver();
        }
    }

    /** What is done between two groups. */
    interface Work<T> {
        T done() throws SQLException;
    }

    /** Lets the group under way finish; later writes are refused. */
    @Override
    public void close() throws SQLException {
        lead.lock();
        try {
            refusal = new EventStoreUnavailable(file, "is closed: open it again.");
            connection.close();
        } finally {
            handOver();
        }
    }
}
