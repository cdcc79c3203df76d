package org.linli.query.metrics.scalar;

/** What was given counts half after each half-life. */
public final class Decay {
    private Decay() {}

    /** Σ h·2^(−age/H), ages and half-life in the same unit. */
    public static double weight(double[] hours, double[] ages, double halfLife) {
        double sum = 0;
        for (int i = 0; i < hours.length; i++) {
            sum += hours[i] * Math.pow(2, -ages[i] / halfLife);
        }
        return sum;
    }
}
