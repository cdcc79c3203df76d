package org.linli.query.metrics.ledger;

import it.unimi.dsi.fastutil.bytes.ByteArrays;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Help that was confirmed, in columns: there may be tens of millions. Numbers count from 0 in the order in which exchanges became known. */
public final class Exchanges {
    /** No request. */
    public static final int NONE = -1;

    private static final List<Help> HELP = List.of(Help.values());

    private final LongArrayList at;
    private final LongArrayList position;
    private final IntArrayList provider;
    private final IntArrayList receiver;
    private final IntArrayList minutes;
    private final IntArrayList request;
    private byte[] help;
    private final BitSet voided;
    private final BitSet leftOut;
    private final BitSet unsaid;
    private int[] order;

    Exchanges() {
        this.at = new LongArrayList();
        this.position = new LongArrayList();
        this.provider = new IntArrayList();
        this.receiver = new IntArrayList();
        this.minutes = new IntArrayList();
        this.request = new IntArrayList();
        this.help = new byte[16];
        this.voided = new BitSet();
        this.leftOut = new BitSet();
        this.unsaid = new BitSet();
        this.order = new int[0];
    }

    private Exchanges(Exchanges all, int[] order) {
        this.at = all.at;
        this.position = all.position;
        this.provider = all.provider;
        this.receiver = all.receiver;
        this.minutes = all.minutes;
        this.request = all.request;
        this.help = all.help;
        this.voided = all.voided;
        this.leftOut = all.leftOut;
        this.unsaid = all.unsaid;
        this.order = order;
    }

    /** The same, of which only some count. */
    Exchanges only(IntPredicate chosen) {
        return new Exchanges(this, IntStream.of(order).filter(chosen).toArray());
    }

    /** Kinds of help, by what an hour of it is worth. */
    public enum Help {
        GOODS,
        SKILL,
        ACTIVITY
    }

    void add(Moment when, int by, int to, int lasted, Help kind, int answers) {
        help = ByteArrays.grow(help, at.size() + 1);
        help[at.size()] = (byte) HELP.indexOf(kind);
        at.add(when.at());
        position.add(when.position());
        provider.add(by);
        receiver.add(to);
        minutes.add(lasted);
        request.add(answers);
    }

    int size() {
        return at.size();
    }

    void lasted(int number, int lasted) {
        minutes.set(number, lasted);
    }

    void leaveOut(int number, boolean out) {
        leftOut.set(number, out);
    }

    void voidOne(int number) {
        voided.set(number);
    }

    void setAside(int number) {
        unsaid.set(number);
    }

    /** True unless what its sides say of it counts for nothing. */
    boolean isHeard(int number) {
        return number == NONE || (!voided.get(number) && !unsaid.get(number));
    }

    /** What arrived late is put where it belongs. */
    void order() {
        order = IntStream.range(0, at.size()).toArray();
        for (int i = 1; i < order.length; i++) {
            if (compare(i - 1, i) > 0) {
                IntArrays.stableSort(order, this::compare);
                return;
            }
        }
    }

    private int compare(int one, int other) {
        int byTime = Long.compare(at.getLong(one), at.getLong(other));
        return byTime == 0 ? Long.compare(position.getLong(one), position.getLong(other)) : byTime;
    }

    /** All that count, in the order in which they happened: not what was voided or is left out, nor what somebody did for themselves. */
    IntStream counted() {
        return IntStream.of(order)
                .filter(number -> !voided.get(number)
                        && !leftOut.get(number)
                        && provider.getInt(number) != receiver.getInt(number));
    }

    /** When, in milliseconds since 1970. */
    public long at(int number) {
        return at.getLong(number);
    }

    /** In the log. */
    long position(int number) {
        return position.getLong(number);
    }

    /** Who was the other side of somebody. */
    int other(int number, int side) {
        int by = provider.getInt(number);
        return by == side ? receiver.getInt(number) : by;
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
        return HELP.get(help[number]);
    }

    /** The request that it answers; {@link #NONE} without. */
    public int request(int number) {
        return request.getInt(number);
    }
}
