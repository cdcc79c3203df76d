package org.linli.query.metrics.scalar;

import org.jspecify.annotations.Nullable;

/** I1 (Wilson 1927): what a share of successes is at least. */
public final class Wilson {
    /** The 97.5 % point of the normal distribution. */
    private static final double Z = 1.959963984540054;

    private Wilson() {}

    /** The upper end of the 95 % interval, 0 to 1; null without a trial. */
    public static @Nullable Double upper(double successes, int trials) {
        Double failures = lower(trials - successes, trials);
        return failures == null ? null : (Double) (1 - failures);
    }

    /** The lower end of the 95 % interval, 0 to 1. Successes may be parts, up to the trials; null without a trial. */
    public static @Nullable Double lower(double successes, int trials) {
        if (trials == 0) {
            return null;
        }
        double n = trials;
        double share = successes / n;
        double centre = share + Z * Z / (2 * n);
        double spread = Z * Math.sqrt(share * (1 - share) / n + Z * Z / (4 * n * n));
        return Math.max(0, (centre - spread) / (1 + Z * Z / n));
    }
}
