package org.linli.store;

import java.sql.SQLException;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;

/** At most a few readers, opened when first needed; a caller waits while all of them are in use. */
final class ReaderPool implements AutoCloseable {

    /** More than the processors: a reader that loses its time slice must not hold up the others. */
    private static final int SIZE = Math.max(16, 4 * Runtime.getRuntime().availableProcessors());

    private final StoreFile file;
    private final Semaphore free = new Semaphore(SIZE);
    private final Deque<EventReader> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    ReaderPool(StoreFile file) {
        this.file = file;
    }

    /** Runs a query on a free reader. */
    <T> T read(Query<T> query) {
        free.acquireUninterruptibly();
        try {
            return readWith(query);
        } catch (SQLException e) {
            throw EventStoreUnavailable.because(file.path(), e);
        } finally {
            free.release();
        }
    }

    /** A reader that failed is closed, not returned. */
    private <T> T readWith(Query<T> query) throws SQLException {
        EventReader reader = take();
        try {
            T result = query.on(reader);
            idle.addFirst(reader);
            return result;
        } catch (SQLException | RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    private EventReader take() throws SQLException {
        if (closed) {
            throw new EventStoreUnavailable(file.path(), "is closed: open it again.");
        }
        EventReader reader = idle.pollFirst();
        return reader != null ? reader : new EventReader(file.openReader());
    }

    /** Waits for the reads under way; later ones are refused. */
    @Override
    public void close() throws SQLException {
        free.acquireUninterruptibly(SIZE);
        try {
            closed = true;
            for (EventReader reader = idle.poll(); reader != null; reader = idle.poll()) {
                reader.close();
            }
        } finally {
            free.release(SIZE);
        }
    }

    interface Query<T> {
        T on(EventReader reader) throws SQLException;
    }
}
