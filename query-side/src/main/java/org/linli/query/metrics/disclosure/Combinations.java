package org.linli.query.metrics.disclosure;

import it.unimi.dsi.fastutil.ints.Int2LongArrayMap;
import it.unimi.dsi.fastutil.ints.Int2LongMap;
import it.unimi.dsi.fastutil.ints.Int2LongOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayFIFOQueue;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import org.linli.query.metrics.synthetic.SplitMix64;

/**
 * Which unknown numbers follow from sums by any combination of them. What is the same in each solution of the sums with every known number put to 0 follows; and a solution drawn at random differs in all others. The sums are solved modulo a prime,
 * which is exact, each unknown out of the sum that has fewest of them, so that what hangs together like the places of a tree hardly grows on the way.
 */
final class Combinations {
    private static final long PRIME = 2_147_483_647L;
    private static final int DRAWS = 2;
    private static final int NONE = -1;

    private final List<int[]> rows = new ArrayList<>();
    private final List<long[]> factors = new ArrayList<>();

    /** For each sum solved for one of its unknowns, in the order in which this was done: the unknown and the sum as it then was. */
    private final List<Solved> solved = new ArrayList<>();

    private final int size;

    private record Solved(int number, Int2LongMap row) {}

    /**
     * Of these sums.
     *
     * @param known numbers that need not be worked out
     */
    Combinations(Sums sums, BitSet known) {
        this.size = sums.size();
        for (Sums.Line line : sums.lines()) {
            int unknown = 0;
            for (int number : line.numbers()) {
                unknown += known.get(number) ? 0 : 1;
            }
            if (unknown > 0) {
                add(line, known, unknown);
            }
        }
        solve(peel());
    }

    private void add(Sums.Line line, BitSet known, int unknown) {
        int[] numbers = new int[unknown];
        long[] by = new long[unknown];
        int next = 0;
        for (int number : line.numbers()) {
            if (!known.get(number)) {
                numbers[next] = number;
                by[next] = number == line.total() ? 1 : PRIME - 1;
                next++;
            }
        }
        rows.add(numbers);
        factors.add(by);
    }

    /** An unknown of a single sum takes up whatever the others of it are; what is left has every unknown twice. */
    private BitSet peel() {
        int[] times = new int[size];
        int[] where = new int[size]; // all rows of the number, xor
        for (int row = 0; row < rows.size(); row++) {
            for (int number : rows.get(row)) {
                times[number]++;
                where[number] ^= row;
            }
        }
        IntArrayFIFOQueue single = new IntArrayFIFOQueue();
        for (int number = 0; number < size; number++) {
            if (times[number] == 1) {
                single.enqueue(number);
            }
        }
        BitSet left = new BitSet();
        left.set(0, rows.size());
        while (!single.isEmpty()) {
            int number = single.dequeueInt();
            if (times[number] != 1) {
                continue;
            }
            int row = where[number];
            left.clear(row);
            solved.add(new Solved(number, map(row)));
            for (int other : rows.get(row)) {
                times[other]--;
                where[other] ^= row;
                if (times[other] == 1) {
                    single.enqueue(other);
                }
            }
        }
        return left;
    }

    private Int2LongMap map(int row) {
        return new Int2LongArrayMap(rows.get(row), factors.get(row));
    }

    private void solve(BitSet left) {
        @Nullable Int2LongOpenHashMap[] open = new @Nullable Int2LongOpenHashMap[rows.size()];
        IntOpenHashSet[] where = new IntOpenHashSet[size];
        PriorityQueue<long[]> shortest = new PriorityQueue<>(
                (one, other) -> one[0] == other[0] ? Long.compare(one[1], other[1]) : Long.compare(one[0], other[0]));
        left.stream().forEach(row -> {
            Int2LongOpenHashMap each = new Int2LongOpenHashMap(map(row));
            open[row] = each;
            for (int number : rows.get(row)) {
                if (where[number] == null) {
                    where[number] = new IntOpenHashSet(4);
                }
                where[number].add(row);
            }
            shortest.add(new long[] {each.size(), row});
        });
        while (!shortest.isEmpty()) {
            long[] next = shortest.remove();
            int row = (int) next[1];
            Int2LongOpenHashMap from = open[row];
            if (from != null && from.size() == next[0]) {
                open[row] = null;
                for (int number : from.keySet()) {
                    where[number].remove(row);
                }
                if (!from.isEmpty()) {
                    eliminate(from, open, where, shortest);
                }
            }
        }
    }

    private void eliminate(
            Int2LongOpenHashMap from,
            @Nullable Int2LongOpenHashMap[] open,
            IntOpenHashSet[] where,
            PriorityQueue<long[]> shortest) {
        int number = NONE;
        for (int each : from.keySet()) {
            int rowsOf = where[each].size();
            if (number == NONE || rowsOf < where[number].size() || (rowsOf == where[number].size() && each < number)) {
                number = each;
            }
        }
        solved.add(new Solved(number, from));
        long inverse = inverse(from.get(number));
        for (int row : where[number].toIntArray()) {
            Int2LongOpenHashMap to = Objects.requireNonNull(open[row]);
            long times = to.get(number) * inverse % PRIME;
            for (Int2LongMap.Entry entry : from.int2LongEntrySet()) {
                int each = entry.getIntKey();
                long now = Math.floorMod(to.get(each) - times * entry.getLongValue() % PRIME, PRIME);
                if (now == 0) {
                    to.remove(each);
                    where[each].remove(row);
                } else {
                    to.put(each, now);
                    where[each].add(row);
                }
            }
            shortest.add(new long[] {to.size(), row});
        }
    }

    /** Unknowns that are the same whatever the others are. */
    BitSet determined() {
        BitSet all = new BitSet();
        rows.forEach(row -> Arrays.stream(row).forEach(all::set));
        BitSet same = (BitSet) all.clone();
        SplitMix64 random = new SplitMix64(1);
        for (int draw = 0; draw < DRAWS; draw++) {
            long[] value = draw(all, random);
            for (int number = same.nextSetBit(0); number >= 0; number = same.nextSetBit(number + 1)) {
                same.set(number, value[number] == 0);
            }
        }
        return same;
    }

    private long[] draw(BitSet all, SplitMix64 random) {
        long[] value = new long[size];
        all.stream().forEach(number -> value[number] = 1 + Math.floorMod(random.next(), PRIME - 1));
        for (Solved each : solved.reversed()) {
            long sum = 0;
            for (Int2LongMap.Entry entry : each.row().int2LongEntrySet()) {
                if (entry.getIntKey() != each.number()) {
                    sum = (sum + entry.getLongValue() * value[entry.getIntKey()]) % PRIME;
                }
            }
            long own = each.row().get(each.number());
            value[each.number()] = (PRIME - sum) % PRIME * inverse(own) % PRIME;
        }
        return value;
    }

    private static long inverse(long number) {
        return number == 1 || number == PRIME - 1 ? number : power(number, PRIME - 2);
    }

    private static long power(long base, long exponent) {
        long result = 1;
        long square = base;
        for (long left = exponent; left > 0; left >>= 1) {
            if ((left & 1) == 1) {
                result = result * square % PRIME;
            }
            square = square * square % PRIME;
        }
        return result;
    }
}
