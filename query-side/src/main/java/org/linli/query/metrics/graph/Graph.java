package org.linli.query.metrics.graph;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The undirected graph U: an edge where either gave the other something, its weight how much in both directions. Each edge stands in the row of
 * both its ends; a row is ordered by the neighbours.
 */
public final class Graph {
    private final int[] first;

    /** With room for more where edges go both ways. */
    private final int[] neighbour;

    private final double[] weight;

    Graph(int[] first, int[] neighbour, double[] weight) {
        this.first = first;
        this.neighbour = neighbour;
        this.weight = weight;
    }

    /** n. */
    public int nodes() {
        return first.length - 1;
    }

    /** m. */
    public int edges() {
        return first[nodes()] / 2;
    }

    /** The first entry of the node's row. */
    public int first(int node) {
        return first[node];
    }

    /** Behind the last entry of the node's row. */
    public int end(int node) {
        return first[node + 1];
    }

    /** Who is at the other end of an entry. */
    public int neighbour(int entry) {
        return neighbour[entry];
    }

    /** s: what passed along the entry's edge. */
    public double weight(int entry) {
        return weight[entry];
    }

    /** The entry of a neighbour in the node's row; negative if it is none. */
    int entry(int node, int other) {
        return Arrays.binarySearch(neighbour, first[node], first[node + 1], other);
    }

    /** k: how many neighbours. */
    public int degree(int node) {
        return first[node + 1] - first[node];
    }

    /** The sum of the weights of the node's edges. */
    public double strength(int node) {
        double sum = 0;
        for (int entry = first[node]; entry < first[node + 1]; entry++) {
            sum += weight[entry];
        }
        return sum;
    }

    /** Nodes without a neighbour. */
    public int isolates() {
        int isolates = 0;
        for (int node = 0; node < nodes(); node++) {
            isolates += degree(node) == 0 ? 1 : 0;
        }
        return isolates;
    }

    /** E1: edges out of all that there could be, 2m/(n(n−1)); null below two nodes. */
    public @Nullable Double density() {
        double n = nodes();
        return n < 2 ? null : (Double) (2.0 * edges() / (n * (n - 1)));
    }

    /** E1: 2m/n; null without nodes. */
    public @Nullable Double meanDegree() {
        return nodes() == 0 ? null : (Double) (2.0 * edges() / nodes());
    }

    /** Paths of two edges: Σ k(k−1)/2. */
    public long wedges() {
        long wedges = 0;
        for (int node = 0; node < nodes(); node++) {
            wedges += (long) degree(node) * (degree(node) - 1) / 2;
        }
        return wedges;
    }

    /** The same edges, each of weight 1. */
    public Graph unweighted() {
        double[] ones = new double[weight.length];
        Arrays.fill(ones, 1);
        return new Graph(first, neighbour, ones);
    }
}
