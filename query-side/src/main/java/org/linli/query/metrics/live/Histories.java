package org.linli.query.metrics.live;

import java.util.Arrays;

/** Each party's exchanges that count, given and received, in the order in which they happened. */
final class Histories {
    private static final int FIRST_ROOM = 4;

    private final Log log;
    private final Table.Field sizes;

    /** When, coarsely, which exchange, and whether it was given: so that few exchanges need be looked at themselves. */
    private long[][] rows = new long[16][];

    Histories(Log log, Members members) {
        this.log = log;
        this.sizes = members.exchanges;
    }

    void add(int party, int exchange, boolean gave) {
        if (party >= rows.length) {
            rows = Arrays.copyOf(rows, Math.max(party + 1, 2 * rows.length));
        }
        int size = sizes.get(party);
        long[] row = rows[party];
        if (row == null) {
            row = new long[FIRST_ROOM];
        } else if (size == row.length) {
            row = Arrays.copyOf(row, size + (size >> 1));
        }
        rows[party] = row;
        long entry = coarse(log.at(exchange)) << Integer.SIZE | (long) exchange << 1 | (gave ? 1 : 0);
        int place = size;
        while (place > 0 && isAfter(row[place - 1], entry)) {
            row[place] = row[--place];
        }
        row[place] = entry;
        sizes.set(party, size + 1);
    }

    void remove(int party, int exchange) {
        int size = sizes.get(party);
        long[] row = rows[party];
        int place = 0;
        while (number(row[place]) != exchange) {
            place++;
        }
        System.arraycopy(row, place + 1, row, place, size - place - 1);
        sizes.set(party, size - 1);
    }

    /** Seconds, nearly, in 32 bits, which lasts for 139 years. */
    private static long coarse(long instant) {
        return instant >> 10;
    }

    private static int number(long entry) {
        return (int) entry >>> 1;
    }

    private boolean isAfter(long one, long other) {
        long then = one >>> Integer.SIZE;
        long here = other >>> Integer.SIZE;
        return then == here ? log.compare(number(one), number(other)) > 0 : then > here;
    }

    private boolean isBefore(long entry, long coarsely, long instant) {
        long then = entry >>> Integer.SIZE;
        return then == coarsely ? log.at(number(entry)) < instant : then < coarsely;
    }

    /** True where the party gave. */
    boolean gave(int party, int place) {
        return (rows[party][place] & 1) == 1;
    }

    /** True where it happened before this instant. */
    boolean isBefore(int party, int place, long instant) {
        return isBefore(rows[party][place], coarse(instant), instant);
    }

    int size(int party) {
        return sizes.get(party);
    }

    int get(int party, int place) {
        return number(rows[party][place]);
    }

    /** The first place of something at this instant or later. */
    int from(int party, long instant) {
        long coarsely = coarse(instant);
        int low = 0;
        int high = size(party);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (isBefore(rows[party][middle], coarsely, instant)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
