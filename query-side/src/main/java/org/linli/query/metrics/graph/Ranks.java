package org.linli.query.metrics.graph;

import it.unimi.dsi.fastutil.ints.IntArrays;
import org.jspecify.annotations.Nullable;

/** Spearman's rank correlation; equal values share the mean of their ranks. */
public final class Ranks {
    private Ranks() {}

    /** Of pairs of values, −1 to 1; null where either has no spread. */
    public static @Nullable Double correlation(double[] one, double[] other) {
        double[] x = ranks(one);
        double[] y = ranks(other);
        double mean = (x.length + 1) / 2.0;
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = 0; i < x.length; i++) {
            xx += (x[i] - mean) * (x[i] - mean);
            yy += (y[i] - mean) * (y[i] - mean);
            xy += (x[i] - mean) * (y[i] - mean);
        }
        return xx == 0 || yy == 0 ? null : (Double) (xy / Math.sqrt(xx * yy));
    }

    private static double[] ranks(double[] values) {
        int[] order = new int[values.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        IntArrays.quickSort(order, (a, b) -> Double.compare(values[a], values[b]));
        double[] ranks = new double[values.length];
        for (int from = 0; from < order.length; ) {
            int end = from;
            while (end < order.length && values[order[end]] == values[order[from]]) {
                end++;
            }
            for (int i = from; i < end; i++) {
                ranks[order[i]] = (from + end + 1) / 2.0;
            }
            from = end;
        }
        return ranks;
    }
}
