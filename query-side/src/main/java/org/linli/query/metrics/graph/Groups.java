package org.linli.query.metrics.graph;

/**
 * What the nodes are told apart by, such as their community.
 *
 * @param of each node's group, from 0 on; −1 for one of whom it is not known, who is left out with all edges
 * @param count how many groups there are
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Groups(int[] of, int count) {
    public static final int UNKNOWN = -1;

    /** True for a node of whom it is known. */
    boolean knows(int node) {
        return of[node] != UNKNOWN;
    }
}
