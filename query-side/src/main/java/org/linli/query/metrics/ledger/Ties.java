package org.linli.query.metrics.ledger;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * F1 to F5 (Granovetter 1973): which ties between persons are new, which last, and which lead to strangers.
 *
 * @param formed F1: pairs that first exchanged something in the last 90 days
 * @param formedAcross those of two communities
 * @param weakBridging F2: those of them with no neighbour in common when they formed
 * @param exchanges of the last 90 days
 * @param ofStrangers F3: those without an earlier tie and without a neighbour in common
 * @param before pairs of the 90 days before
 * @param renewed F5: those of them that exchanged something in the last 90 days, too
 * @param weak F4: pairs of the last 365 days with exchanges on one or two days (Shanghai)
 * @param moderate on 3 to 11 days
 * @param strong on 12 days or more
 */
public record Ties(
        int formed,
        int formedAcross,
        int weakBridging,
        int exchanges,
        int ofStrangers,
        int before,
        int renewed,
        int weak,
        int moderate,
        int strong) {
    /** F4: days from which on a tie is moderate. */
    public static final int MODERATE = 3;

    /** F4: days from which on a tie is strong. */
    public static final int STRONG = 12;

    private static final long DAY = Duration.ofDays(1).toMillis();

    /** Shanghai is 8 hours ahead, without daylight saving since 1991: a sum, because many millions of instants are asked for. */
    private static final long SHANGHAI = Duration.ofHours(8).toMillis();

    /** The day of an instant in Shanghai, counted from 1970 on. */
    public static long day(long at) {
        return Math.floorDiv(at + SHANGHAI, DAY);
    }

    public static Ties of(Ledger ledger) {
        return new Count(ledger).ties();
    }

    /** F3: 0 to 1; null without exchanges. */
    public @Nullable Double strangerShare() {
        return exchanges == 0 ? null : (Double) ((double) ofStrangers / exchanges);
    }

    /** F5: 0 to 1; null where nobody exchanged anything before. */
    public @Nullable Double renewal() {
        return before == 0 ? null : (Double) ((double) renewed / before);
    }

    /** Goes through the exchanges of one pair after the other, the pair's earliest first. */
    private static final class Count {
        private final Ledger ledger;
        private final Window quarter;
        private final Window before;
        private final Window year;
        private final int[] numbers;
        private final ByPair pairs;
        private final Acquaintance acquaintance;
        private int formed;
        private int formedAcross;
        private int weakBridging;
        private int exchanges;
        private int ofStrangers;
        private int pairsBefore;
        private int renewed;
        private int weak;
        private int moderate;
        private int strong;

        Count(Ledger ledger) {
            this.ledger = ledger;
            this.quarter = ledger.recent();
            this.before = quarter.previous();
            this.year = ledger.lasting();
            this.numbers = ledger.ofPersons().toArray();
            this.pairs = new ByPair(ledger, numbers);
            this.acquaintance = new Acquaintance(ledger.parties(), pairs);
        }

        Ties ties() {
            pairs.forEachPair(this::count);
            return new Ties(
                    formed,
                    formedAcross,
                    weakBridging,
                    exchanges,
                    ofStrangers,
                    pairsBefore,
                    renewed,
                    weak,
                    moderate,
                    strong);
        }

        private void count(int one, int other, int begin, int end) {
            Exchanges all = ledger.exchanges();
            int now = 0;
            boolean wasBefore = false;
            int days = 0;
            long lastDay = Long.MIN_VALUE;
            for (int place = begin; place < end; place++) {
                long at = all.at(numbers[pairs.turn(place)]);
                now += quarter.contains(at) ? 1 : 0;
                wasBefore |= before.contains(at);
                if (year.contains(at) && day(at) != lastDay) {
                    days++;
                    lastDay = day(at);
                }
            }
            exchanges += now;
            pairsBefore += wasBefore ? 1 : 0;
            renewed += wasBefore && now > 0 ? 1 : 0;
            weak += days > 0 && days < MODERATE ? 1 : 0;
            moderate += days >= MODERATE && days < STRONG ? 1 : 0;
            strong += days >= STRONG ? 1 : 0;
            if (quarter.contains(all.at(numbers[pairs.turn(begin)]))) {
                form(one, other, pairs.turn(begin));
            }
        }

        private void form(int one, int other, int turn) {
            boolean across =
                    ledger.party(one).community() != ledger.party(other).community();
            boolean strangers = acquaintance.wereStrangers(one, other, turn);
            formed++;
            formedAcross += across ? 1 : 0;
            weakBridging += across && strangers ? 1 : 0;
            ofStrangers += strangers ? 1 : 0;
        }
    }
}
