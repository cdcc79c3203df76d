package org.linli.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** An open store file: its readers and, unless it was opened for reading only, its one writer and the lock. */
final class EventLog implements AutoCloseable {

    private final Path file;
    private final ReaderPool readers;
    private final @Nullable WriterLock lock;
    private final @Nullable GroupCommit writer;
    private final @Nullable Checkpointer checkpointer;

    private EventLog(
            StoreFile store,
            @Nullable WriterLock lock,
            @Nullable GroupCommit writer,
            @Nullable Checkpointer checkpointer) {
        this.file = store.path();
        this.readers = new ReaderPool(store);
        this.lock = lock;
        this.writer = writer;
        this.checkpointer = checkpointer;
    }

    static EventLog open(Path file) {
        return open(file, GroupCommit::new);
    }

    static EventLog open(Path file, WriterFactory factory) {
        StoreFile store = StoreFile.at(file);
        WriterLock lock = WriterLock.acquire(store.path());
        try {
            GroupCommit writer = factory.writer(store.path(), store.openWriter());
            return new EventLog(store, lock, writer, new Checkpointer(store.path(), store.openWriter(), writer));
        } catch (SQLException | RuntimeException e) {
            lock.close();
            throw EventStoreUnavailable.because(store.path(), e);
        }
    }

    static EventLog openReadOnly(Path file) {
        EventLog log = new EventLog(StoreFile.at(file).toRead(), null, null, null);
        log.head();
        return log;
    }

    /** To read what is there before anything may be changed. */
    static EventLog openUntouched(Path file) {
        return new EventLog(StoreFile.at(file).untouched(), null, null, null);
    }

    /** Returns once the write is on disk or refused; the reason if refused. */
    @Nullable
    Throwable write(Write write) {
        return writer().write(write);
    }

    <T> T read(ReaderPool.Query<T> query) {
        return readers.read(query);
    }

    /** The last committed global index, −1 for none: from memory if this is the writer, else from the file. */
    long head() {
        return writer != null ? writer.head().index() : read(EventReader::head);
    }

    GroupStatistics statistics() {
        return writer != null ? writer.statistics() : GroupStatistics.NONE;
    }

    /** The writer; refused if the file was opened for reading only. */
    GroupCommit writer() {
        if (writer == null) {
            throw new EventStoreUnavailable(file, "was opened for reading only: open it for writing.");
        }
        return writer;
    }

    Path file() {
        return file;
    }

    @Override
    public void close() {
        try {
            readers.close();
            if (checkpointer != null) {
                checkpointer.close();
            }
            if (writer != null) {
                writer.close();
            }
        } catch (SQLException e) {
            throw EventStoreUnavailable.because(file, e);
        } finally {
            if (lock != null) {
                lock.close();
            }
        }
    }

    /** Makes the writer of a connection. */
    interface WriterFactory {
        GroupCommit writer(Path file, Connection connection) throws SQLException;
    }
}
