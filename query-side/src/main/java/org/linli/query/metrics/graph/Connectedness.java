package org.linli.query.metrics.graph;

import org.jspecify.annotations.Nullable;

/** H4 cross-group connectedness (Chetty et al. 2022 measure the like): how much those of one group know those of another, against how many there are. */
public final class Connectedness {
    private Connectedness() {}

    /**
     * The mean over members of the first group who know anybody of the share of the second group among whom they know, over its share among all who
     * know anybody; 1 where groups do not matter, null where either group knows nobody.
     */
    public static @Nullable Double of(Graph graph, Groups groups, int from, int to) {
        double shares = 0;
        int members = 0;
        int known = 0;
        int all = 0;
        for (int node = 0; node < graph.nodes(); node++) {
            int[] dealt = groups.knows(node) ? dealt(graph, groups, node, to) : new int[2];
            if (dealt[0] == 0) {
                continue;
            }
            all++;
            known += groups.of()[node] == to ? 1 : 0;
            if (groups.of()[node] == from) {
                shares += (double) dealt[1] / dealt[0];
                members++;
            }
        }
        return members == 0 || known == 0 ? null : (Double) (shares / members / ((double) known / all));
    }

    /** How many of known groups the node knows, and how many of them are of this one. */
    private static int[] dealt(Graph graph, Groups groups, int node, int group) {
        int[] dealt = new int[2];
        for (int entry = graph.first(node); entry < graph.end(node); entry++) {
            int other = groups.of()[graph.neighbour(entry)];
            dealt[0] += other == Groups.UNKNOWN ? 0 : 1;
            dealt[1] += other == group ? 1 : 0;
        }
        return dealt;
    }
}
