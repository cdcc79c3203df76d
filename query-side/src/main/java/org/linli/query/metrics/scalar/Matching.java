package org.linli.query.metrics.scalar;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** C5: how many could have been matched at once (Hopcroft &amp; Karp 1973), against how many were. */
public final class Matching {
    private static final int NONE = -1;

    private final List<int[]> fitting;
    private final int[] takenBy;
    private final int[] takes;
    private final int[] layer;

    private Matching(List<int[]> fitting, int requests) {
        this.fitting = fitting;
        this.takenBy = new int[requests];
        this.takes = new int[fitting.size()];
        this.layer = new int[fitting.size()];
        Arrays.fill(takenBy, NONE);
        Arrays.fill(takes, NONE);
    }

    /** The most pairs there can be when nobody is in two. For each offer the requests that it fits, numbered from 0 up to the number of requests. */
    public static int maximum(List<int[]> fitting, int requests) {
        Matching matching = new Matching(fitting, requests);
        int pairs = 0;
        while (matching.findLayers()) {
            for (int offer = 0; offer < fitting.size(); offer++) {
                if (matching.takes[offer] == NONE && matching.augment(offer)) {
                    pairs++;
                }
            }
        }
        return pairs;
    }

    /** What was matched of what could be, 0 to 1; null where nothing could be. */
    public static @Nullable Double efficiency(int matched, int maximum) {
        return maximum == 0 ? null : (Double) ((double) matched / maximum);
    }

    private boolean findLayers() {
        ArrayDeque<Integer> queue = new ArrayDeque<>();
        for (int offer = 0; offer < takes.length; offer++) {
            layer[offer] = takes[offer] == NONE ? 0 : NONE;
            if (takes[offer] == NONE) {
                queue.add(offer);
            }
        }
        boolean open = false;
        while (!queue.isEmpty()) {
            int offer = queue.remove();
            for (int request : fitting.get(offer)) {
                int holder = takenBy[request];
                if (holder == NONE) {
                    open = true;
                } else if (layer[holder] == NONE) {
                    layer[holder] = layer[offer] + 1;
                    queue.add(holder);
                }
            }
        }
        return open;
    }

    private boolean augment(int offer) {
        for (int request : fitting.get(offer)) {
            int holder = takenBy[request];
            if (holder == NONE || (layer[holder] == layer[offer] + 1 && augment(holder))) {
                takenBy[request] = offer;
                takes[offer] = request;
                return true;
            }
        }
        layer[offer] = NONE;
        return false;
    }
}
