package org.linli.store;

/**
 * What group commit did since the store was opened.
 *
 * @param groups transactions that committed
 * @param events events in them; snapshots do not count
 * @param fsyncs forced writes of the log: one per COMMIT, as SQLite does it in WAL mode at {@code synchronous=FULL}
 *     (checkpoints, one per 8,000 events, add their own and are not counted)
 * @param lastGroupEvents events in the last group
 * @param commitNanos nanoseconds spent inside COMMIT, mostly waiting for the disk
 */
public record GroupStatistics(long groups, long events, long fsyncs, int lastGroupEvents, long commitNanos) {

    static final GroupStatistics NONE = new GroupStatistics(0, 0, 0, 0, 0);

    GroupStatistics plus(int groupEvents, long nanos) {
        return new GroupStatistics(groups + 1, events + groupEvents, fsyncs + 1, groupEvents, commitNanos + nanos);
    }
}
