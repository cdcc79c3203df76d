package org.linli.query.metrics.graph;

/** Rings of three: i gave j, j gave k, and k gave i. */
public final class Cycles {
    private Cycles() {}

    /** How many there are; one in both directions is two. */
    public static long ofThree(Digraph digraph) {
        Digraph back = digraph.reversed();
        int[] givesTo = new int[digraph.nodes()]; // plus one
        long cycles = 0;
        for (int i = 0; i < digraph.nodes(); i++) {
            for (int arc = back.first(i); arc < back.end(i); arc++) {
                givesTo[back.target(arc)] = i + 1;
            }
            for (int arc = digraph.first(i); arc < digraph.end(i); arc++) {
                int j = digraph.target(arc);
                for (int next = j > i ? digraph.first(j) : digraph.end(j); next < digraph.end(j); next++) {
                    int k = digraph.target(next);
                    cycles += k > i && givesTo[k] == i + 1 ? 1 : 0; // counted at its least node
                }
            }
        }
        return cycles;
    }
}
