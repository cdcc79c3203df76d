package org.linli.store;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps a second writer out, in this process and in any other, through a lock on {@code <file>.lock}. The operating
 * system releases it when the process ends, however it ends; the empty lock file stays.
 */
final class WriterLock implements Closeable {

    /** Closing any channel on a file drops all locks this process has on it, so never open a second one. */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path lockFile;
    private final FileChannel channel;

    private WriterLock(Path lockFile, FileChannel channel) {
        this.lockFile = lockFile;
        this.channel = channel;
    }

    /** Takes the lock, or fails at once if another writer has it. */
    static WriterLock acquire(Path file) {
        Path lockFile = lockFile(file);
        if (!HELD_HERE.add(lockFile)) {
            throw inUse(file);
        }
        try {
            return new WriterLock(lockFile, lockedChannel(file, lockFile));
        } catch (RuntimeException e) {
            HELD_HERE.remove(lockFile);
            throw e;
        }
    }

    /** Whether a writer has it, in this process or in any other. */
    static boolean isHeld(Path file) {
        Path lockFile = lockFile(file);
        if (HELD_HERE.contains(lockFile)) {
            return true;
        }
        if (Files.notExists(lockFile)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE);
                FileLock free = channel.tryLock()) {
            return free == null;
        } catch (IOException e) {
            throw new EventStoreUnavailable(file, "cannot be locked: check that its directory is writable.", e);
        }
    }

    private static Path lockFile(Path file) {
        return file.resolveSibling(file.getFileName() + ".lock");
    }

    private static FileChannel lockedChannel(Path file, Path lockFile) {
        try {
            FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() != null) {
                return channel;
            }
            channel.close();
        } catch (IOException e) {
            throw new EventStoreUnavailable(file, "cannot be locked: check that its directory is writable.", e);
        }
        throw inUse(file);
    }

    private static EventStoreUnavailable inUse(Path file) {
        return new EventStoreUnavailable(file, "is already open for writing: stop the other process or engine first.");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            HELD_HERE.remove(lockFile);
        }
    }
}
