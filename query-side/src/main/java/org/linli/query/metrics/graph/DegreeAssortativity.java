package org.linli.query.metrics.graph;

import org.jspecify.annotations.Nullable;

/** E5 (Newman 2002): whether who knows many knows such as know many: the correlation of the degrees at the two ends of an edge, −1 to 1. */
public final class DegreeAssortativity {
    private DegreeAssortativity() {}

    /** Null without edges, or where all ends are of the same degree. */
    public static @Nullable Double of(Graph graph) {
        double ends = 2.0 * graph.edges();
        double mean = 0;
        for (int node = 0; node < graph.nodes(); node++) {
            mean += (double) graph.degree(node) * graph.degree(node) / ends;
        }
        double variance = 0;
        double covariance = 0;
        for (int node = 0; node < graph.nodes(); node++) {
            double own = graph.degree(node) - mean;
            double others = 0;
            for (int entry = graph.first(node); entry < graph.end(node); entry++) {
                others += graph.degree(graph.neighbour(entry)) - mean;
            }
            variance += graph.degree(node) * own * own;
            covariance += own * others;
        }
        return isRegular(graph) ? null : (Double) (covariance / variance);
    }

    /** Told by whole numbers, because a variance of nothing may come out as a little. */
    private static boolean isRegular(Graph graph) {
        int seen = 0;
        for (int node = 0; node < graph.nodes(); node++) {
            int degree = graph.degree(node);
            if (degree > 0 && seen > 0 && degree != seen) {
                return false;
            }
            seen = Math.max(seen, degree);
        }
        return true;
    }
}
