package org.linli.query.metrics.live;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntList;
import java.util.BitSet;
import org.linli.query.metrics.ledger.Returns;

/** D5: what whoever received help did in the 90 days after it, found once these are over, and again where something in them is told or taken back later. */
final class LiveReturns {
    private static final int BACK = 1;
    private static final int FORWARD = 2;

    private final Log log;
    private final Histories histories;
    private final Timeline.Passage quarter;
    private final Timeline.Passage old;

    /** Exchanges between persons that count. */
    private final BitSet ofPersons;

    private final BitSet receipts = new BitSet();
    private final BitSet returned = new BitSet();
    private final BitSet forwarded = new BitSet();
    private long latest = Long.MIN_VALUE;
    private int count;
    private int returns;
    private int forwards;

    private final Table.Field lastGift;
    private final Table.Field lastOtherGift;
    private final Table.Field lastReceiver;
    private final PairHistory pairHistory;

    /**
     * Of the exchanges between two windows' begins.
     *
     * @param quarter the last 90 days, before which follow-ups are over
     * @param old the 365 days before these
     */
    LiveReturns(
            Log log,
            Members members,
            Histories histories,
            PairHistory pairHistory,
            BitSet ofPersons,
            Timeline.Passage quarter,
            Timeline.Passage old) {
        this.log = log;
        this.lastGift = members.lastGift;
        this.lastOtherGift = members.lastOtherGift;
        this.lastReceiver = members.lastReceiver;
        this.histories = histories;
        this.pairHistory = pairHistory;
        this.ofPersons = ofPersons;
        this.quarter = quarter;
        this.old = old;
    }

    void add(int exchange) {
        long at = log.at(exchange);
        if (at < quarter.begin() && at >= old.begin()) {
            enter(exchange);
        }
        remember(exchange);
        lookAgain(exchange);
    }

    void remove(int exchange) {
        leave(exchange);
        forget(exchange);
        lookAgain(exchange);
    }

    /** Its 90 days are over. */
    void enter(int exchange) {
        latest = Math.max(latest, log.at(exchange));
        receipts.set(exchange);
        weigh(exchange);
        sum(exchange, 1);
    }

    void leave(int exchange) {
        if (receipts.get(exchange)) {
            sum(exchange, -1);
            receipts.clear(exchange);
        }
    }

    private void sum(int exchange, int sign) {
        count += sign;
        returns += returned.get(exchange) ? sign : 0;
        forwards += forwarded.get(exchange) ? sign : 0;
    }

    /** What the giver received in the 90 days before. */
    private void lookAgain(int exchange) {
        long at = log.at(exchange);
        if (at - Returns.FOLLOW_UP > latest) {
            return;
        }
        int giver = log.provider(exchange);
        for (int receipt = histories.last(giver);
                receipt != Histories.NONE && log.at(receipt) >= at - Returns.FOLLOW_UP;
                receipt = histories.before(giver, receipt)) {
            if (log.at(receipt) < at && receipts.get(receipt) && log.receiver(receipt) == giver) {
                sum(receipt, -1);
                weigh(receipt);
                sum(receipt, 1);
            }
        }
    }

    /** Remembers the giver's last gift and the last one to somebody else than then: most often these tell all that is asked. */
    private void remember(int exchange) {
        int giver = log.provider(exchange);
        int last = lastGift.get(giver) - 1;
        if (last == Histories.NONE || isAfter(exchange, last)) {
            if (last != Histories.NONE && lastReceiver.get(giver) != log.receiver(exchange)) {
                lastOtherGift.set(giver, last + 1);
            }
            lastGift.set(giver, exchange + 1);
            lastReceiver.set(giver, log.receiver(exchange));
        } else if (lastReceiver.get(giver) != log.receiver(exchange)) {
            int other = lastOtherGift.get(giver) - 1;
            if (other == Histories.NONE || isAfter(exchange, other)) {
                lastOtherGift.set(giver, exchange + 1);
            }
        }
    }

    private boolean isAfter(int exchange, int other) {
        return log.isNewest(exchange) || log.compare(exchange, other) > 0;
    }

    /** A gift is gone: those that were the last are found anew. */
    private void forget(int exchange) {
        int giver = log.provider(exchange);
        if (lastGift.get(giver) - 1 != exchange && lastOtherGift.get(giver) - 1 != exchange) {
            return;
        }
        lastGift.set(giver, 0);
        lastOtherGift.set(giver, 0);
        for (int each = histories.last(giver); each != Histories.NONE; each = histories.before(giver, each)) {
            if (log.provider(each) == giver && ofPersons.get(each)) {
                remember(each);
            }
        }
    }

