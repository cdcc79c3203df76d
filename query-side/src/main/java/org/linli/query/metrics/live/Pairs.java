package org.linli.query.metrics.live;

import java.util.Arrays;

/** Who ever exchanged something with whom: each pair by its number, found from either side. */
final class Pairs {
    /** No such pair. */
    static final int NONE = -1;

    private static final int FIRST_ROOM = 4;

    /** From this ratio on each of the few is looked up among the many. */
    private static final int FEW = 16;

    private final Table table = new Table(3);
    private final Table.Field first = table.field(0);
    private final Table.Field second = table.field(1);

    /** Exchanges of the last 365 days in which the first gave, and in which the second did. */
    final Table.Field given = table.field(2);

    final Table.Field back = table.field(3);

    /** The first and the last exchange that counts, plus one. */
    final Table.Field earliest = table.field(4);

    final Table.Field latest = table.field(5);

    /** Days of the last 365 with an exchange. */
    final Table.Field days = table.field(6);

    /** Of each party whom it knows, in order: who, the pair's number, and whether the pair is marked. */
    private long[][] rows = new long[16][];

    private final Table.Field known;
    private int size;

    Pairs(Members members) {
        this.known = members.known;
    }

    /** Is told of somebody whom both know, and of the pairs they are with either. */
    interface Common {
        void meet(int third, int pair, boolean marked, int otherPair, boolean otherMarked);
    }

    /** Is told of somebody known. */
    interface Knows {
        void knows(int other, int pair, boolean marked);
    }

    /** The number of the two, new where they have none. The first of them is who gave in the first exchange told. */
    int number(int one, int other) {
        int known = find(one, other);
        if (known != NONE) {
            return known;
        }
        int pair = size++;
        first.set(pair, one);
        second.set(pair, other);
        put(one, other, pair);
        put(other, one, pair);
        return pair;
    }

    int size() {
        return size;
    }

    int first(int pair) {
        return first.get(pair);
    }

    int second(int pair) {
        return second.get(pair);
    }

    private int find(int one, int other) {
        boolean fewer = known.get(one) <= known.get(other);
        int row = fewer ? one : other;
        int place = place(row, fewer ? other : one);
        return place < 0 ? NONE : pair(rows[row][place]);
    }

    private static int pair(long entry) {
        return (int) entry >>> 1;
    }

    private static boolean isMarked(long entry) {
        return (entry & 1) == 1;
    }

    private static int who(long entry) {
        return (int) (entry >>> Integer.SIZE);
    }

    /** Where somebody stands in a row; negative: one less than minus where they would. */
    private int place(int party, int other) {
        int low = 0;
        int high = known.get(party) - 1;
        long[] row = low <= high ? rows[party] : null;
        while (row != null && low <= high) {
            int middle = (low + high) >>> 1;
            int there = who(row[middle]);
            if (there == other) {
                return middle;
            }
            if (there < other) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -low - 1;
    }

    private void put(int party, int other, int pair) {
        if (party >= rows.length) {
            rows = Arrays.copyOf(rows, Math.max(party + 1, 2 * rows.length));
        }
        int count = known.get(party);
        long[] row = rows[party];
        if (row == null) {
            row = new long[FIRST_ROOM];
        } else if (count == row.length) {
            row = Arrays.copyOf(row, count + (count >> 1));
        }
        rows[party] = row;
        int place = -place(party, other) - 1;
        System.arraycopy(row, place, row, place + 1, count - place);
        row[place] = (long) other << Integer.SIZE | (long) pair << 1;
        known.set(party, count + 1);
    }

    void mark(int pair, boolean marked) {
        mark(first.get(pair), second.get(pair), marked);
        mark(second.get(pair), first.get(pair), marked);
    }

    private void mark(int party, int other, boolean marked) {
        int place = place(party, other);
        long entry = rows[party][place];
        rows[party][place] = marked ? entry | 1 : entry & ~1L;
    }

    void forEach(int party, Knows action) {
        for (int i = 0; i < known.get(party); i++) {
            long entry = rows[party][i];
            action.knows(who(entry), pair(entry), isMarked(entry));
        }
    }

    /** Tells whom both of a pair know. */
    void forEachCommon(int one, int other, Common action) {
        int few = known.get(one);
        int many = known.get(other);
        if (few == 0 || many == 0) {
            return;
        }
        long[] here = rows[one];
        long[] there = rows[other];
        if (few > many) {
            forEachCommon(there, many, here, few, action);
        } else {
            forEachCommon(here, few, there, many, action);
        }
    }

    private static void forEachCommon(long[] here, int few, long[] there, int many, Common action) {
        int j = 0;
        boolean isSearched = many / FEW > few;
        for (int i = 0; i < few && j < many; i++) {
            int who = who(here[i]);
            if (isSearched) {
                j = from(there, j, many, who);
            } else {
                while (j < many && who(there[j]) < who) {
                    j++;
                }
            }
            if (j < many && who(there[j]) == who) {
                action.meet(who, pair(here[i]), isMarked(here[i]), pair(there[j]), isMarked(there[j]));
            }
        }
    }

    /** The first place from here on of somebody not before. */
    private static int from(long[] row, int begin, int end, int who) {
        int low = begin;
        int high = end;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (who(row[middle]) < who) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
