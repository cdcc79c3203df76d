package org.linli.query.metrics.live;

import java.util.Arrays;

/** Numbers in a column that grows in pieces: once it is large nothing is copied, and a piece in which nothing was set takes no room. What was not set is 0. */
final class Longs {
    private static final int BITS = 18;
    private static final int SIZE = 1 << BITS;
    private static final int MASK = SIZE - 1;
    private static final int FIRST = 64;

    private long[][] pieces = {};

    long get(int row) {
        int piece = row >>> BITS;
        if (piece < pieces.length) {
            long[] values = pieces[piece];
            int place = row & MASK;
            return values != null && place < values.length ? values[place] : 0;
        }
        return 0;
    }

    void set(int row, long value) {
        piece(row)[row & MASK] = value;
    }

    private long[] piece(int row) {
        int piece = row >>> BITS;
        if (piece < pieces.length) {
            long[] values = pieces[piece];
            if (values != null && (row & MASK) < values.length) {
                return values;
            }
        }
        return grown(piece, row & MASK);
    }

    private long[] grown(int piece, int place) {
        if (piece >= pieces.length) {
            pieces = Arrays.copyOf(pieces, piece + 1);
        }
        long[] values = pieces[piece];
        int room = piece > 0 ? SIZE : Math.min(SIZE, Math.max(FIRST, 2 * (place + 1)));
        pieces[piece] = values == null ? new long[room] : Arrays.copyOf(values, room);
        return pieces[piece];
    }
}
