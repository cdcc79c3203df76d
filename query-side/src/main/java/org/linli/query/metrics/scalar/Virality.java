package org.linli.query.metrics.scalar;

import org.jspecify.annotations.Nullable;

/** J3 structural virality (Goel et al. 2016): how far apart the members of a cascade are, which tells a chain from a star. */
public final class Virality {
    private Virality() {}

    /**
     * The mean distance over pairs; null for one member. Members are numbered so that every parent stands before its children; the first is the
     * root, whose parent is ignored.
     */
    public static @Nullable Double of(int[] parents) {
        int n = parents.length;
        if (n < 2) {
            return null;
        }
        long[] below = new long[n];
        double distances = 0;
        for (int member = n - 1; member > 0; member--) {
            below[member]++;
            distances +=
                    (double) below[member] * (n - below[member]); // pairs whose path leads over the edge to the parent
            below[parents[member]] += below[member];
        }
        return distances / ((double) n * (n - 1) / 2);
    }
}
