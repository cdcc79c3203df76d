package org.linli.query.metrics.graph;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * D4: who gives as well as receives.
 *
 * @param active nodes that gave or received
 * @param both how many of them did both
 * @param bothRoles the share of them that did both; null without any
 * @param imbalance their mean |out−in|/(out+in), by weight, 0 to 1; null without any
 * @param given what each of them gave
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Balance(
        int active,
        int both,
        @Nullable Double bothRoles,
        @Nullable Double imbalance,
        double[] given) {
    public static Balance of(Digraph digraph) {
        double[] out = new double[digraph.nodes()];
        double[] in = new double[digraph.nodes()];
        for (int node = 0; node < digraph.nodes(); node++) {
            for (int arc = digraph.first(node); arc < digraph.end(node); arc++) {
                out[node] += digraph.weight(arc);
                in[digraph.target(arc)] += digraph.weight(arc);
            }
        }
        double[] given = new double[digraph.nodes()];
        int active = 0;
        int both = 0;
        double imbalance = 0;
        for (int node = 0; node < digraph.nodes(); node++) {
            if (out[node] + in[node] > 0) {
                given[active++] = out[node];
                both += out[node] > 0 && in[node] > 0 ? 1 : 0;
                imbalance += Math.abs(out[node] - in[node]) / (out[node] + in[node]);
            }
        }
        return new Balance(
                active,
                both,
                active == 0 ? null : (Double) ((double) both / active),
                active == 0 ? null : (Double) (imbalance / active),
                Arrays.copyOf(given, active));
    }
}
