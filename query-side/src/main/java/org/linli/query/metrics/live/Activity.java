package org.linli.query.metrics.live;

import java.time.YearMonth;
import java.util.BitSet;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.linli.kernel.places.OpeningHours;
import org.linli.query.metrics.ledger.Engagement;
import org.linli.query.metrics.ledger.Parties;

/** A: how often each person completed something in the last 90 days and in those before, and in which months they did. */
final class Activity {
    private final Members members;
    private final BitSet now = new BitSet();
    private final BitSet before = new BitSet();
    private final TreeMap<YearMonth, BitSet> months = new TreeMap<>();
    private Month last;

    Activity(Members members) {
        this.members = members;
        this.last = new Month(YearMonth.of(1970, 1), new BitSet());
    }

    /** A month in Shanghai. */
    private static final class Month {
        private final BitSet active;
        private final long begin;
        private final long end;

        Month(YearMonth name, BitSet active) {
            this.active = active;
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
            count(members.inQuarter, now, member, 1);
        } else if (at >= half.begin()) {
            count(members.inEarlier, before, member, 1);
        }
        month(at).active.set(member);
    }

    /** Takes back what was added; the rest of the month is looked through, for they may have done something else in it. */
    void remove(int member, long at, Timeline.Passage quarter, Timeline.Passage half, Done done) {
        if (at >= quarter.begin()) {
            count(members.inQuarter, now, member, -1);
        } else if (at >= half.begin()) {
            count(members.inEarlier, before, member, -1);
        }
        Month month = month(at);
        if (!done.between(member, month.begin, month.end)) {
            month.active.clear(member);
        }
    }

    void leavesQuarter(int member) {
        count(members.inQuarter, now, member, -1);
        count(members.inEarlier, before, member, 1);
    }

    void leavesHalf(int member) {
        count(members.inEarlier, before, member, -1);
    }

    private static void count(Table.Field counts, BitSet any, int member, int more) {
        int after = counts.add(member, more);
        if (after == 0 || after == more) {
            any.set(member, after > 0);
        }
    }

    /** Most of what is told happened in the same month as what was told before. */
    private Month month(long at) {
        if (!last.contains(at)) {
            YearMonth name = Engagement.month(at);
            last = new Month(name, months.computeIfAbsent(name, _ -> new BitSet()));
        }
        return last;
    }

    Engagement figures(Parties parties) {
        return Engagement.of(parties, (BitSet) now.clone(), (BitSet) before.clone(), months);
    }

    /** Of some alone: the months tell them by their places among these, for cohorts need no more. */
    Engagement figures(Parties parties, int[] some) {
        TreeMap<YearMonth, BitSet> chosen = new TreeMap<>();
        months.forEach((month, active) -> chosen.put(
                month,
                IntStream.range(0, some.length)
                        .filter(place -> active.get(some[place]))
                        .collect(BitSet::new, BitSet::set, BitSet::or)));
        return Engagement.of(parties, among(now, some), among(before, some), chosen);
    }

    private static BitSet among(BitSet all, int[] some) {
        return IntStream.of(some).filter(all::get).collect(BitSet::new, BitSet::set, BitSet::or);
    }
}
