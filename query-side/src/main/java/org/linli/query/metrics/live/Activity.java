package org.linli.query.metrics.live;

import java.time.YearMonth;
import java.util.BitSet;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.linli.query.metrics.ledger.Engagement;
import org.linli.query.metrics.ledger.Months;
import org.linli.query.metrics.ledger.Parties;

/** A: how often each person completed something in the last 90 days and in those before, and in which months they did. */
final class Activity {
    private final Members members;
    private final BitSet now = new BitSet();
    private final BitSet before = new BitSet();
    private final Months months = new Months();

    Activity(Members members) {
        this.members = members;
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
        months.of(at).set(member);
    }

    /** Takes back what was added; the rest of the month is looked through, for they may have done something else in it. */
    void remove(int member, long at, Timeline.Passage quarter, Timeline.Passage half, Done done) {
        if (at >= quarter.begin()) {
            count(members.inQuarter, now, member, -1);
        } else if (at >= half.begin()) {
            count(members.inEarlier, before, member, -1);
        }
        BitSet active = months.of(at);
        if (!done.between(member, months.begin(), months.end())) {
            active.clear(member);
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

    Engagement figures(Parties parties) {
        return Engagement.of(parties, (BitSet) now.clone(), (BitSet) before.clone(), months.all());
    }

    /** Of some alone: the months tell them by their places among these, for cohorts need no more. */
    Engagement figures(Parties parties, int[] some) {
        TreeMap<YearMonth, BitSet> chosen = new TreeMap<>();
        months.all()
                .forEach((month, active) -> chosen.put(
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
