package org.linli.query.metrics.live;

import java.util.BitSet;
import java.util.function.IntPredicate;
import org.linli.query.metrics.ledger.Returns;

/** D5: what whoever received help did in the 90 days after it, found once these are over, and again where something in them is told or taken back later. */
final class LiveReturns {
    private static final int BACK = 1;
    private static final int FORWARD = 2;

    private final Tie ties;
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

    /**
     * Of the exchanges between two windows' begins.
     *
     * @param quarter the last 90 days, before which follow-ups are over
     * @param old the 365 days before these
     */
    LiveReturns(Tie ties, Histories histories, BitSet ofPersons, Timeline.Passage quarter, Timeline.Passage old) {
        this.ties = ties;
        this.histories = histories;
        this.ofPersons = ofPersons;
        this.quarter = quarter;
        this.old = old;
    }

    void add(int exchange) {
        long at = ties.at(exchange);
        if (at < quarter.begin() && at >= old.begin()) {
            enter(exchange);
        }
        lookAgain(exchange);
    }

    void remove(int exchange) {
        leave(exchange);
        lookAgain(exchange);
    }

    /** Its 90 days are over. */
    void enter(int exchange) {
        latest = Math.max(latest, ties.at(exchange));
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
        long at = ties.at(exchange);
        if (at - Returns.FOLLOW_UP > latest) {
            return;
        }
        int giver = ties.provider(exchange);
        for (int place = histories.from(giver, at - Returns.FOLLOW_UP); place < histories.size(giver); place++) {
            int receipt = histories.get(giver, place);
            if (ties.at(receipt) >= at) {
                return;
            }
            if (receipts.get(receipt) && !histories.gave(giver, place)) {
                sum(receipt, -1);
                weigh(receipt);
                sum(receipt, 1);
            }
        }
    }

    private void weigh(int exchange) {
        int followed = follow(exchange, _ -> true);
        returned.set(exchange, (followed & BACK) != 0);
        forwarded.set(exchange, (followed & FORWARD) != 0);
    }

    /** Whether something was given back, and given on to some, in the 90 days after. */
    private int follow(int exchange, IntPredicate some) {
        int receiver = ties.receiver(exchange);
        long at = ties.at(exchange);
        boolean back = false;
        boolean forward = false;
        for (int place = histories.from(receiver, at + 1);
                place < histories.size(receiver) && !(back && forward);
                place++) {
            if (!histories.isBefore(receiver, place, at + Returns.FOLLOW_UP + 1)) {
                break;
            }
            if (histories.gave(receiver, place) && ofPersons.get(histories.get(receiver, place))) {
                boolean same = ties.isSamePair(histories.get(receiver, place), exchange);
                back |= same;
                forward |= !same && some.test(ties.receiver(histories.get(receiver, place)));
            }
        }
        return (back ? BACK : 0) | (forward ? FORWARD : 0);
    }

    /** Among some parties alone. */
    Returns figures(int[] parties, BitSet inside) {
        int[] counts = new int[3];
        for (int party : parties) {
            for (int place = histories.from(party, old.begin()); place < histories.size(party); place++) {
                int exchange = histories.get(party, place);
                boolean received = !histories.gave(party, place) && receipts.get(exchange);
                if (received && inside.get(ties.provider(exchange))) {
                    int followed = follow(exchange, inside::get);
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
