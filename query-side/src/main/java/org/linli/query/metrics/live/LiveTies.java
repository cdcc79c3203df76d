package org.linli.query.metrics.live;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntList;
import java.util.BitSet;
import org.linli.query.metrics.ledger.Ties;

/**
 * F1 to F5, between persons. A tie forms at the first exchange of a pair; whether the two were strangers then, which is whether nobody had a tie with both, depends on the first exchanges of other
 * pairs. What is told or taken back later than it happened may move such a first exchange: then the ties that formed after it with a neighbour in common are looked at again, and no others.
 */
final class LiveTies {
    private final People people;
    private final Log log;
    private final Pairs pairs;
    private final PairHistory history;
    private final Timeline.Passage quarter;
    private final Timeline.Passage half;
    private final Timeline.Passage year;

    /** Pairs that were strangers; known of those that formed in the last 90 days. */
    private final BitSet strangers = new BitSet();

    /** Pairs with an exchange that counts. */
    private final BitSet tied = new BitSet();

    /** Pairs of two communities. */
    private final BitSet across = new BitSet();

    private final Pairs.Common between;
    private final Pairs.Common affected;
    private final IntArrayList dependent = new IntArrayList();
    private int changed = PairHistory.NONE;
    private boolean known;
    private Counts counts = new Counts();

    /** What the figures are. */
    private static final class Counts {
        private int formed;
        private int formedAcross;
        private int weakBridging;
        private int exchanges;
        private int ofStrangers;
        private int before;
        private int renewed;
        private final int[] strengths = new int[3];

        void classify(int days, int sign) {
            if (days > 0) {
                strengths[days >= Ties.STRONG ? 2 : days >= Ties.MODERATE ? 1 : 0] += sign;
            }
        }

        Ties figures() {
            return new Ties(
                    formed,
                    formedAcross,
                    weakBridging,
                    exchanges,
                    ofStrangers,
                    before,
                    renewed,
                    strengths[0],
                    strengths[1],
                    strengths[2]);
        }
    }

    LiveTies(
            People people,
            Log log,
            Pairs pairs,
            PairHistory history,
            Timeline.Passage quarter,
            Timeline.Passage half,
            Timeline.Passage year) {
        this.people = people;
        this.log = log;
        this.pairs = pairs;
        this.history = history;
        this.quarter = quarter;
        this.half = half;
        this.year = year;
        this.between = (_, pair, _, otherPair, _) -> known = known || (isTiedBefore(pair) && isTiedBefore(otherPair));
        this.affected = (_, pair, _, otherPair, _) -> {
            note(pair);
            note(otherPair);
        };
    }

    /** An exchange counts from now on. */
    void add(int exchange) {
        int pair = log.pair(exchange);
        count(pair, -1);
        int first = history.first(pair);
        history.add(pair, exchange);
        tied.set(pair);
        across.set(pair, people.community(pairs.first(pair)) != people.community(pairs.second(pair)));
        if (history.first(pair) != first) {
            find(pair);
        }
        count(pair, 1);
        if (history.first(pair) != first) {
            findDependent(pair, exchange);
        }
        counts.exchanges += log.at(exchange) >= quarter.begin() ? 1 : 0;
        if (log.at(exchange) >= year.begin() && !isOnDayOfAnother(exchange)) {
            addDay(pair, 1);
        }
    }

    /** An exchange does not count any more. */
    void remove(int exchange) {
        int pair = log.pair(exchange);
        if (log.at(exchange) >= year.begin() && !isOnDayOfAnother(exchange)) {
            addDay(pair, -1);
        }
        counts.exchanges -= log.at(exchange) >= quarter.begin() ? 1 : 0;
        count(pair, -1);
        boolean wasFirst = history.first(pair) == exchange;
        history.remove(pair, exchange);
        tied.set(pair, history.first(pair) != PairHistory.NONE);
        if (wasFirst) {
            find(pair);
        }
        count(pair, 1);
        if (wasFirst) {
            findDependent(pair, exchange);
        }
    }

    /** The begin of the last 90 days passes an exchange. */
    void leavesQuarter(int exchange) {
        counts.exchanges--;
        if (isFirstThen(exchange)) {
            int earlier = history.before(exchange);
            if (earlier == PairHistory.NONE) {
                form(log.pair(exchange), -1, strangers.get(log.pair(exchange)));
            }
            boolean wasBefore = earlier != PairHistory.NONE && half.holds(earlier);
            counts.before += wasBefore ? 0 : 1;
            counts.renewed += (afterwards(exchange) == PairHistory.NONE ? 0 : 1) - (wasBefore ? 1 : 0);
        }
    }

    /** Of a pair's exchanges at one instant the first stands for all, for they leave together. */
    private boolean isFirstThen(int exchange) {
        int earlier = history.before(exchange);
        return earlier == PairHistory.NONE || !log.isAtOnce(earlier, exchange);
    }

    /** The pair's next exchange at another instant. */
    private int afterwards(int exchange) {
        int later = history.next(exchange);
        while (later != PairHistory.NONE && log.isAtOnce(later, exchange)) {
            later = history.next(later);
        }
        return later;
    }

