package org.linli.query.metrics.graph;

import org.jspecify.annotations.Nullable;

/**
 * E2 (Watts &amp; Strogatz 1998): the mean share of a node's pairs of neighbours that know each other.
 *
 * @param zero over all nodes, one with fewer than two neighbours counting 0; null without nodes
 * @param ofTwo over nodes with two neighbours or more; null without one
 */
public record Clustering(@Nullable Double zero, @Nullable Double ofTwo) {
    public static Clustering of(Triangles triangles) {
        Graph graph = triangles.graph();
        long[] twice = new long[graph.nodes()]; // each triangle lies at two of the node's edges
        triangles.forEachEdge((one, other, common) -> {
            twice[one] += common;
            twice[other] += common;
        });
        double sum = 0;
        int able = 0;
        for (int node = 0; node < graph.nodes(); node++) {
            double degree = graph.degree(node);
            if (degree > 1) {
                sum += twice[node] / (degree * (degree - 1));
                able++;
            }
        }
        return new Clustering(
                graph.nodes() == 0 ? null : (Double) (sum / graph.nodes()), able == 0 ? null : (Double) (sum / able));
    }
}
