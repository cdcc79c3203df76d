package org.linli.kernel.metrics;

import org.jspecify.annotations.Nullable;

/**
 * A published figure. What was held back is not in it.
 *
 * @param metric id of the metric, such as A2
 * @param cell which of its cells
 * @param state whether there is a value, and why not
 * @param value null where there is none
 * @param numerator of a rate
 * @param denominator of a rate; nodes of a network; contributors to an amount
 * @param low the lower end of the 95 % band, where one is defined
 * @param high the upper end
 */
public record Figure(
        String metric,
        String cell,
        State state,
        @Nullable Double value,
        @Nullable Double numerator,
        @Nullable Double denominator,
        @Nullable Double low,
        @Nullable Double high) {
    /** Suppressed is neither nothing nor 0. */
    public enum State {
        /** There is a value; it may be 0. */
        SHOWN,
        /** There is one, but it would tell too much of too few. */
        SUPPRESSED,
        /** There is nobody or nothing to measure it of. */
        NO_DATA,
        /** What it would be measured of is not recorded yet. */
        NO_SOURCE
    }

    /** Without a value. */
    public static Figure without(String metric, String cell, State state) {
        return new Figure(metric, cell, state, null, null, null, null, null);
    }
}
