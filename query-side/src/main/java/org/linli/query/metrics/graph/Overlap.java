package org.linli.query.metrics.graph;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * F6 (Onnela et al. 2007): of those whom either end of an edge knows, the share whom both know: O = c/((k₁−1)+(k₂−1)−c) with c common neighbours.
 * The edge of a pair that knows nobody else has none.
 *
 * @param mean over the edges that have one; null without any
 * @param without edges with an overlap of 0
 * @param byWeight Spearman's correlation with the weight; null where either has no spread
 */
public record Overlap(
        @Nullable Double mean, int without, @Nullable Double byWeight) {
    public static Overlap of(Triangles triangles) {
        Graph graph = triangles.graph();
        double[] overlap = new double[graph.edges()];
        double[] weight = new double[graph.edges()];
        int[] size = {0};
        triangles.forEachEdge((one, other, common) -> {
            int either = graph.degree(one) - 1 + graph.degree(other) - 1 - common;
            if (either > 0) {
                overlap[size[0]] = (double) common / either;
                weight[size[0]++] = weight(graph, one, other);
            }
        });
        double[] overlaps = Arrays.copyOf(overlap, size[0]);
        return new Overlap(
                size[0] == 0 ? null : (Double) Arrays.stream(overlaps).average().orElseThrow(),
                (int) Arrays.stream(overlaps).filter(each -> each == 0).count(),
                Ranks.correlation(Arrays.copyOf(weight, size[0]), overlaps));
    }

    private static double weight(Graph graph, int one, int other) {
        return graph.weight(graph.entry(one, other));
    }
}
