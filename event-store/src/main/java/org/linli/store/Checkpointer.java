package org.linli.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.common.Registration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Copies the log into the file on a thread and connection of its own, beside the appends: inside a COMMIT, as SQLite does it
 * by itself, each checkpoint would hold up every caller for tens of milliseconds.
 */
final class Checkpointer implements AutoCloseable {

    /** Events from one checkpoint to the next. */
    static final int EVENTS = 8_000;

    /** A log of more pages, about 64 MB, ends the next time that nobody appends for a moment; appends wait for that. */
    static final int MOST_PAGES = 16_000;

    private static final Logger LOGGER = LoggerFactory.getLogger(Checkpointer.class);

    private final Path file;
    private final Connection connection;
    private final GroupCommit writer;
    private final Registration registration;
    private final Thread thread;
    private volatile long covered;
    private volatile boolean closed;

    Checkpointer(Path file, Connection connection, GroupCommit writer) {
        this.file = file;
        this.connection = connection;
        this.writer = writer;
        this.covered = writer.head().index();
        this.thread = Thread.ofPlatform().name("checkpoint").daemon().start(this::run);
        this.registration = writer.head().onAdvance(this::notice);
    }

    private void notice() {
        if (isDue()) {
            LockSupport.unpark(thread);
        }
    }

    private boolean isDue() {
        return writer.head().index() - covered >= EVENTS;
    }

    private void run() {
        while (!closed) {
            if (isDue()) {
                covered = writer.head().index();
                copy();
            } else {
                LockSupport.park(this);
            }
        }
    }

    /** SQLite begins the log anew when all of it was copied, which under load happens only if appends stand still. */
    private void copy() {
        try {
            if (pagesInLog() > MOST_PAGES) {
                writer.alone(this::pagesInLog);
            }
        } catch (SQLException e) {
            LOGGER.warn("The log of the event store {} was not copied into the file: {}", file, e.getMessage());
        }
    }

    /** Copies what can be without waiting for anybody; how long the log was. */
    private long pagesInLog() throws SQLException {
        return StoreFormat.numbers(connection, "PRAGMA wal_checkpoint(PASSIVE)")[1];
    }

    /** Lets the copy under way finish. */
    @Override
    public void close() throws SQLException {
        registration.cancel();
        closed = true;
        LockSupport.unpark(thread);
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        connection.close();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
