package org.linli.store;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;

/** One SQLite file and the connections to it. */
record StoreFile(Path path, String parameters) {

    private static final String IMMUTABLE = "?immutable=1";
    private static final int BUSY_TIMEOUT_MILLIS = 5_000;
    private static final int WRITER_CACHE_KIB = 64 * 1024;
    private static final int READER_CACHE_KIB = 4 * 1024;
    /** Pages in the log before a commit copies them into the file: only if the {@link Checkpointer} failed to. */
    private static final int LAST_RESORT_PAGES = 8 * Checkpointer.MOST_PAGES;

    /** The same file has the same path, however it is named: the lock relies on it. */
    static StoreFile at(Path path) {
        try {
            Path absolute = path.toAbsolutePath();
            return new StoreFile(Files.exists(absolute) ? absolute.toRealPath() : inRealDirectory(absolute), "");
        } catch (IOException e) {
            throw new EventStoreUnavailable(path, "cannot be opened: check that its directory exists.", e);
        }
    }

    /** For readers alone. Without a log nobody writes; SQLite would then make one even to read, beside a file that is not theirs. */
    StoreFile toRead() {
        return new StoreFile(path, isQuiet() ? IMMUTABLE : "");
    }

    /** The same, and the index of a log that a killed writer left is made in memory. */
    StoreFile untouched() {
        return new StoreFile(path, isQuiet() ? IMMUTABLE : "?mode=ro&readonly_shm=1");
    }

    private boolean isQuiet() {
        return Files.notExists(path.resolveSibling(path.getFileName() + "-wal"));
    }

    private static Path inRealDirectory(Path absolute) throws IOException {
        Path directory = requireNonNull(absolute.getParent(), "a file has a directory");
        return directory.toRealPath().resolve(absolute.getFileName());
    }

    /** The one connection that writes; creates the file if it is not there. Hold the {@link WriterLock} first. */
    Connection openWriter() {
        refuseReadOnly();
        return open(false, WRITER_CACHE_KIB, connection -> {
            StoreFormat.createOrCheck(connection, path);
            StoreFormat.execute(connection, "PRAGMA journal_mode=WAL");
            StoreFormat.execute(connection, "PRAGMA synchronous=FULL");
            StoreFormat.execute(connection, "PRAGMA wal_autocheckpoint=" + LAST_RESORT_PAGES);
        });
    }

    /** A connection that can only read; any number of them, here and in other processes, beside the writer. */
    Connection openReader() {
        if (!Files.exists(path)) {
            throw new EventStoreUnavailable(path, "does not exist: check the path.");
        }
        return open(true, READER_CACHE_KIB, connection -> StoreFormat.check(connection, path));
    }

    private Connection open(boolean readOnly, int cacheKib, Preparation preparation) {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(readOnly);
        config.setBusyTimeout(BUSY_TIMEOUT_MILLIS);
        config.setCacheSize(-cacheKib);
        try {
            Connection connection =
                    config.createConnection("jdbc:sqlite:" + (parameters.isEmpty() ? path : path.toUri() + parameters));
            prepare(connection, preparation);
            return connection;
        } catch (SQLException e) {
            throw EventStoreUnavailable.because(path, e);
        }
    }

    private static void prepare(Connection connection, Preparation preparation) throws SQLException {
        try {
            preparation.run(connection);
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** A file marked read-only stays untouched, even when the process would have the power to write it. */
    private void refuseReadOnly() {
        try {
            if (Files.exists(path) && (!Files.isWritable(path) || ownerMayNotWrite())) {
                throw new EventStoreUnavailable(path, "is read-only: make it writable or open it for reading only.");
            }
        } catch (IOException e) {
            throw EventStoreUnavailable.because(path, e);
        }
    }

    private boolean ownerMayNotWrite() throws IOException {
        var posix = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        return posix != null && !posix.readAttributes().permissions().contains(PosixFilePermission.OWNER_WRITE);
    }

    private interface Preparation {
        void run(Connection connection) throws SQLException;
    }
}
