package org.linli.query.views.sqlite;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.linli.query.views.ViewStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;

/**
 * The file and who may use it. Only a file that carries the mark of a view file is ever dropped, so that a wrong path cannot
 * cost events; a second process is turned away.
 */
final class ViewFile implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ViewFile.class);
    private static final byte[] SQLITE = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final int MARK_OFFSET = 68;

    private final Path path;
    private final FileChannel lock;

    private ViewFile(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    static ViewFile open(Path path) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            ViewFile file = new ViewFile(path, lock(path));
            try {
                file.prepare();
                return file;
            } catch (RuntimeException | IOException e) {
                file.close();
                throw e;
            }
        } catch (IOException e) {
            throw new ViewStoreException("The view file " + path + " cannot be opened: " + e.getMessage() + ".", e);
        }
    }

    Connection connect(boolean writer) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setPageSize(8192);
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        config.setBusyTimeout(10_000);
        config.setCacheSize(writer ? -32_000 : -4_000);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        Connection connection = config.createConnection("jdbc:sqlite:" + path);
        try (var statement = connection.createStatement()) {
            statement.execute("PRAGMA mmap_size=1073741824");
            statement.execute("PRAGMA wal_autocheckpoint=4000");
            statement.execute("PRAGMA secure_delete=ON");
        }
        return connection;
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            LOG.warn("The lock of the view file {} was not released: {}", path, e.getMessage());
        }
    }

    private static FileChannel lock(Path path) throws IOException {
        Path sibling = path.resolveSibling(path.getFileName() + ".lock");
        FileChannel channel = FileChannel.open(sibling, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            LOG.debug("locked by this process", e);
        }
        channel.close();
        throw new ViewStoreException("The view file " + path + " is in use by another process.");
    }

    private void prepare() throws IOException {
        if (Files.exists(path) && Files.size(path) > 0) {
            requireMark();
        }
        try {
            prepareSchema();
        } catch (SQLException e) {
            drop("it is not readable (" + e.getMessage() + ")");
            try {
                prepareSchema();
            } catch (SQLException again) {
                throw new ViewStoreException("The view file " + path + " cannot be created.", again);
            }
        }
    }

    private void prepareSchema() throws SQLException, IOException {
        int version;
        try (Connection connection = connect(true)) {
            version = Schema.version(connection);
            if (version == 0) {
                Schema.create(connection);
            }
            Schema.check(connection);
        }
        if (version > Schema.VERSION) {
            throw new ViewStoreException("The view file " + path + " has format " + version + ", this release knows "
                    + Schema.VERSION + ": it was written by a newer one.");
        }
        if (version != 0 && version < Schema.VERSION) {
            drop("it has the older format " + version);
            prepareSchema();
        }
    }

    private void requireMark() throws IOException {
        ByteBuffer header = ByteBuffer.allocate(MARK_OFFSET + Integer.BYTES);
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.read(header, 0);
        }
        byte[] start = new byte[SQLITE.length];
        header.get(0, start);
        if (!java.util.Arrays.equals(start, SQLITE) || header.getInt(MARK_OFFSET) != Schema.MARK) {
            throw new ViewStoreException(path + " is not a view file; it was left as it is.");
        }
    }

    private void drop(String why) throws IOException {
        LOG.warn("The view file {} is dropped and will be rebuilt from the events: {}.", path, why);
        for (String suffix : List.of("", "-wal", "-shm", "-journal")) {
            Files.deleteIfExists(path.resolveSibling(path.getFileName() + suffix));
        }
    }
}
