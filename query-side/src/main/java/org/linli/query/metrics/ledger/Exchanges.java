package org.linli.query.metrics.ledger;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** Help that was confirmed, in columns: there may be tens of millions. Numbers count from 0 in the order in which exchanges became known. */
public final class Exchanges {
    /** No request. */
    public static final int NONE = -1;

    private final LongArrayList at = new LongArrayList();
    private final IntArrayList provider = new IntArrayList();
    private final IntArrayList receiver = new IntArrayList();
    private final IntArrayList minutes = new IntArrayList();
    private final IntArrayList request = new IntArrayList();
    private final List<Help> help = new ArrayList<>();
    private final BitSet voided = new BitSet();
    private int[] order = {};

    /** Kinds of help, by what an hour of it is worth. */
    public enum Help {
        GOODS,
        SKILL,
        ACTIVITY
    }

    int add(long when, int by, int to, int lasted, Help kind, int answers) {
        at.add(when);
        provider.add(by);
        receiver.add(to);
        minutes.add(lasted);
        request.add(answers);
        help.add(kind);
        return at.size() - 1;
    }

    void voidOne(int number) {
        voided.set(number);
    }

    boolean isVoided(int number) {
        return number != NONE && voided.get(number);
    }

    /** What arrived late is put where it belongs. */
    void order() {
        order = IntStream.range(0, at.size()).toArray();
        for (int i = 1; i < order.length; i++) {
            if (at.getLong(i) < at.getLong(i - 1)) {
                IntArrays.stableSort(order, (one, other) -> Long.compare(at.getLong(one), at.getLong(other)));
                return;
            }
        }
    }

    /** All that count, in the order in which they happened: not what was voided, nor what somebody did for themselves. */
    IntStream counted() {
        return IntStream.of(order)
                .filter(number -> !voided.get(number) && provider.getInt(number) != receiver.getInt(number));
    }

    /** When, in milliseconds since 1970. */
    public long at(int number) {
        return at.getLong(number);
    }

    public int provider(int number) {
        return provider.getInt(number);
    }

    public int receiver(int number) {
        return receiver.getInt(number);
    }

    public int minutes(int number) {
        return minutes.getInt(number);
    }

    public Help help(int number) {
        return help.get(number);
    }

    /** The request that it answers; {@link #NONE} without. */
    public int request(int number) {
        return request.getInt(number);
    }
}
