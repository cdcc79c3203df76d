package org.linli.query.metrics.graph;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** D6 (Bearman 1997): the share of arcs from whose end something leads back to their beginning, over any number of members. */
public final class Circulation {
    private final Digraph digraph;
    private final int[] number;
    private final int[] low;
    private final int[] component;
    private final int[] open;
    private int opened;
    private int numbers;
    private int components;

    private Circulation(Digraph digraph) {
        this.digraph = digraph;
        this.number = new int[digraph.nodes()];
        this.low = new int[digraph.nodes()];
        this.component = new int[digraph.nodes()];
        this.open = new int[digraph.nodes()];
        Arrays.fill(component, -1);
    }

    /** Arcs inside a strongly connected component out of all; null without arcs. */
    public static @Nullable Double of(Digraph digraph) {
        if (digraph.arcs() == 0) {
            return null;
        }
        Circulation circulation = new Circulation(digraph);
        circulation.find();
        long inside = 0;
        for (int node = 0; node < digraph.nodes(); node++) {
            for (int arc = digraph.first(node); arc < digraph.end(node); arc++) {
                inside += circulation.component[node] == circulation.component[digraph.target(arc)] ? 1 : 0;
            }
        }
        return (double) inside / digraph.arcs();
    }

    /** Tarjan's search (1972), on a path of our own: a chain of members may be deeper than the thread's stack. */
    private void find() {
        int[] path = new int[digraph.nodes()];
        int[] next = new int[digraph.nodes()];
        for (int root = 0; root < digraph.nodes(); root++) {
            if (number[root] > 0) {
                continue;
            }
            int depth = 0;
            path[0] = root;
            enter(root, next);
            while (depth >= 0) {
                int node = path[depth];
                if (next[node] < digraph.end(node)) {
                    int other = digraph.target(next[node]++);
                    if (number[other] == 0) {
                        enter(other, next);
                        path[++depth] = other;
                    } else if (component[other] < 0) {
                        low[node] = Math.min(low[node], number[other]);
                    }
                } else {
                    depth--;
                    leave(node);
                    if (depth >= 0) {
                        low[path[depth]] = Math.min(low[path[depth]], low[node]);
                    }
                }
            }
        }
    }

    private void enter(int node, int[] next) {
        number[node] = ++numbers;
        low[node] = numbers;
        next[node] = digraph.first(node);
        open[opened++] = node;
    }

    private void leave(int node) {
        if (low[node] < number[node]) {
            return;
        }
        while (component[node] < 0) {
            component[open[--opened]] = components;
        }
        components++;
    }
}