    private void weigh(int exchange) {
        int receiver = log.receiver(exchange);
        int last = lastGift.get(receiver) - 1;
        if (last == Histories.NONE || !log.isLater(last, exchange)) {
            set(exchange, 0);
        } else if (log.at(last) > log.at(exchange) + Returns.FOLLOW_UP) {
            set(exchange, follow(exchange));
        } else {
            boolean toSame = lastReceiver.get(receiver) == log.provider(exchange);
            int other = toSame ? lastOtherGift.get(receiver) - 1 : last;
            boolean forward = other != Histories.NONE && log.isLater(other, exchange);
            set(exchange, (toSame || isReturned(exchange) ? BACK : 0) | (forward ? FORWARD : 0));
        }
    }

    /** Nothing is written where it says so already, as most often. */
    private static void set(BitSet bits, int exchange, boolean value) {
        if (bits.get(exchange) != value) {
            bits.set(exchange, value);
        }
    }

    private boolean isReturned(int exchange) {
        int later = pairHistory.next(exchange);
        while (later != PairHistory.NONE
                && (log.provider(later) == log.provider(exchange) || !log.isLater(later, exchange))) {
            later = pairHistory.next(later);
        }
        return later != PairHistory.NONE;
    }

    private void set(int exchange, int followed) {
        set(returned, exchange, (followed & BACK) != 0);
        set(forwarded, exchange, (followed & FORWARD) != 0);
    }

    /** Whether something was given back, and given on to somebody else, in the 90 days after: looked up among all that the receiver did since. */
    private int follow(int exchange) {
        int receiver = log.receiver(exchange);
        long at = log.at(exchange);
        int followed = 0;
        for (int gift = histories.last(receiver);
                gift != Histories.NONE && log.at(gift) > at && followed != (BACK | FORWARD);
                gift = histories.before(receiver, gift)) {
            if (log.at(gift) <= at + Returns.FOLLOW_UP && log.provider(gift) == receiver && ofPersons.get(gift)) {
                followed |= log.pair(gift) == log.pair(exchange) ? BACK : FORWARD;
            }
        }
        return followed;
    }

    /** Of some pairs alone, from their latest exchange back, so that what each side gave next is at hand. */
    Returns figures(IntList pairs) {
        IntArrayList exchanges = inOrder(pairs);
        Int2IntOpenHashMap next = new Int2IntOpenHashMap();
        Int2IntOpenHashMap nextToOther = new Int2IntOpenHashMap();
        next.defaultReturnValue(Histories.NONE);
        nextToOther.defaultReturnValue(Histories.NONE);
        int[] counts = new int[3];
        int begin = exchanges.size();
        while (begin > 0) {
            int end = begin--;
            while (begin > 0 && log.at(exchanges.getInt(begin - 1)) == log.at(exchanges.getInt(begin))) {
                begin--; // what happens at once does not follow one another
            }
            for (int receipt : exchanges.subList(begin, end)) {
                if (receipts.get(receipt)) {
                    boolean isForwarded = forwarded.get(receipt) && isForwarded(receipt, next, nextToOther);
                    counts[0]++;
                    counts[1] += returned.get(receipt) ? 1 : 0;
                    counts[2] += isForwarded ? 1 : 0;
                }
            }
            for (int place = end - 1; place >= begin; place--) {
                int gift = exchanges.getInt(place);
                int later = next.put(log.provider(gift), gift);
                if (later != Histories.NONE && log.receiver(later) != log.receiver(gift)) {
                    nextToOther.put(log.provider(gift), later);
                }
            }
        }
        return new Returns(counts[0], counts[1], counts[2]);
    }

    private IntArrayList inOrder(IntList pairs) {
        IntArrayList exchanges = new IntArrayList();
        for (int pair : pairs) {
            for (int each = pairHistory.last(pair);
                    each != PairHistory.NONE && log.at(each) >= old.begin();
                    each = pairHistory.before(each)) {
                exchanges.add(each);
            }
        }
        exchanges.sort(log.times.hasLate() ? log::compare : null);
        return exchanges;
    }

    private boolean isForwarded(int receipt, Int2IntOpenHashMap next, Int2IntOpenHashMap nextToOther) {
        int receiver = log.receiver(receipt);
        int gift = next.get(receiver);
        if (gift != Histories.NONE && log.receiver(gift) == log.provider(receipt)) {
            gift = nextToOther.get(receiver);
        }
        return gift != Histories.NONE && log.at(gift) <= log.at(receipt) + Returns.FOLLOW_UP;
    }

    Returns figures() {
        return new Returns(count, returns, forwards);
    }
}
