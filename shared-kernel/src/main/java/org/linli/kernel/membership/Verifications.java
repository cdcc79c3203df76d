package org.linli.kernel.membership;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How far somebody's identity is verified. A verification adds and never takes away: each level counts until its own end, whatever is verified after it.
 *
 * @param ends when the verification of a level ends, for each that ever was
 */
public record Verifications(SortedMap<Level, Instant> ends) {
    public static final Verifications NONE = new Verifications(new TreeMap<>());

    public Verifications {
        ends = Collections.unmodifiableSortedMap(new TreeMap<>(ends));
    }

    /** These and one more. */
    public Verifications with(Level level, Instant until) {
        SortedMap<Level, Instant> more = new TreeMap<>(ends);
        more.merge(level, until, (one, other) -> one.isAfter(other) ? one : other);
        return new Verifications(more);
    }

    /** The highest level that counts at this time; what has ended counts for nothing. */
    public Level at(Instant now) {
        return ends.keySet().stream()
                .filter(level -> now.isBefore(ends.getOrDefault(level, Instant.MIN)))
                .reduce(Level.L0, (_, higher) -> higher);
    }

    /** True when the level, or one that includes it, counts until then already. */
    public boolean cover(Level level, Instant until) {
        return ends.tailMap(level).values().stream().anyMatch(end -> !end.isBefore(until));
    }
}
