package org.linli.query.metrics.ledger;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.places.OpeningHours;

/** A (Putnam 2000): who takes part. Active is whoever completed something; having asked or offered is not enough. */
public final class Engagement {
    private final Parties parties;
    private final BitSet now;
    private final BitSet before;
    private final SortedMap<YearMonth, BitSet> months;

    private Engagement(Parties parties, BitSet now, BitSet before, SortedMap<YearMonth, BitSet> months) {
        this.parties = parties;
        this.now = now;
        this.before = before;
        this.months = months;
    }

    public static Engagement of(Ledger ledger) {
        Window quarter = ledger.recent();
        Window earlier = quarter.previous();
        BitSet now = new BitSet();
        BitSet before = new BitSet();
        Months months = new Months();
        ledger.forEachDone((at, member) -> {
            if (quarter.contains(at)) {
                now.set(member);
            } else if (earlier.contains(at)) {
                before.set(member);
            }
            months.of(at).set(member);
        });
        return of(ledger, now, before, months.all());
    }

    /**
     * Of who completed something when.
     *
     * @param now in the last 90 days
     * @param before in the 90 days before them
     * @param months in each month (Shanghai)
     */
    public static Engagement of(Parties parties, BitSet now, BitSet before, SortedMap<YearMonth, BitSet> months) {
        return new Engagement(parties, now, before, months);
    }

    /** A1: how many of the last 90 days. */
    public int active() {
        return now.cardinality();
    }

    /** N. */
    public int registered() {
        return (int) parties.registered().count();
    }

    /** A2: the active of the registered, 0 to 1; null without anybody registered. */
    public @Nullable Double participation() {
        return among(_ -> true).rate();
    }

    /**
     * Of some people.
     *
     * @param active in the last 90 days
     */
    public record Share(int active, int registered) {
        /** Null without anybody registered. */
        public @Nullable Double rate() {
            return registered == 0 ? null : (Double) ((double) active / registered);
        }
    }

    /** A2 among floating or registered residents. */
    public Share residents(boolean floating) {
        return among(
                member -> Boolean.valueOf(floating).equals(parties.party(member).floating()));
    }

    /** N before an instant, in milliseconds since 1970: of all (null), floating or registered residents. */
    public int registeredBefore(long instant, @Nullable Boolean floating) {
        return (int) parties.registered()
                .filter(member -> floating == null
                        || floating.equals(parties.party(member).floating()))
                .filter(member -> parties.party(member).registered().toEpochMilli() < instant)
                .count();
    }

    private Share among(IntPredicate chosen) {
        return new Share(
                (int) parties.registered().filter(chosen).filter(now::get).count(),
                (int) parties.registered().filter(chosen).count());
    }

    /** A3: the participation of floating over that of registered residents; 1 is parity, null where either is or the latter is 0. */
    public @Nullable Double parity() {
        Double floating = residents(true).rate();
        Double registered = residents(false).rate();
        return floating == null || registered == null || registered == 0 ? null : (Double) (floating / registered);
    }

    /** A5: of the active of the 90 days before the last 90, the share that is active in these; null without any. */
    public @Nullable Double retention() {
        return returning().rate();
    }

    /** A5: the active of the 90 days before the last 90, and how many of them are active in these. */
    public Share returning() {
        BitSet still = (BitSet) before.clone();
        still.and(now);
        return new Share(still.cardinality(), before.cardinality());
    }

    /** A1: the active of one tier. */
    public Share of(Mobilisation.Tier tier) {
        return among(member -> Mobilisation.Tier.of(parties.party(member)) == tier);
    }

    /** A4: for each month (Shanghai) those first active in it, and how many of them were active in it and in each complete month after it. */
    public SortedMap<YearMonth, List<Integer>> cohorts() {
        YearMonth end = month(parties.asOf());
        TreeMap<YearMonth, BitSet> first = new TreeMap<>();
        BitSet seen = new BitSet();
        months.forEach((month, members) -> {
            BitSet begin = (BitSet) members.clone();
            begin.andNot(seen);
            seen.or(members);
            if (!begin.isEmpty()) {
                first.put(month, begin);
            }
        });
        TreeMap<YearMonth, List<Integer>> cohorts = new TreeMap<>();
        first.headMap(end).forEach((month, members) -> {
            List<Integer> still = new ArrayList<>();
            for (YearMonth later = month; later.isBefore(end); later = later.plusMonths(1)) {
                BitSet both = (BitSet) members.clone();
                both.and(months.getOrDefault(later, new BitSet()));
                still.add(both.cardinality());
            }
            cohorts.put(month, still);
        });
        return cohorts;
    }

    /** The month of an instant, in milliseconds since 1970, in Shanghai. */
    public static YearMonth month(long at) {
        return YearMonth.from(Instant.ofEpochMilli(at).atZone(OpeningHours.ZONE));
    }
}
