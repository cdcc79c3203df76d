package org.linli.query.metrics.live;

import it.unimi.dsi.fastutil.ints.Int2LongMap;
import it.unimi.dsi.fastutil.ints.Int2LongOpenHashMap;
import it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap;
import java.util.BitSet;
import java.util.Objects;
import java.util.function.IntPredicate;
import org.linli.query.metrics.ledger.Exchanges;
import org.linli.query.metrics.ledger.Trust;

/**
 * I1 and I2: what each made of whom in the last 365 days. The sum of the pairs' means is kept as whole numbers, of the pairs with one outcome, with two and so on, so that what comes and goes
 * leaves no trace of rounding.
 */
final class LiveTrust {
    private final Timeline times = new Timeline();
    private final Timeline.Passage year;
    private final Timeline disputes = new Timeline();
    private final Timeline.Passage disputesOfYear;
    private final People people;

    private final Ints complainant = new Ints();
    private final Ints accused = new Ints();

    /** The outcome of a dispute that was upheld, plus one; 0 without. */
    private final Ints ruling = new Ints();

    /** Disputes of what never happened. */
    private final BitSet voided = new BitSet();

    /** Exchanges of which nothing that their sides say counts. */
    private final BitSet unsaid = new BitSet();

    private final Ints rater = new Ints();
    private final Ints ratee = new Ints();

    /** 1 good, 0 bad. */
    private final BitSet good = new BitSet();

    /** Outcomes that count, whether or not they are of the last 365 days. */
    private final BitSet counted = new BitSet();

    private final Chains ofExchange = new Chains();
    private final Chains ofRater = new Chains();
    private final Chains ofRatee = new Chains();

    /** Of a pair the sum of the scores and, in the upper half, their number. */
    private final Long2LongOpenHashMap pairs = new Long2LongOpenHashMap();

    /** By the number of a pair's outcomes: the sum of the scores of all such pairs. */
    private final Int2LongOpenHashMap sums = new Int2LongOpenHashMap();

    private int size;
    private int opened;

    LiveTrust(People people, long length) {
        this.people = people;
        this.year = times.window(length, outcome -> {
            if (counted.get(outcome)) {
                weigh(outcome, -1);
            }
        });
        this.disputesOfYear = disputes.window(length, dispute -> opened -= voided.get(dispute) ? 0 : 1);
    }

    void advance(long instant) {
        times.advance(instant);
        disputes.advance(instant);
    }

    void dispute(int number, long at, int by, int against) {
        Objects.checkIndex(number, disputes.size() + 1);
        disputes.add(at);
        complainant.set(number, by);
        accused.set(number, against);
        opened += at >= disputesOfYear.begin() ? 1 : 0;
    }

    void upheld(int dispute, long at) {
        if (!voided.get(dispute)) {
            reopen(dispute);
            ruling.set(dispute, add(at, Exchanges.NONE, complainant.get(dispute), accused.get(dispute), 0) + 1);
        }
    }

    void reopen(int dispute) {
        if (ruling.get(dispute) != 0) {
            remove(ruling.get(dispute) - 1);
            ruling.set(dispute, 0);
        }
    }

    void voidDispute(int dispute) {
        if (!voided.get(dispute)) {
            voided.set(dispute);
            reopen(dispute);
            opened -= disputes.at(dispute) >= disputesOfYear.begin() ? 1 : 0;
        }
    }

    /** Its number. */
    int add(long at, int exchange, int by, int of, int score) {
        times.add(at);
        int outcome = size++;
        rater.set(outcome, by);
        ratee.set(outcome, of);
        good.set(outcome, score == 1);
        ofRater.add(by, outcome);
        ofRatee.add(of, outcome);
        if (exchange != Exchanges.NONE) {
            ofExchange.add(exchange, outcome);
        }
        boolean isHeard = exchange == Exchanges.NONE || !unsaid.get(exchange);
        if (by != of && isHeard && !people.isErased(by) && !people.isErased(of)) {
            counted.set(outcome);
            if (at >= year.begin()) {
                weigh(outcome, 1);
            }
        }
        return outcome;
    }

    void setAside(int exchange) {
        unsaid.set(exchange);
        ofExchange.forEach(exchange, this::remove);
    }

    void erase(int party) {
        ofRater.forEach(party, this::remove);
        ofRatee.forEach(party, this::remove);
    }

    private void remove(int outcome) {
        if (counted.get(outcome)) {
            counted.clear(outcome);
            if (times.at(outcome) >= year.begin()) {
                weigh(outcome, -1);
            }
        }
    }

    private void weigh(int outcome, int sign) {
        long pair = pair(outcome);
        long before = pairs.get(pair);
        long after = before + sign * (1L << Integer.SIZE) + (good.get(outcome) ? sign : 0);
        sums.addTo(count(before), -sum(before));
        sums.addTo(count(after), sum(after));
        if (count(after) == 0) {
            pairs.remove(pair);
        } else {
            pairs.put(pair, after);
        }
    }

    private static int count(long scores) {
        return (int) (scores >>> Integer.SIZE);
    }

    private static int sum(long scores) {
        return (int) scores;
    }

    /** Who is meant by both sides of something. */
    interface Between {
        boolean test(int one, int other);
    }

    /** Disputes of the last 365 days between some. */
    int disputes(Between between) {
        int count = 0;
        for (int dispute = 0; dispute < disputes.size(); dispute++) {
            boolean counts = disputes.at(dispute) >= disputesOfYear.begin() && !voided.get(dispute);
            count += counts && between.test(complainant.get(dispute), accused.get(dispute)) ? 1 : 0;
        }
        return count;
    }

    /** Adds what somebody said of some, and what others said of them, to the pairs' scores. */
    void forEach(int party, IntPredicate of, IntPredicate by, Long2LongOpenHashMap scores) {
        ofRater.forEach(party, outcome -> {
            if (of.test(ratee.get(outcome))) {
                score(outcome, scores);
            }
        });
        ofRatee.forEach(party, outcome -> {
            if (by.test(rater.get(outcome))) {
                score(outcome, scores);
            }
        });
    }

    private void score(int outcome, Long2LongOpenHashMap scores) {
        if (counted.get(outcome) && times.at(outcome) >= year.begin()) {
            scores.addTo(pair(outcome), (1L << Integer.SIZE) + (good.get(outcome) ? 1 : 0));
        }
    }

    /** Of a pair's scores. */
    static double mean(long scores) {
        return (double) sum(scores) / count(scores);
    }

    private long pair(int outcome) {
        return (long) rater.get(outcome) << Integer.SIZE | ratee.get(outcome);
    }

    Trust figures(int exchanges) {
        double positive = 0;
        for (Int2LongMap.Entry each : sums.int2LongEntrySet()) {
            positive += each.getLongValue() == 0 ? 0 : (double) each.getLongValue() / each.getIntKey();
        }
        return new Trust(pairs.size(), positive, opened, exchanges);
    }
}
