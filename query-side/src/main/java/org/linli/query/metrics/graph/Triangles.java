package org.linli.query.metrics.graph;

import org.jspecify.annotations.Nullable;

/**
 * Who has neighbours in common: for each edge, how many, found once for every figure that needs it. Each edge is looked at from its end of the
 * lower degree (Chiba &amp; Nishizeki 1985), so that a member who knows everybody costs little.
 */
public final class Triangles {
    private final Graph graph;

    /** Where the out-edges of a node begin, once every edge leads to the end that knows more. */
    private final int[] first;

    private final int[] head;
    private final int[] common;

    private Triangles(Graph graph, int[] first, int[] head) {
        this.graph = graph;
        this.first = first;
        this.head = head;
        this.common = new int[head.length];
    }

    public static Triangles of(Graph graph) {
        int[] first = new int[graph.nodes() + 1];
        int[] head = new int[graph.edges()];
        int size = 0;
        for (int node = 0; node < graph.nodes(); node++) {
            for (int entry = graph.first(node); entry < graph.end(node); entry++) {
                if (isBelow(graph, node, graph.neighbour(entry))) {
                    head[size++] = graph.neighbour(entry);
                }
            }
            first[node + 1] = size;
        }
        Triangles triangles = new Triangles(graph, first, head);
        triangles.meet();
        return triangles;
    }

    private static boolean isBelow(Graph graph, int node, int other) {
        int difference = graph.degree(node) - graph.degree(other);
        return difference < 0 || (difference == 0 && node < other);
    }

    private void meet() {
        int[] edgeTo = new int[graph.nodes()]; // the edge from the node in hand, plus one
        for (int node = 0; node < graph.nodes(); node++) {
            for (int edge = first[node]; edge < first[node + 1]; edge++) {
                edgeTo[head[edge]] = edge + 1;
            }
            for (int edge = first[node]; edge < first[node + 1]; edge++) {
                int other = head[edge];
                for (int closing = first[other]; closing < first[other + 1]; closing++) {
                    int third = edgeTo[head[closing]];
                    if (third > 0) {
                        common[edge]++;
                        common[closing]++;
                        common[third - 1]++;
                    }
                }
            }
            for (int edge = first[node]; edge < first[node + 1]; edge++) {
                edgeTo[head[edge]] = 0;
            }
        }
    }

    /** T. */
    public long count() {
        long sum = 0;
        for (int each : common) {
            sum += each;
        }
        return sum / 3;
    }

    /** E2 transitivity: 3T out of the wedges; null without a wedge. */
    public @Nullable Double transitivity() {
        long wedges = graph.wedges();
        return wedges == 0 ? null : (Double) (3.0 * count() / wedges);
    }

    /** What an edge has: its ends' common neighbours and its weight. */
    interface EdgeVisitor {
        void edge(int one, int other, int common);
    }

    void forEachEdge(EdgeVisitor visitor) {
        for (int node = 0; node < graph.nodes(); node++) {
            for (int edge = first[node]; edge < first[node + 1]; edge++) {
                visitor.edge(node, head[edge], common[edge]);
            }
        }
    }

    Graph graph() {
        return graph;
    }
}
