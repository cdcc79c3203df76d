package org.linli.query.metrics.graph;

/**
 * G3 (Gould &amp; Fernandez 1989): in which roles a broker j stands between i and k, where i gave j and j gave k, but i gave k nothing. One
 * person's figures are never published.
 *
 * @param coordinator w_I: all of one group
 * @param consultant w_O: i and k of one, the broker of another
 * @param representative b_IO: i and the broker of one, k of another
 * @param gatekeeper b_OI: the broker and k of one, i of another
 * @param liaison b_O: all of different groups
 */
public record BrokerageRoles(long coordinator, long consultant, long representative, long gatekeeper, long liaison) {
    private static final int ROLES = 5;

    /** Of each node. */
    public static BrokerageRoles[] of(Digraph digraph, Groups groups) {
        long[][] counts = new long[digraph.nodes()][ROLES];
        int[] givenBy = new int[digraph.nodes()]; // plus one
        for (int i = 0; i < digraph.nodes(); i++) {
            if (!groups.knows(i)) {
                continue;
            }
            for (int arc = digraph.first(i); arc < digraph.end(i); arc++) {
                givenBy[digraph.target(arc)] = i + 1;
            }
            for (int arc = digraph.first(i); arc < digraph.end(i); arc++) {
                int j = digraph.target(arc);
                if (!groups.knows(j)) {
                    continue;
                }
                for (int next = digraph.first(j); next < digraph.end(j); next++) {
                    int k = digraph.target(next);
                    if (k != i && givenBy[k] != i + 1 && groups.knows(k)) {
                        counts[j][role(groups.of()[i], groups.of()[j], groups.of()[k])]++;
                    }
                }
            }
        }
        BrokerageRoles[] roles = new BrokerageRoles[digraph.nodes()];
        for (int node = 0; node < roles.length; node++) {
            long[] count = counts[node];
            roles[node] = new BrokerageRoles(count[0], count[1], count[2], count[3], count[4]);
        }
        return roles;
    }

    private static int role(int from, int broker, int to) {
        if (from == broker) {
            return broker == to ? 0 : 2;
        }
        if (broker == to) {
            return 3;
        }
        return from == to ? 1 : 4;
    }

    /** Both together. */
    public BrokerageRoles plus(BrokerageRoles other) {
        return new BrokerageRoles(
                coordinator + other.coordinator,
                consultant + other.consultant,
                representative + other.representative,
                gatekeeper + other.gatekeeper,
                liaison + other.liaison);
    }
}
