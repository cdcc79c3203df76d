/**
 * The embedded event store: an Axon storage engine over one SQLite file.
 *
 * <p>Concurrent appends share one transaction and one fsync. Each caller queues its append; whoever finds the writer
 * free becomes the leader, writes everything that waits as one group, commits it and lets the callers of that group go
 * on. While the disk works, the next group gathers. So one caller pays no hand-over to another thread, and many callers
 * pay for few fsyncs. An append returns only after its COMMIT in a write-ahead log with {@code synchronous=FULL}.
 *
 * <p>A lost race for (aggregate, sequence) fails that append alone; a failure of the disk fails the whole group and
 * leaves nothing of it behind. The global index starts at 0 and has no gaps. Reads use a small pool of read-only
 * connections; streams wake on every commit. A lock file keeps a second writer out.
 *
 * <p>Start at {@link org.linli.store.SqliteEventStorageEngine} and {@link org.linli.store.SqliteEventStore}.
 */
@NullMarked
package org.linli.store;

import org.jspecify.annotations.NullMarked;
