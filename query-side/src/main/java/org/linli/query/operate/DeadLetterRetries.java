package org.linli.query.operate;

import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.membership.MemberId;
import org.linli.query.projection.ProjectionRuntime;
import org.linli.query.projection.Retried;
import org.linli.web.IdempotencyKey;
import org.linli.web.RejectedException;

/** Tries dead letters again, once for each key; the last thousand keys are remembered while the process lives. */
final class DeadLetterRetries {
    private static final int KEYS = 1_000;

    private final ProjectionRuntime runtime;
    private final Rebuilds rebuilds;
    private final SequencedMap<Wish, Done> done = new LinkedHashMap<>();

    private record Wish(String projection, MemberId by, IdempotencyKey key) {}

    /** What came of a try, and for which record it was; {@code again}: the answer of an earlier one under the same key. */
    record Done(@Nullable String record, Retried result, boolean again) {}

    DeadLetterRetries(ProjectionRuntime runtime, Rebuilds rebuilds) {
        this.runtime = runtime;
        this.rebuilds = rebuilds;
    }

    /** Refuses with {@link RebuildRunning} while the projection is rebuilt: that clears the queue anyway. */
    synchronized Done retry(String projection, @Nullable String record, MemberId by, IdempotencyKey key) {
        Wish wish = new Wish(projection, by, key);
        Done before = done.get(wish);
        if (before != null) {
            if (!Objects.equals(before.record, record)) {
                throw new RejectedException(new RetryKeyReused());
            }
            return new Done(record, before.result, true);
        }
        Retried result = projection.equals(rebuilds.running()) ? null : runtime.retryDeadLetters(projection, record);
        if (result == null) {
            throw new RejectedException(new RebuildRunning());
        }
        Done now = new Done(record, result, false);
        done.put(wish, now);
        if (done.size() > KEYS) {
            done.pollFirstEntry();
        }
        return now;
    }
}
