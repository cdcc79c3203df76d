package org.linli.query.metrics.live;

import java.util.Arrays;

/** Numbers in a column that grows in pieces: nothing is copied, and a piece in which nothing was set takes no room. What was not set is 0. */
final class Ints {
    private static final int BITS = 14;
    private static final int SIZE = 1 << BITS;
    private static final int MASK = SIZE - 1;

    private int[][] pieces = {};

    int get(int row) {
        int piece = row >>> BITS;
        return piece < pieces.length && pieces[piece] != null ? pieces[piece][row & MASK] : 0;
    }

    void set(int row, int value) {
        piece(row)[row & MASK] = value;
    }

    /** Adds and returns the sum. */
    int add(int row, int more) {
        int[] piece = piece(row);
        piece[row & MASK] += more;
        return piece[row & MASK];
    }

    private int[] piece(int row) {
        int piece = row >>> BITS;
        if (piece >= pieces.length) {
            pieces = Arrays.copyOf(pieces, Math.max(piece + 1, pieces.length + (pieces.length >> 1)));
        }
        if (pieces[piece] == null) {
            pieces[piece] = new int[SIZE];
        }
        return pieces[piece];
    }
}
