package org.linli.query.metrics.ledger;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
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

    /** Shanghai is 8 hours ahead, without daylight saving since 1991. */
    private static final long SHANGHAI = Duration.ofHours(8).toMillis();

    /** The day of an instant in Shanghai, counted from 1970 on. */
    public static long day(long at) {
        return Math.floorDiv(at + SHANGHAI, DAY);
    }

    /** A pair of parties, whichever comes first. */
    static long pair(int one, int other) {
        return ((long) Math.min(one, other) << Integer.SIZE) | Math.max(one, other);
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

    private static final class Count {
        private final Ledger ledger;
        private final Window quarter;
        private final Window year;
        private final LongOpenHashSet ever = new LongOpenHashSet();
        private final LongOpenHashSet now = new LongOpenHashSet();
        private final LongOpenHashSet earlier = new LongOpenHashSet();
        private final Long2IntOpenHashMap days = new Long2IntOpenHashMap();
        private final Long2LongOpenHashMap lastDay = new Long2LongOpenHashMap();
        private final IntArrayList[] neighbours;
        private int formed;
        private int formedAcross;
        private int weakBridging;
        private int exchanges;
        private int ofStrangers;

        Count(Ledger ledger) {
            this.ledger = ledger;
            this.quarter = ledger.window(Window.QUARTER);
            this.year = ledger.window(Window.YEAR);
            this.neighbours = new IntArrayList[ledger.parties()];
        }

        Ties ties() {
            ledger.ofPersons().forEach(this::count);
            int renewed = (int) earlier.longStream().filter(now::contains).count();
            int moderate = (int) days.values()
                    .intStream()
                    .filter(each -> each >= MODERATE && each < STRONG)
                    .count();
            int strong = (int)
                    days.values().intStream().filter(each -> each >= STRONG).count();
            return new Ties(
                    formed,
                    formedAcross,
                    weakBridging,
                    exchanges,
                    ofStrangers,
                    earlier.size(),
                    renewed,
                    days.size() - moderate - strong,
                    moderate,
                    strong);
        }

        private void count(int number) {
            Exchanges all = ledger.exchanges();
            int one = all.provider(number);
            int other = all.receiver(number);
            long pair = pair(one, other);
            boolean isNew = !ever.contains(pair);
            if (quarter.contains(all.at(number))) {
                exchanges++;
                now.add(pair);
                if (isNew) {
                    form(one, other);
                }
            } else if (quarter.earlier(Window.QUARTER).contains(all.at(number))) {
                earlier.add(pair);
            }
            if (year.contains(all.at(number))) {
                long day = day(all.at(number));
                if (!days.containsKey(pair) || lastDay.get(pair) != day) {
                    days.addTo(pair, 1);
                    lastDay.put(pair, day);
                }
            }
            if (isNew) {
                ever.add(pair);
                know(one, other);
                know(other, one);
            }
        }

        private void form(int one, int other) {
            boolean across =
                    ledger.party(one).community() != ledger.party(other).community();
            boolean strangers = !haveCommonNeighbour(one, other);
            formed++;
            formedAcross += across ? 1 : 0;
            weakBridging += across && strangers ? 1 : 0;
            ofStrangers += strangers ? 1 : 0;
        }

        private void know(int one, int other) {
            IntArrayList known = neighbours[one];
            if (known == null) {
                known = new IntArrayList(2);
                neighbours[one] = known;
            }
            known.add(other);
        }

        private boolean haveCommonNeighbour(int one, int other) {
            IntArrayList known = neighbours[one];
            IntArrayList others = neighbours[other];
            if (known == null || others == null) {
                return false;
            }
            boolean fewer = known.size() <= others.size();
            int end = fewer ? other : one;
            return (fewer ? known : others).intStream().anyMatch(between -> ever.contains(pair(between, end)));
        }
    }
}
