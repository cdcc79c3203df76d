package org.linli.query.metrics.graph;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The directed graph D: an arc i→j where i gave j something, its weight how much. Compressed sparse rows: the arcs of a node lie side by side,
 * ordered by their targets.
 */
public final class Digraph {
    private final int[] first;
    private final int[] target;
    private final double[] weight;

    private Digraph(int[] first, int[] target, double[] weight) {
        this.first = first;
        this.target = target;
        this.weight = weight;
    }

    /** The first {@code size} entries count; without weights each is 1. */
    static Digraph of(int nodes, int[] from, int[] to, double @Nullable [] weight, int size) {
        int[] order = CountingSort.byBoth(nodes, from, to, size);
        int[] first = new int[nodes + 1];
        int[] target = new int[size];
        double[] sum = new double[size];
        int arcs = 0;
        int source = 0;
        for (int entry : order) {
            while (source < from[entry]) {
                first[++source] = arcs;
            }
            if (from[entry] == to[entry]) {
                continue;
            }
            double more = weight == null ? 1 : weight[entry];
            if (arcs > first[source] && target[arcs - 1] == to[entry]) {
                sum[arcs - 1] += more;
            } else {
                target[arcs] = to[entry];
                sum[arcs++] = more;
            }
        }
        while (source < nodes) {
            first[++source] = arcs;
        }
        return new Digraph(first, Arrays.copyOf(target, arcs), Arrays.copyOf(sum, arcs));
    }

    /** n. */
    public int nodes() {
        return first.length - 1;
    }

    /** L: pairs with an arc. */
    public int arcs() {
        return target.length;
    }

    /** The first of the node's arcs; they end where the next node's begin. */
    public int first(int node) {
        return first[node];
    }

    /** Behind the last of the node's arcs. */
    public int end(int node) {
        return first[node + 1];
    }

    /** Where an arc leads. */
    public int target(int arc) {
        return target[arc];
    }

    /** How much was given along it. */
    public double weight(int arc) {
        return weight[arc];
    }

    /** The arc between two nodes; negative if there is none. */
    public int arc(int source, int other) {
        return Arrays.binarySearch(target, first[source], first[source + 1], other);
    }

    /** Arcs out of all that there could be, L/(n(n−1)); null below two nodes. */
    public @Nullable Double density() {
        double n = nodes();
        return n < 2 ? null : (Double) (arcs() / (n * (n - 1)));
    }

    /** Every arc the other way round. */
    public Digraph reversed() {
        int[] begin = new int[first.length];
        for (int node : target) {
            begin[node + 1]++;
        }
        for (int node = 0; node < nodes(); node++) {
            begin[node + 1] += begin[node];
        }
        int[] next = begin.clone();
        int[] source = new int[arcs()];
        double[] same = new double[arcs()];
        for (int node = 0; node < nodes(); node++) {
            for (int arc = first[node]; arc < first[node + 1]; arc++) {
                int place = next[target[arc]]++;
                source[place] = node;
                same[place] = weight[arc];
            }
        }
        return new Digraph(begin, source, same);
    }

    /** The undirected graph U: an edge wherever there is an arc, of the weight of both directions. */
    public Graph undirected() {
        Digraph back = reversed();
        int[] begin = new int[first.length];
        int[] neighbour = new int[Math.multiplyExact(2, arcs())];
        double[] strength = new double[neighbour.length];
        int size = 0;
        for (int node = 0; node < nodes(); node++) {
            int out = first[node];
            int in = back.first[node];
            while (out < first[node + 1] || in < back.first[node + 1]) {
                int there = out < first[node + 1] ? target[out] : Integer.MAX_VALUE;
                int here = in < back.first[node + 1] ? back.target[in] : Integer.MAX_VALUE;
                neighbour[size] = Math.min(there, here);
                strength[size++] = (there <= here ? weight[out++] : 0) + (here <= there ? back.weight[in++] : 0);
            }
            begin[node + 1] = size;
        }
        return new Graph(begin, neighbour, strength);
    }
}
