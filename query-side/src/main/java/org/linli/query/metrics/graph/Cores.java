package org.linli.query.metrics.graph;

import org.jspecify.annotations.Nullable;

/** E6 (Seidman 1983): the k-core is what remains when nodes with fewer than k neighbours go, and then who lost theirs. */
public final class Cores {
    private Cores() {}

    /** The largest k whose core is not empty, found by taking nodes out from the lowest degree on (Batagelj &amp; Zaveršnik 2003); null without nodes. */
    public static @Nullable Integer max(Graph graph) {
        int n = graph.nodes();
        if (n == 0) {
            return null;
        }
        int[] degree = new int[n];
        int most = 0;
        for (int node = 0; node < n; node++) {
            degree[node] = graph.degree(node);
            most = Math.max(most, degree[node]);
        }
        int[] begin = new int[most + 2];
        for (int node = 0; node < n; node++) {
            begin[degree[node] + 1]++;
        }
        for (int k = 0; k <= most; k++) {
            begin[k + 1] += begin[k];
        }
        int[] next = begin.clone();
        int[] order = new int[n];
        int[] place = new int[n];
        for (int node = 0; node < n; node++) {
            place[node] = next[degree[node]]++;
            order[place[node]] = node;
        }
        int core = 0;
        for (int node : order) {
            core = Math.max(core, degree[node]);
            for (int entry = graph.first(node); entry < graph.end(node); entry++) {
                int other = graph.neighbour(entry);
                if (degree[other] > degree[node]) {
                    int head = begin[degree[other]]++;
                    int moved = order[head];
                    order[head] = other;
                    order[place[other]] = moved;
                    place[moved] = place[other];
                    place[other] = head;
                    degree[other]--;
                }
            }
        }
        return core;
    }
}
