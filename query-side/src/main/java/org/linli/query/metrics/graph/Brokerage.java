package org.linli.query.metrics.graph;

import org.jspecify.annotations.Nullable;

/** G1 and G2 (Burt 1992): how much of a member's network leads back to the same people. One person's figure is never published. */
public final class Brokerage {
    private final Graph graph;
    private final double[] strength;
    private final double[] strongest;
    private final double[] proportion;

    private Brokerage(Graph graph) {
        this.graph = graph;
        this.strength = new double[graph.nodes()];
        this.strongest = new double[graph.nodes()];
        this.proportion = new double[graph.nodes()];
        for (int node = 0; node < graph.nodes(); node++) {
            strength[node] = graph.strength(node);
            for (int entry = graph.first(node); entry < graph.end(node); entry++) {
                strongest[node] = Math.max(strongest[node], graph.weight(entry));
            }
        }
    }

    /** What is worked out of a node and its neighbours. */
    private interface Figure {
        double of(Brokerage brokerage, int node);
    }

    /** G1 constraint: Σⱼ(pᵢⱼ + Σ_q pᵢ_q·p_qⱼ)² with p = s/Σs; above 0, may exceed 1; null for who knows nobody. */
    public static @Nullable Double[] constraint(Graph graph) {
        return each(graph, Brokerage::constraint);
    }

    /** The same of one node alone. */
    public static @Nullable Double constraint(Graph graph, int node) {
        return new Brokerage(graph).of(node, Brokerage::constraint);
    }

    /** G2 effective size: Σⱼ[1 − Σ_q pᵢ_q·s_jq/max s_j], from 1 up to the degree; null for who knows nobody. */
    public static @Nullable Double[] effectiveSize(Graph graph) {
        return each(graph, Brokerage::effectiveSize);
    }

    /** The same of one node alone. */
    public static @Nullable Double effectiveSize(Graph graph, int node) {
        return new Brokerage(graph).of(node, Brokerage::effectiveSize);
    }

    private static @Nullable Double[] each(Graph graph, Figure figure) {
        Brokerage brokerage = new Brokerage(graph);
        @Nullable Double[] figures = new Double[graph.nodes()];
        for (int node = 0; node < graph.nodes(); node++) {
            figures[node] = brokerage.of(node, figure);
        }
        return figures;
    }

    private @Nullable Double of(int node, Figure figure) {
        if (graph.degree(node) == 0) {
            return null;
        }
        for (int entry = graph.first(node); entry < graph.end(node); entry++) {
            proportion[graph.neighbour(entry)] = graph.weight(entry) / strength[node];
        }
        double value = figure.of(this, node);
        for (int entry = graph.first(node); entry < graph.end(node); entry++) {
            proportion[graph.neighbour(entry)] = 0;
        }
        return value;
    }

    private double constraint(int node) {
        double sum = 0;
        for (int entry = graph.first(node); entry < graph.end(node); entry++) {
            int other = graph.neighbour(entry);
            double invested = proportion[other];
            for (int third = graph.first(other); third < graph.end(other); third++) {
                int via = graph.neighbour(third);
                invested += proportion[via] * graph.weight(third) / strength[via]; // 0 for the node itself
            }
            sum += invested * invested;
        }
        return sum;
    }

    private double effectiveSize(int node) {
        double sum = 0;
        for (int entry = graph.first(node); entry < graph.end(node); entry++) {
            int other = graph.neighbour(entry);
            double redundant = 0;
            for (int third = graph.first(other); third < graph.end(other); third++) {
                redundant += proportion[graph.neighbour(third)] * graph.weight(third) / strongest[other];
            }
            sum += 1 - redundant;
        }
        return sum;
    }
}
