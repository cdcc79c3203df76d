package org.linli.query.metrics.scalar;

import org.apache.commons.math3.distribution.BetaDistribution;

/**
 * I1: what is believed of a share after successes and failures, which may be parts, when before it was a Beta distribution.
 *
 * @param alpha successes with those of the prior, above 0
 * @param beta failures with those of the prior, above 0
 */
public record BetaPosterior(double alpha, double beta) {
    private static final double ACCURACY = 1e-13;

    /** The prior of trust: 9 of 10 outcomes are good, as sure as after five. */
    public static BetaPosterior trust(double successes, double failures) {
        return new BetaPosterior(4.5 + successes, 0.5 + failures);
    }

    /** 0 to 1. */
    public double mean() {
        return alpha / (alpha + beta);
    }

    /** Below which the share lies with this chance, 0 to 1. */
    public double quantile(double chance) {
        return new BetaDistribution(null, alpha, beta, ACCURACY).inverseCumulativeProbability(chance);
    }
}