    /** The begin of the 90 days before them passes an exchange. */
    void leavesHalf(int exchange) {
        if (isFirstThen(exchange)) {
            int later = afterwards(exchange);
            if (later == PairHistory.NONE || quarter.holds(later)) {
                counts.before--;
                counts.renewed -= later == PairHistory.NONE ? 0 : 1;
            }
        }
    }

    /** The begin of the last 365 days passes an exchange. */
    void leavesYear(int exchange) {
        if (!isFirstThen(exchange)) {
            return;
        }
        int later = afterwards(exchange);
        if (later == PairHistory.NONE || day(later) != day(exchange)) {
            addDay(log.pair(exchange), -1);
        }
    }

    /** Takes somebody's ties out of the counts (−1) before they become somebody else, and in again (1). */
    void reclassify(int party, int sign) {
        pairs.forEach(party, (_, pair, _) -> {
            if (sign > 0) {
                across.set(pair, people.community(pairs.first(pair)) != people.community(pairs.second(pair)));
            }
            count(pair, sign);
        });
    }

    private void count(int pair, int sign) {
        count(pair, sign, strangers.get(pair));
    }

    private void count(int pair, int sign, boolean met) {
        int first = history.first(pair);
        if (first == PairHistory.NONE) {
            return;
        }
        if (quarter.holds(first)) {
            form(pair, sign, met);
        }
        int last = history.last(pair);
        boolean isNow = quarter.holds(last);
        while (last != PairHistory.NONE && quarter.holds(last)) {
            last = history.before(last);
        }
        if (last != PairHistory.NONE && half.holds(last)) {
            counts.before += sign;
            counts.renewed += isNow ? sign : 0;
        }
    }

    private void form(int pair, int sign, boolean met) {
        boolean isAcross = across.get(pair);
        counts.formed += sign;
        counts.formedAcross += isAcross ? sign : 0;
        counts.weakBridging += isAcross && met ? sign : 0;
        counts.ofStrangers += met ? sign : 0;
    }

    /** Finds whether the pair were strangers. */
    private void find(int pair) {
        int first = history.first(pair);
        if (first == PairHistory.NONE || log.at(first) < quarter.begin()) {
            strangers.clear(pair);
            return;
        }
        changed = first;
        known = false;
        pairs.forEachCommon(pair, between);
        strangers.set(pair, !known);
    }

    private boolean isTiedBefore(int pair) {
        return tied.get(pair) && (log.isNewest(changed) || log.compare(history.first(pair), changed) < 0);
    }

    /** The first exchange of the pair came or went: finds anew what depends on it. */
    private void findDependent(int pair, int exchange) {
        if (log.isNewest(exchange)) {
            return;
        }
        dependent.clear();
        changed = exchange;
        pairs.forEachCommon(pair, affected);
        for (int i = 0; i < dependent.size(); i++) {
            count(dependent.getInt(i), -1);
            find(dependent.getInt(i));
            count(dependent.getInt(i), 1);
        }
    }

    private void note(int pair) {
        int first = history.first(pair);
        if (first != PairHistory.NONE && log.at(first) >= quarter.begin() && log.compare(first, changed) > 0) {
            dependent.add(pair);
        }
    }

    private long day(int exchange) {
        return Ties.day(log.at(exchange));
    }

    /** True where another exchange of the pair in the last 365 days was on the same day. */
    private boolean isOnDayOfAnother(int exchange) {
        int earlier = history.before(exchange);
        int later = history.next(exchange);
        return (earlier != PairHistory.NONE && log.at(earlier) >= year.begin() && day(earlier) == day(exchange))
                || (later != PairHistory.NONE && day(later) == day(exchange));
    }

    private void addDay(int pair, int more) {
        int after = pairs.days.add(pair, more);
        counts.classify(after - more, -1);
        counts.classify(after, 1);
    }

    Ties figures() {
        return counts.figures();
    }

    /** Among some pairs alone: whom they know beside them makes nobody less of a stranger. */
    Ties figures(IntList among, BitSet inside) {
        Counts all = counts;
        counts = new Counts();
        try {
            for (int pair : among) {
                if (tied.get(pair)) {
                    countAmong(pair, inside);
                }
            }
            return counts.figures();
        } finally {
            counts = all;
        }
    }

    private void countAmong(int pair, BitSet inside) {
        for (int last = history.last(pair);
                last != PairHistory.NONE && log.at(last) >= quarter.begin();
                last = history.before(last)) {
            counts.exchanges++;
        }
        counts.classify(pairs.days.get(pair), 1);
        count(pair, 1, isOfStrangers(pair, inside));
    }

    private boolean isOfStrangers(int pair, BitSet inside) {
        changed = history.first(pair);
        if (log.at(changed) < quarter.begin() || strangers.get(pair)) {
            return true;
        }
        known = false;
        pairs.forEachCommon(
                pair,
                (third, one, _, other, _) -> known |= inside.get(third) && isTiedBefore(one) && isTiedBefore(other));
        return !known;
    }
}
