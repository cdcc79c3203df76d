package org.linli.query.metrics.graph;

import org.jspecify.annotations.Nullable;

/** Who deals with whom by group: E7, H1 to H3 and H6. Nodes whose group is not known are left out with their edges. */
public final class Mixing {
    /** Edge ends by group and by the other end's group: the diagonal holds twice the edges inside. */
    private final double[][] ends;

    /** The same by weight. */
    private final double[][] weights;

    private final int[] sizes;

    private Mixing(int groups) {
        this.ends = new double[groups][groups];
        this.weights = new double[groups][groups];
        this.sizes = new int[groups];
    }

    public static Mixing of(Graph graph, Groups groups) {
        Mixing mixing = new Mixing(groups.count());
        for (int node = 0; node < graph.nodes(); node++) {
            if (!groups.knows(node)) {
                continue;
            }
            int group = groups.of()[node];
            mixing.sizes[group]++;
            for (int entry = graph.first(node); entry < graph.end(node); entry++) {
                if (groups.knows(graph.neighbour(entry))) {
                    int other = groups.of()[graph.neighbour(entry)];
                    mixing.ends[group][other]++;
                    mixing.weights[group][other] += graph.weight(entry);
                }
            }
        }
        return mixing;
    }

    /** Edge ends of the one group whose other end is of the other. */
    public long ends(int group, int other) {
        return (long) ends[group][other];
    }

    /** Edges inside a group. */
    public long internal() {
        return (long) (diagonal(ends) / 2);
    }

    /** Edges between groups. */
    public long external() {
        return (long) ((total(ends) - diagonal(ends)) / 2);
    }

    /** H2 E–I index (Krackhardt &amp; Stern 1988): (E−I)/(E+I), from −1, all inside, to 1; null without edges. */
    public @Nullable Double eiIndex() {
        double edges = internal() + external();
        return edges == 0 ? null : (Double) ((external() - internal()) / edges);
    }

    /** H2: the E–I index that groups of these sizes would have by chance; null below two nodes. */
    public @Nullable Double eiExpected() {
        Double inside = expectedInside();
        return inside == null ? null : (Double) (1 - 2 * inside);
    }

    /** H2 cross ratio: the external share over that by chance, 1 where groups do not matter; null without edges or where all are of one group. */
    public @Nullable Double crossRatio() {
        Double inside = expectedInside();
        double edges = internal() + external();
        return inside == null || edges == 0 || isOneGroup(sizes) ? null : (Double) (external() / edges / (1 - inside));
    }

    /** E7 modularity (Newman &amp; Girvan 2004) of this partition: Σ[L_c/m − (K_c/2m)²], unweighted; null without edges. */
    public @Nullable Double modularity() {
        return modularity(ends);
    }

    /** The same by weight. */
    public @Nullable Double weightedModularity() {
        return modularity(weights);
    }

    private static @Nullable Double modularity(double[][] matrix) {
        double total = total(matrix);
        if (total == 0) {
            return null;
        }
        double squares = 0;
        for (int group = 0; group < matrix.length; group++) {
            double share = row(matrix, group) / total;
            squares += share * share;
        }
        return diagonal(matrix) / total - squares;
    }

    /** H1 attribute assortativity (Newman 2003): (tr e − Σa²)/(1 − Σa²), up to 1; null without edges or where one group has all edge ends. */
    public @Nullable Double assortativity() {
        double total = total(ends);
        if (total == 0) {
            return null;
        }
        double squares = 0;
        for (int group = 0; group < ends.length; group++) {
            double share = row(ends, group) / total;
            if (share == 1) {
                return null;
            }
            squares += share * share;
        }
        return (diagonal(ends) / total - squares) / (1 - squares);
    }

    /** H6 bridging: the edge ends between two groups over those by chance, e·2m/(K_g·K_h), 1 where groups do not matter; null where either has none. */
    public @Nullable Double observedOverExpected(int group, int other) {
        double expected = row(ends, group) * row(ends, other);
        return expected == 0 ? null : (Double) (ends[group][other] * total(ends) / expected);
    }

    /** H3 inbreeding homophily (Coleman 1958; Currarini et al. 2009): (H−w)/(1−w), H the group's share of its own edge ends, w of nodes; null where it has no edge or is all there is. */
    public @Nullable Double inbreeding(int group) {
        double own = row(ends, group);
        double share = (double) sizes[group] / nodes();
        return own == 0 || isOneGroup(sizes) ? null : (Double) ((ends[group][group] / own - share) / (1 - share));
    }

    /** The chance that two nodes are of one group; null below two. */
    private @Nullable Double expectedInside() {
        double n = nodes();
        if (n < 2) {
            return null;
        }
        double pairs = 0;
        for (double size : sizes) {
            pairs += size * (size - 1);
        }
        return pairs / (n * (n - 1));
    }

    private double nodes() {
        double nodes = 0;
        for (int size : sizes) {
            nodes += size;
        }
        return nodes;
    }

    private static boolean isOneGroup(int[] sizes) {
        int used = 0;
        for (int size : sizes) {
            used += size > 0 ? 1 : 0;
        }
        return used < 2;
    }

    private static double row(double[][] matrix, int group) {
        double sum = 0;
        for (double each : matrix[group]) {
            sum += each;
        }
        return sum;
    }

    private static double total(double[][] matrix) {
        double sum = 0;
        for (int group = 0; group < matrix.length; group++) {
            sum += row(matrix, group);
        }
        return sum;
    }

    private static double diagonal(double[][] matrix) {
        double sum = 0;
        for (int group = 0; group < matrix.length; group++) {
            sum += matrix[group][group];
        }
        return sum;
    }
}
