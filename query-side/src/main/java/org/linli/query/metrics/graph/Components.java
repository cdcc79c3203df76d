package org.linli.query.metrics.graph;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Who reaches whom over edges, in whichever direction they were made: the weak components. */
public final class Components {
    private final int[] of;
    private final int[] sizes;
    private final int count;
    private final int giant;

    private Components(int[] of, int[] sizes, int count) {
        this.of = of;
        this.sizes = sizes;
        this.count = count;
        int largest = 0;
        for (int component = 1; component < count; component++) {
            if (sizes[component] > sizes[largest]) {
                largest = component;
            }
        }
        this.giant = largest;
    }

    public static Components of(Graph graph) {
        int n = graph.nodes();
        int[] of = new int[n];
        Arrays.fill(of, -1);
        int[] queue = new int[n];
        int[] sizes = new int[n];
        int count = 0;
        for (int root = 0; root < n; root++) {
            if (of[root] >= 0) {
                continue;
            }
            int end = 0;
            queue[end++] = root;
            of[root] = count;
            for (int at = 0; at < end; at++) {
                for (int entry = graph.first(queue[at]); entry < graph.end(queue[at]); entry++) {
                    int other = graph.neighbour(entry);
                    if (of[other] < 0) {
                        of[other] = count;
                        queue[end++] = other;
                    }
                }
            }
            sizes[count++] = end;
        }
        return new Components(of, sizes, count);
    }

    public int count() {
        return count;
    }

    /** Nodes of the largest; 0 without nodes. */
    public int giantSize() {
        return count == 0 ? 0 : sizes[giant];
    }

    /** E3: the largest's share of all nodes; null without nodes. */
    public @Nullable Double giantShare() {
        return of.length == 0 ? null : (Double) ((double) giantSize() / of.length);
    }

    /** True for a node of the largest component; of several equally large ones all count, so that it does not matter how the nodes are numbered. */
    public boolean isInGiant(int node) {
        return sizes[of[node]] == sizes[giant];
    }
}
