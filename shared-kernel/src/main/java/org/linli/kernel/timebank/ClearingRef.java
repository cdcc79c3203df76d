package org.linli.kernel.timebank;

import org.linli.kernel.privacy.Public;

/**
 * A clearing, and where it is found.
 *
 * @param pool the one that is to pay, in whose history it stands
 */
public record ClearingRef(@Public PoolId pool, @Public ClearingId clearing) {
    private static final char BETWEEN = '/';

    /** What {@link #toString} made. Throws {@link IllegalArgumentException} for anything else. */
    public static ClearingRef of(String text) {
        int between = text.indexOf(BETWEEN);
        return new ClearingRef(
                new PoolId(text.substring(0, Math.max(0, between))), new ClearingId(text.substring(between + 1)));
    }

    @Override
    public String toString() {
        return pool.value() + BETWEEN + clearing;
    }
}
