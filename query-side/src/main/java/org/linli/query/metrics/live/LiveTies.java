package org.linli.query.metrics.live;

import it.unimi.dsi.fastutil.ints.IntArrayList;
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

    private final Pairs.Common between;
    private final Pairs.Common affected;
    private final IntArrayList dependent = new IntArrayList();
    private int newest = PairHistory.NONE;
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
            Timeline.Passage quarter,
            Timeline.Passage half,
            Timeline.Passage year) {
        this.people = people;
        this.log = log;
        this.pairs = pairs;
        this.history = new PairHistory(log, pairs);
        this.quarter = quarter;
        this.half = half;
        this.year = year;
        this.between = (_, pair, _, otherPair, _) -> known |= isTiedBefore(pair) && isTiedBefore(otherPair);
        this.affected = (_, pair, _, otherPair, _) -> {
            note(pair);
            note(otherPair);
        };
    }

    /** An exchange counts from now on. */
    void add(int exchange) {
        int pair = log.pair(exchange);
        if (newest == PairHistory.NONE || log.compare(newest, exchange) < 0) {
            newest = exchange;
        }
        count(pair, -1);
        int first = history.first(pair);
        history.add(pair, exchange);
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
            int pair = log.pair(exchange);
            count(pair, -1, log.at(exchange), half.begin());
            count(pair, 1, log.at(exchange) + 1, half.begin());
        }
    }

    /** Of a pair's exchanges at one instant the first stands for all, for they leave together. */
    private boolean isFirstThen(int exchange) {
        int earlier = history.before(exchange);
        return earlier == PairHistory.NONE || log.at(earlier) < log.at(exchange);
    }

    /** The begin of the 90 days before them passes an exchange. */
    void leavesHalf(int exchange) {
        if (isFirstThen(exchange)) {
            int pair = log.pair(exchange);
            count(pair, -1, quarter.begin(), log.at(exchange));
            count(pair, 1, quarter.begin(), log.at(exchange) + 1);
        }
    }

    /** The begin of the last 365 days passes an exchange. */
    void leavesYear(int exchange) {
        if (!isFirstThen(exchange)) {
            return;
        }
        int later = history.next(exchange);
        while (later != PairHistory.NONE && log.at(later) == log.at(exchange)) {
            later = history.next(later);
        }
        if (later == PairHistory.NONE || day(later) != day(exchange)) {
            addDay(log.pair(exchange), -1);
        }
    }

    /** Takes somebody's ties out of the counts (−1) before they become somebody else, and in again (1). */
    void reclassify(int party, int sign) {
        pairs.forEach(party, (_, pair, _) -> count(pair, sign));
    }

    private void count(int pair, int sign) {
        count(pair, sign, quarter.begin(), half.begin());
    }

    private void count(int pair, int sign, long quarterBegin, long halfBegin) {
        count(pair, quarterBegin, halfBegin, sign, strangers.get(pair));
    }

    private void count(int pair, long quarterBegin, long halfBegin, int sign, boolean met) {
        int first = history.first(pair);
        if (first == PairHistory.NONE) {
            return;
        }
        if (log.at(first) >= quarterBegin) {
            boolean across = isAcross(pair);
            counts.formed += sign;
            counts.formedAcross += across ? sign : 0;
            counts.weakBridging += across && met ? sign : 0;
            counts.ofStrangers += met ? sign : 0;
        }
        int last = history.last(pair);
        boolean isNow = log.at(last) >= quarterBegin;
        while (last != PairHistory.NONE && log.at(last) >= quarterBegin) {
            last = history.before(last);
        }
        if (last != PairHistory.NONE && log.at(last) >= halfBegin) {
            counts.before += sign;
            counts.renewed += isNow ? sign : 0;
        }
    }

    private boolean isAcross(int pair) {
        return people.community(pairs.first(pair)) != people.community(pairs.second(pair));
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
        pairs.forEachCommon(pairs.first(pair), pairs.second(pair), between);
        strangers.set(pair, !known);
    }

    private boolean isTiedBefore(int pair) {
        int first = history.first(pair);
        return first != PairHistory.NONE && log.compare(first, changed) < 0;
    }

    /** The first exchange of the pair came or went: finds anew what depends on it. */
    private void findDependent(int pair, int exchange) {
        if (exchange == newest) {
            return;
        }
        dependent.clear();
        changed = exchange;
        pairs.forEachCommon(pairs.first(pair), pairs.second(pair), affected);
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

    /** Among some parties alone: whom they know beside them makes nobody less of a stranger. */
    Ties figures(int[] parties, BitSet inside) {
        Counts all = counts;
        counts = new Counts();
        try {
            for (int party : parties) {
                pairs.forEach(party, (other, pair, _) -> {
                    if (party < other && inside.get(other) && history.first(pair) != PairHistory.NONE) {
                        countAmong(pair, inside);
                    }
                });
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
        count(pair, quarter.begin(), half.begin(), 1, isOfStrangers(pair, inside));
    }

    private boolean isOfStrangers(int pair, BitSet inside) {
        changed = history.first(pair);
        if (log.at(changed) < quarter.begin() || strangers.get(pair)) {
            return true;
        }
        known = false;
        pairs.forEachCommon(
                pairs.first(pair),
                pairs.second(pair),
                (third, one, _, other, _) -> known |= inside.get(third) && isTiedBefore(one) && isTiedBefore(other));
        return !known;
    }
}
