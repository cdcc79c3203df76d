package org.linli.query.metrics.graph;

import org.jspecify.annotations.Nullable;

/**
 * D1 to D3: how much of what is given goes both ways.
 *
 * @param arcs L
 * @param mutual pairs with arcs both ways
 * @param share D1: arcs whose reverse is there out of all; null without arcs
 * @param rho D2 (Garlaschelli &amp; Loffredo 2004): (r−ā)/(1−ā) with ā = L/(n(n−1)), comparable between networks of different density; null without arcs or where everybody gave everybody
 * @param weighted D3 (Squartini et al. 2013): Σmin(w_ij, w_ji)/Σw; null without arcs
 */
public record Reciprocity(
        int arcs,
        int mutual,
        @Nullable Double share,
        @Nullable Double rho,
        @Nullable Double weighted) {

    public static Reciprocity of(Digraph digraph) {
        int returned = 0;
        double both = 0;
        double all = 0;
        for (int node = 0; node < digraph.nodes(); node++) {
            for (int arc = digraph.first(node); arc < digraph.end(node); arc++) {
                int back = digraph.arc(digraph.target(arc), node);
                all += digraph.weight(arc);
                if (back >= 0) {
                    returned++;
                    both += Math.min(digraph.weight(arc), digraph.weight(back));
                }
            }
        }
        return of(digraph.nodes(), digraph.arcs(), returned / 2, both, all);
    }

    /**
     * Of what is known of a network.
     *
     * @param both Σmin(w_ij, w_ji), both of a pair counted
     * @param all Σw
     */
    public static Reciprocity of(int nodes, int arcs, int mutual, double both, double all) {
        if (arcs == 0) {
            return new Reciprocity(0, 0, null, null, null);
        }
        double share = 2.0 * mutual / arcs;
        double pairs = (double) nodes * (nodes - 1);
        return new Reciprocity(
                arcs,
                mutual,
                share,
                arcs == pairs ? null : (Double) ((share - arcs / pairs) / (1 - arcs / pairs)),
                both / all);
    }

    /** Pairs with an arc one way only. */
    public int oneWay() {
        return arcs - 2 * mutual;
    }
}
