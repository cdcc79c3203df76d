package org.linli.query.metrics.live;

import java.util.Arrays;

/** Each party's exchanges that count, given and received, in the order in which they happened. */
final class Histories {
    private static final int FIRST_ROOM = 4;

    private final Log log;
    private int[][] rows = new int[16][];
    private final Ints sizes = new Ints();

    Histories(Log log) {
        this.log = log;
    }

    void add(int party, int exchange) {
        if (party >= rows.length) {
            rows = Arrays.copyOf(rows, Math.max(party + 1, 2 * rows.length));
        }
        int size = sizes.get(party);
        int[] row = rows[party];
        if (row == null) {
            row = new int[FIRST_ROOM];
        } else if (size == row.length) {
            row = Arrays.copyOf(row, size + (size >> 1));
        }
        rows[party] = row;
        int place = size;
        while (place > 0 && log.compare(row[place - 1], exchange) > 0) {
            row[place] = row[--place];
        }
        row[place] = exchange;
        sizes.set(party, size + 1);
    }

    void remove(int party, int exchange) {
        int size = sizes.get(party);
        int[] row = rows[party];
        int place = 0;
        while (row[place] != exchange) {
            place++;
        }
        System.arraycopy(row, place + 1, row, place, size - place - 1);
        sizes.set(party, size - 1);
    }

    int size(int party) {
        return sizes.get(party);
    }

    int get(int party, int place) {
        return rows[party][place];
    }

    /** The first place of something at this instant or later. */
    int from(int party, long instant) {
        int low = 0;
        int high = size(party);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (log.at(rows[party][middle]) < instant) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
