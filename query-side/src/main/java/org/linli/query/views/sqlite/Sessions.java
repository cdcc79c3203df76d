package org.linli.query.views.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.linli.query.views.ViewStoreException;

/** The connections to one file: one that writes, for whoever comes first, and a few that read. */
final class Sessions implements AutoCloseable {
    private final ReentrantLock writing = new ReentrantLock(true);
    private final Session writer;
    private final List<Session> readers = new ArrayList<>();
    private final BlockingQueue<Session> idle;
    private boolean closed;

    /** True while the log may hold what was erased; so it may when the file was left in the middle. */
    private boolean unclean = true;

    Sessions(ViewFile file, int readers) throws SQLException {
        this.writer = new Session(file.connect(true));
        this.idle = new ArrayBlockingQueue<>(readers);
        for (int i = 0; i < readers; i++) {
            this.readers.add(new Session(file.connect(false)));
        }
        idle.addAll(this.readers);
    }

    <T> T read(Session.Work<T> work) {
        Session session = take();
        try {
            return work.in(session);
        } catch (SQLException e) {
            throw failure(e);
        } finally {
            idle.add(session);
        }
    }

    /** Reads from one state. */
    <T> T snapshot(Session.Work<T> work) {
        return read(session -> session.snapshot(work));
    }

    /** One transaction; the next one waits. */
    <T> T write(Session.Work<T> work) {
        writing.lock();
        try {
            T result = writer.transaction(work);
            clean();
            return result;
        } catch (SQLException e) {
            throw failure(e);
        } finally {
            writing.unlock();
        }
    }

    /** As {@link #write}; what it took out is left neither in the file, which overwrites what it frees, nor in the log. */
    <T> T erase(Session.Work<T> work) {
        writing.lock();
        try {
            unclean = true;
            return write(work);
        } finally {
            writing.unlock();
        }
    }

    /** Takes the log into the file and empties it; if a reader is in the way for too long, the next write does. */
    private void clean() throws SQLException {
        if (unclean) {
            try (ResultSet row =
                    writer.prepare("PRAGMA wal_checkpoint(TRUNCATE)").executeQuery()) {
                unclean = row.next() && row.getInt(1) != 0;
            }
        }
    }

    /** As {@link #write}, without a result. */
    void change(Session.Action action) {
        write(session -> {
            action.in(session);
            return true;
        });
    }

    /** Waits for what is going on; a second time it does nothing. */
    @Override
    public void close() {
        writing.lock();
        try {
            if (closed) {
                return;
            }
            closed = true;
            for (Session _ : readers) {
                take();
            }
            for (Session session : readers) {
                session.close();
            }
            writer.close();
        } catch (SQLException e) {
            throw failure(e);
        } finally {
            writing.unlock();
        }
    }

    private Session take() {
        try {
            return idle.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ViewStoreException("Interrupted while waiting for the view file.", e);
        }
    }

    private static ViewStoreException failure(SQLException e) {
        return new ViewStoreException("The view file failed: " + e.getMessage(), e);
    }
}
