package org.linli.store;

/** Is told of every group that is on disk, by whoever measures. On a thread that appends: it must be quick and not append itself. */
@FunctionalInterface
public interface GroupListener {
    /**
     * A group was committed.
     *
     * @param events events in it; 0 when it held snapshots alone
     * @param commitNanos nanoseconds inside COMMIT: the forced write of the log, as SQLite does it in WAL mode at {@code
     *     synchronous=FULL}
     */
    void committed(int events, long commitNanos);
}
