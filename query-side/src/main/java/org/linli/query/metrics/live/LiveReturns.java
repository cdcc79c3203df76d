package org.linli.query.metrics.live;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.BitSet;
import java.util.function.IntPredicate;
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
    private final IntArrayList gathered = new IntArrayList();

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
            IntArrayList theirs = gather(receiver, log.at(exchange));
            set(exchange, follow(exchange, theirs.size(), theirs, _ -> true));
        } else {
            boolean toSame = lastReceiver.get(receiver) == log.provider(exchange);
            int other = toSame ? lastOtherGift.get(receiver) - 1 : last;
            boolean forward = other != Histories.NONE && log.isLater(other, exchange);
            set(exchange, (toSame || isReturned(exchange) ? BACK : 0) | (forward ? FORWARD : 0));
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
        returned.set(exchange, (followed & BACK) != 0);
        forwarded.set(exchange, (followed & FORWARD) != 0);
    }

    /** Somebody's exchanges from an instant on, the latest first. */
    private IntArrayList gather(int party, long begin) {
        gathered.clear();
        for (int each = histories.last(party);
                each != Histories.NONE && log.at(each) >= begin;
                each = histories.before(party, each)) {
            gathered.add(each);
        }
        return gathered;
    }

    /** Whether something was given back, and given on to some, in the 90 days after; told by the receiver's exchanges, the latest first, before a place among them. */
    private int follow(int exchange, int from, IntArrayList theirs, IntPredicate some) {
        int receiver = log.receiver(exchange);
        long at = log.at(exchange);
        int followed = 0;
        for (int place = from - 1; place >= 0 && followed != (BACK | FORWARD); place--) {
            int gift = theirs.getInt(place);
            if (log.at(gift) > at + Returns.FOLLOW_UP) {
                break;
            }
            if (log.at(gift) > at && log.provider(gift) == receiver && ofPersons.get(gift)) {
                boolean same = log.pair(gift) == log.pair(exchange);
                followed |= same ? BACK : some.test(log.receiver(gift)) ? FORWARD : 0;
            }
        }
        return followed;
    }

    /** Among some parties alone. */
    Returns figures(int[] parties, BitSet inside) {
        int[] counts = new int[3];
        for (int party : parties) {
            IntArrayList theirs = gather(party, old.begin());
            for (int place = 0; place < theirs.size(); place++) {
                int exchange = theirs.getInt(place);
                boolean received = log.receiver(exchange) == party && receipts.get(exchange);
                if (received && inside.get(log.provider(exchange))) {
                    int followed = follow(exchange, place, theirs, inside::get);
                    counts[0]++;
                    counts[1] += (followed & BACK) != 0 ? 1 : 0;
                    counts[2] += (followed & FORWARD) != 0 ? 1 : 0;
                }
            }
        }
        return new Returns(counts[0], counts[1], counts[2]);
    }

    Returns figures() {
        return new Returns(count, returns, forwards);
    }
}
