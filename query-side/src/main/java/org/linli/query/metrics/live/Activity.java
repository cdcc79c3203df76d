package org.linli.query.metrics.live;

import java.time.Instant;
import java.time.YearMonth;
import java.util.BitSet;
import java.util.SortedMap;
import java.util.TreeMap;
import org.linli.kernel.places.OpeningHours;
import org.linli.query.metrics.ledger.Engagement;
import org.linli.query.metrics.ledger.Parties;

/** A: how often each person completed something in the last 90 days and in those before, and in which months they did. */
final class Activity {
    private final Ints inQuarter = new Ints();
    private final Ints inEarlier = new Ints();
    private final BitSet now = new BitSet();
    private final BitSet before = new BitSet();
    private final TreeMap<YearMonth, BitSet> months = new TreeMap<>();
    private Month last = new Month(YearMonth.of(1970, 1));

    /** A month in Shanghai. */
    private static final class Month {
        private final YearMonth name;
        private final long begin;
        private final long end;

        Month(YearMonth name) {
            this.name = name;
            this.begin = begin(name);
            this.end = begin(name.plusMonths(1));
        }

        private static long begin(YearMonth month) {
            return month.atDay(1).atStartOfDay(OpeningHours.ZONE).toInstant().toEpochMilli();
        }

        boolean contains(long at) {
            return at >= begin && at < end;
        }
    }

    /** Whether somebody completed anything from one instant on and before another. */
    interface Done {
        boolean between(int member, long begin, long end);
    }

    void add(int member, long at, Timeline.Passage quarter, Timeline.Passage half) {
        if (at >= quarter.begin()) {
            count(inQuarter, now, member, 1);
        } else if (at >= half.begin()) {
            count(inEarlier, before, member, 1);
        }
        months.computeIfAbsent(month(at).name, _ -> new BitSet()).set(member);
    }

    /** Takes back what was added; the rest of the month is looked through, for they may have done something else in it. */
    void remove(int member, long at, Timeline.Passage quarter, Timeline.Passage half, Done done) {
        if (at >= quarter.begin()) {
            count(inQuarter, now, member, -1);
        } else if (at >= half.begin()) {
            count(inEarlier, before, member, -1);
        }
        Month month = month(at);
        if (!done.between(member, month.begin, month.end)) {
            BitSet active = months.get(month.name);
            if (active != null) {
                active.clear(member);
            }
        }
    }

    void leavesQuarter(int member) {
        count(inQuarter, now, member, -1);
        count(inEarlier, before, member, 1);
    }

    void leavesHalf(int member) {
        count(inEarlier, before, member, -1);
    }

    private static void count(Ints counts, BitSet any, int member, int more) {
        any.set(member, counts.add(member, more) > 0);
    }

    /** Most of what is told happened in the same month as what was told before. */
    private Month month(long at) {
        if (!last.contains(at)) {
            last = new Month(YearMonth.from(Instant.ofEpochMilli(at).atZone(OpeningHours.ZONE)));
        }
        return last;
    }

    Engagement figures(Parties parties) {
        return Engagement.of(parties, copy(now), copy(before), copy(months));
    }

    private static BitSet copy(BitSet some) {
        return (BitSet) some.clone();
    }

    private static SortedMap<YearMonth, BitSet> copy(SortedMap<YearMonth, BitSet> all) {
        TreeMap<YearMonth, BitSet> copies = new TreeMap<>();
        all.forEach((month, members) -> copies.put(month, copy(members)));
        return copies;
    }
}
