package org.linli.query.metrics.disclosure;

import it.unimi.dsi.fastutil.ints.IntArrayFIFOQueue;
import java.util.BitSet;

/**
 * What a reader can work out of the sums in which all other numbers are visible: by subtraction, whichever sums are combined, and by knowing that no number is negative, so that parts cannot be more than their total
 * leaves. It is the same attack that the published figures have to withstand.
 */
final class Recovery {
    private static final double CLOSE = 1e-6;

    /** How often each sum is gone through again because one of its numbers is known better; after that the gain is small. */
    private static final int ROUNDS = 200;

    private final Sums sums;

    /** What a reader knows. */
    private final BitSet known;

    private final double[] low;
    private final double[] high;

    /** Sums of which a number is known better than when they were looked at. */
    private BitSet stale = new BitSet();

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
        stale.set(0, sums.lines().size());
    }

    /**
     * The numbers that a reader knows in the end.
     *
     * @param visible those that are published
     * @param positive those of the others of which it is known that they are not 0, because a 0 would be published
     */
    static BitSet of(Sums sums, BitSet visible, BitSet positive) {
        Recovery recovery = new Recovery(sums, visible, positive);
        do {
            recovery.subtract();
            BitSet determined = new Combinations(sums, recovery.known).determined();
            determined.stream().forEach(recovery::learn);
        } while (recovery.narrow());
        return recovery.known;
    }

    private void learn(int number) {
        known.set(number);
        tell(number, sums.value(number), sums.value(number));
    }

    private void tell(int number, double least, double most) {
        low[number] = least;
        high[number] = most;
        sums.linesOf(number).forEach(stale::set);
    }

    /** A sum with one unknown gives it away. */
    private void subtract() {
        int lines = sums.lines().size();
        int[] unknown = new int[lines];
        int[] which = new int[lines]; // all unknowns of the sum, xor
        IntArrayFIFOQueue ready = new IntArrayFIFOQueue();
        for (int line = 0; line < lines; line++) {
            for (int number : sums.lines().get(line).numbers()) {
                if (!known.get(number)) {
                    unknown[line]++;
                    which[line] ^= number;
                }
            }
            if (unknown[line] == 1) {
                ready.enqueue(line);
            }
        }
        while (!ready.isEmpty()) {
            int line = ready.dequeueInt();
            int number = which[line];
            if (unknown[line] == 1) {
                learn(number);
                for (int other : sums.linesOf(number)) {
                    unknown[other]--;
                    which[other] ^= number;
                    if (unknown[other] == 1) {
                        ready.enqueue(other);
                    }
                }
            }
        }
    }

    /** True when something became known. */
    private boolean narrow() {
        for (int round = 0; round < ROUNDS && !stale.isEmpty(); round++) {
            BitSet now = stale;
            stale = new BitSet();
            for (int line = now.nextSetBit(0); line >= 0; line = now.nextSetBit(line + 1)) {
                narrow(sums.lines().get(line).numbers());
            }
        }
        int before = known.cardinality();
        for (int number = 0; number < sums.size(); number++) {
            if (high[number] - low[number] < CLOSE) {
                known.set(number);
            }
        }
        return known.cardinality() > before;
    }

    private void narrow(int[] line) {
        double least = 0;
        double most = 0;
        int endless = 0;
        for (int place = 1; place < line.length; place++) {
            least += low[line[place]];
            if (high[line[place]] == Double.POSITIVE_INFINITY) {
                endless++;
            } else {
                most += high[line[place]];
            }
        }
        int total = line[0];
        tighten(total, least, endless > 0 ? Double.POSITIVE_INFINITY : most);
        for (int place = 1; place < line.length; place++) {
            int part = line[place];
            boolean isEndless = high[part] == Double.POSITIVE_INFINITY;
            double others = least - low[part];
            double mostOthers = isEndless ? most : most - high[part];
            boolean endlessOthers = endless > (isEndless ? 1 : 0);
            tighten(part, endlessOthers ? 0 : low[total] - mostOthers, high[total] - others);
        }
    }

    /** A contradiction tells nothing: something was erased or voided since the other was published. */
    private void tighten(int number, double least, double most) {
        double from = Math.max(low[number], least);
        double to = Math.min(high[number], most);
        if (!known.get(number) && from <= to + CLOSE && (from > low[number] + CLOSE || to < high[number] - CLOSE)) {
            tell(number, from, to);
        }
    }
}
