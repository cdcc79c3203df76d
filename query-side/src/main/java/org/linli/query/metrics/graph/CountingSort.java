package org.linli.query.metrics.graph;

import org.jspecify.annotations.Nullable;

/** Puts entries in the order of small numbers, in time that grows with their count alone. */
public final class CountingSort {
    private CountingSort() {}

    /** The first {@code size} entries by the first key and those alike in it by the second; those alike in both stay as they are. Keys lie in 0 to {@code keys} − 1. */
    public static int[] byBoth(int keys, int[] first, int[] second, int size) {
        return by(keys, first, by(keys, second, null, size), size);
    }

    private static int[] by(int keys, int[] key, int @Nullable [] before, int size) {
        int[] next = new int[keys + 1];
        for (int i = 0; i < size; i++) {
            next[key[i] + 1]++;
        }
        for (int each = 0; each < keys; each++) {
            next[each + 1] += next[each];
        }
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            int entry = before == null ? i : before[i];
            order[next[key[entry]]++] = entry;
        }
        return order;
    }
}
