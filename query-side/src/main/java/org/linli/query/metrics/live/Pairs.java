package org.linli.query.metrics.live;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import java.util.function.IntPredicate;

/** Who ever exchanged something with whom: each pair by its number, found from either side. */
final class Pairs {
    private static final int NONE = -1;

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

    /** The pair that was met last, and where it stands in the rows of both. */
    private int newest = NONE;

    private int newestPlace;
    private int newestOtherPlace;

    /** Of which pair was asked last whom both know, and these: their entries in the one's row and in the other's. */
    private int common = NONE;

    private int commons;
    private long[] withOne = new long[16];
    private long[] withOther = new long[16];

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
        int place = place(one, other);
        int otherPlace = place(other, one); // before it is known to be needed, so that memory is waited for once
        if (place >= 0) {
            return pair(rows[one][place]);
        }
        int pair = size++;
        first.set(pair, one);
        second.set(pair, other);
        put(one, -place - 1, other, pair);
        put(other, -otherPlace - 1, one, pair);
        newest = pair;
        newestPlace = -place - 1;
        newestOtherPlace = -otherPlace - 1;
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
        int count = known.get(party);
        if (count == 0) {
            return -1;
        }
        long[] row = rows[party];
        int place = from(row, 0, count, other);
        return place < count && who(row[place]) == other ? place : -place - 1;
    }

    private void put(int party, int place, int other, int pair) {
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
        common = NONE;
        System.arraycopy(row, place, row, place + 1, count - place);
        row[place] = (long) other << Integer.SIZE | (long) pair << 1;
        known.set(party, count + 1);
    }

    void mark(int pair, boolean marked) {
        common = pair == common ? pair : NONE; // who stands between the two is met over other pairs
        int one = first.get(pair);
        int other = second.get(pair);
        mark(one, pair == newest ? newestPlace : place(one, other), marked);
        mark(other, pair == newest ? newestOtherPlace : place(other, one), marked);
    }

    private void mark(int party, int place, boolean marked) {
        long entry = rows[party][place];
        rows[party][place] = marked ? entry | 1 : entry & ~1L;
    }

    void forEach(int party, Knows action) {
        for (int i = 0; i < known.get(party); i++) {
            long entry = rows[party][i];
            action.knows(who(entry), pair(entry), isMarked(entry));
        }
    }

    /** The pairs that some are among themselves. */
    IntArrayList among(int[] parties, IntPredicate inside) {
        IntArrayList pairs = new IntArrayList();
        for (int party : parties) {
            forEach(party, (other, pair, _) -> {
                if (party < other && inside.test(other)) {
                    pairs.add(pair);
                }
            });
        }
        pairs.sort(null); // so that what is known of them is read in the order in which it lies
        return pairs;
    }

    /** Tells whom both of a pair know. Who is asked of several times in a row is found once. */
    void forEachCommon(int pair, Common action) {
        if (pair != common) {
            findCommon(first.get(pair), second.get(pair));
            common = pair;
        }
        for (int i = 0; i < commons; i++) {
            long here = withOne[i];
            long there = withOther[i];
            action.meet(who(here), pair(here), isMarked(here), pair(there), isMarked(there));
        }
    }

    private void findCommon(int one, int other) {
        commons = 0;
        boolean fewer = known.get(one) <= known.get(other);
        long[] here = rows[fewer ? one : other];
        long[] there = rows[fewer ? other : one];
        int few = known.get(fewer ? one : other);
        int many = known.get(fewer ? other : one);
        if (many / FEW > few) {
            for (int i = 0, j = 0; i < few; i++) {
                j = from(there, j, many, who(here[i]));
                if (j < many && who(there[j]) == who(here[i])) {
                    meet(here[i], there[j]);
                }
            }
            return;
        }
        for (int i = 0, j = 0; i < few && j < many; ) {
            int who = who(here[i]);
            int whoElse = who(there[j]);
            if (who == whoElse) {
                meet(here[i], there[j]);
            }
            i += who <= whoElse ? 1 : 0; // sums, because which of the two goes on cannot be foretold
            j += whoElse <= who ? 1 : 0;
        }
    }

    private void meet(long here, long there) {
        if (commons == withOne.length) {
            withOne = Arrays.copyOf(withOne, 2 * commons);
            withOther = Arrays.copyOf(withOther, 2 * commons);
        }
        withOne[commons] = here;
        withOther[commons++] = there;
    }

    /** The first place from here on of somebody not before. */
    private static int from(long[] row, int begin, int end, int who) {
        int low = begin;
        int high = end;
        while (low < high) {
            int middle = (low + high) >>> 1;
            boolean isBefore = who(row[middle]) < who;
            low = isBefore ? middle + 1 : low;
            high = isBefore ? high : middle;
        }
        return low;
    }
}
