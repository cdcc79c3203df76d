package org.linli.query.metrics.graph;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Who gave to whom, as it comes: several arcs of a pair, arcs to oneself, in any order. */
public final class Arcs {
    private int[] from = new int[16];
    private int[] to = new int[16];

    /** Null as long as every arc is of weight 1. */
    private double @Nullable [] weight;

    private int size;

    /** Adds an arc of weight 1. */
    public Arcs add(int source, int target) {
        return add(source, target, 1);
    }

    /** Adds an arc; the weights of a pair are summed. */
    public Arcs add(int source, int target, double more) {
        if (size == from.length) {
            int capacity = Math.multiplyExact(size, 2);
            from = Arrays.copyOf(from, capacity);
            to = Arrays.copyOf(to, capacity);
            weight = weight == null ? null : Arrays.copyOf(weight, capacity);
        }
        from[size] = source;
        to[size] = target;
        weigh(more);
        size++;
        return this;
    }

    private void weigh(double more) {
        double[] weights = weight;
        if (weights == null && more != 1) {
            weights = new double[from.length];
            Arrays.fill(weights, 0, size, 1);
            weight = weights;
        }
        if (weights != null) {
            weights[size] = more;
        }
    }

    /** The directed graph D over so many nodes; arcs to oneself are dropped. */
    public Digraph over(int nodes) {
        return Digraph.of(nodes, from, to, weight, size);
    }
}
