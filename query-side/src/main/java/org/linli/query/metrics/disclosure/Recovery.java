package org.linli.query.metrics.disclosure;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a reader can work out of the sums in which all other numbers are visible: first by subtraction, whichever sums are combined, then by knowing that no number is negative, so that parts cannot be more than their total
 * leaves. It is the same attack that the published figures have to withstand.
 */
final class Recovery {
    private static final double CLOSE = 1e-6;
    private static final int ROUNDS = 200;
    private static final long PRIME = 2_147_483_647L;

    private final Sums sums;

    /** What a reader knows. */
    private final BitSet known;

    private final double[] low;
    private final double[] high;

    private Recovery(Sums sums, BitSet visible, BitSet positive) {
        this.sums = sums;
        this.known = (BitSet) visible.clone();
        this.low = new double[sums.size()];
        this.high = new double[sums.size()];
        for (int number = 0; number < sums.size(); number++) {
            boolean seen = visible.get(number);
            low[number] = seen ? sums.value(number) : positive.get(number) ? 1 : 0;
            high[number] = seen ? sums.value(number) : Double.POSITIVE_INFINITY;
        }
    }

    /**
     * The numbers that a reader knows in the end.
     *
     * @param visible those that are published
     * @param positive those of the others of which it is known that they are not 0, because a 0 would be published
     */
    static BitSet of(Sums sums, BitSet visible, BitSet positive) {
        Recovery recovery = new Recovery(sums, visible, positive);
        recovery.combine();
        recovery.narrow();
        return recovery.known;
    }

    private int[] unknown(Sums.Line line) {
        IntArrayList unknown = new IntArrayList();
        if (!known.get(line.total())) {
            unknown.add(line.total());
        }
        for (int part : line.parts()) {
            if (!known.get(part)) {
                unknown.add(part);
            }
        }
        return unknown.toIntArray();
    }

    private void learn(int number) {
        known.set(number);
        low[number] = sums.value(number);
        high[number] = sums.value(number);
    }

    /** A sum with one unknown gives it away; what remains is solved together, a number being given away when its own unit vector is among the combinations. */
    private void combine() {
        do {
            subtract();
        } while (solve(core()));
    }

    private void subtract() {
        boolean learnt = true;
        while (learnt) {
            learnt = false;
            for (Sums.Line line : sums.lines()) {
                int[] unknown = unknown(line);
                if (unknown.length == 1) {
                    learn(unknown[0]);
                    learnt = true;
                }
            }
        }
    }

    /** The sums in which every unknown is in another one, too: one that is in a single sum takes up whatever the others are. */
    private List<Sums.Line> core() {
        List<Sums.Line> left = new ArrayList<>(
                sums.lines().stream().filter(line -> unknown(line).length > 0).toList());
        int[] times = new int[sums.size()];
        left.forEach(line -> Arrays.stream(unknown(line)).forEach(number -> times[number]++));
        boolean peeled = true;
        while (peeled) {
            peeled = left.removeIf(line -> {
                int[] unknown = unknown(line);
                boolean loose = Arrays.stream(unknown).anyMatch(number -> times[number] == 1);
                if (loose) {
                    Arrays.stream(unknown).forEach(number -> times[number]--);
                }
                return loose;
            });
        }
        return left;
    }

    /** Gauss and Jordan over the whole numbers modulo a prime: exact, because all coefficients are 1 or −1. True when something was learnt. */
    private boolean solve(List<Sums.Line> lines) {
        if (lines.isEmpty()) {
            return false;
        }
        int[] columns = lines.stream()
                .flatMapToInt(line -> Arrays.stream(unknown(line)))
                .distinct()
                .toArray();
        int[] column = new int[sums.size()];
        for (int i = 0; i < columns.length; i++) {
            column[columns[i]] = i;
        }
        long[][] matrix = new long[lines.size()][columns.length];
        for (int row = 0; row < matrix.length; row++) {
            for (int number : unknown(lines.get(row))) {
                matrix[row][column[number]] = number == lines.get(row).total() ? 1 : PRIME - 1;
            }
        }
        reduce(matrix);
        boolean learnt = false;
        for (long[] row : matrix) {
            int[] entries =
                    IntStream.range(0, row.length).filter(i -> row[i] != 0).toArray();
            if (entries.length == 1) {
                learn(columns[entries[0]]);
                learnt = true;
            }
        }
        return learnt;
    }

    private static void reduce(long[][] matrix) {
        int pivots = 0;
        int width = matrix[0].length;
        for (int column = 0; column < width && pivots < matrix.length; column++) {
            int pivot = pivots;
            while (pivot < matrix.length && matrix[pivot][column] == 0) {
                pivot++;
            }
            if (pivot == matrix.length) {
                continue;
            }
            long[] swapped = matrix[pivot];
            matrix[pivot] = matrix[pivots];
            matrix[pivots] = swapped;
            long inverse = power(swapped[column], PRIME - 2);
            for (int i = column; i < width; i++) {
                swapped[i] = swapped[i] * inverse % PRIME;
            }
            for (int row = 0; row < matrix.length; row++) {
                long times = matrix[row][column];
                if (row != pivots && times != 0) {
                    for (int i = column; i < width; i++) {
                        matrix[row][i] = Math.floorMod(matrix[row][i] - times * swapped[i] % PRIME, PRIME);
                    }
                }
            }
            pivots++;
        }
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

    private void narrow() {
        boolean narrower = true;
        for (int round = 0; round < ROUNDS && narrower; round++) {
            narrower = false;
            for (Sums.Line line : sums.lines()) {
                narrower |= narrow(line);
            }
        }
        for (int number = 0; number < sums.size(); number++) {
            if (high[number] - low[number] < CLOSE) {
                known.set(number);
            }
        }
    }

    private boolean narrow(Sums.Line line) {
        double least = 0;
        double most = 0;
        int endless = 0;
        for (int part : line.parts()) {
            least += low[part];
            if (high[part] == Double.POSITIVE_INFINITY) {
                endless++;
            } else {
                most += high[part];
            }
        }
        boolean narrower = tighten(line.total(), least, endless > 0 ? Double.POSITIVE_INFINITY : most);
        for (int part : line.parts()) {
            double others = least - low[part];
            boolean endlessOthers = endless > (high[part] == Double.POSITIVE_INFINITY ? 1 : 0);
            double mostOthers = most - (high[part] == Double.POSITIVE_INFINITY ? 0 : high[part]);
            narrower |= tighten(part, endlessOthers ? 0 : low[line.total()] - mostOthers, high[line.total()] - others);
        }
        return narrower;
    }

    private boolean tighten(int number, double least, double most) {
        if (known.get(number)) {
            return false;
        }
        boolean narrower = least > low[number] + CLOSE || most < high[number] - CLOSE;
        low[number] = Math.max(low[number], least);
        high[number] = Math.min(high[number], most);
        return narrower;
    }
}
