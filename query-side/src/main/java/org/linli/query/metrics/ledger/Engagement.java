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
    private final Ledger ledger;

    private Engagement(Ledger ledger) {
        this.ledger = ledger;
    }

    public static Engagement of(Ledger ledger) {
        return new Engagement(ledger);
    }

    /** Who completed something in the window. */
    private BitSet active(Window window) {
        BitSet active = new BitSet();
        ledger.forEachDone((at, member) -> {
            if (window.contains(at)) {
                active.set(member);
            }
        });
        return active;
    }

    /** A1: how many of the last 90 days. */
    public int active() {
        return active(ledger.window(Window.QUARTER)).cardinality();
    }

    /** N. */
    public int registered() {
        return (int) ledger.registered().count();
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
                member -> Boolean.valueOf(floating).equals(ledger.party(member).floating()));
    }

    private Share among(IntPredicate chosen) {
        BitSet active = active(ledger.window(Window.QUARTER));
        return new Share(
                (int) ledger.registered().filter(chosen).filter(active::get).count(),
                (int) ledger.registered().filter(chosen).count());
    }

    /** A3: the participation of floating over that of registered residents; 1 is parity, null where either is or the latter is 0. */
    public @Nullable Double parity() {
        Double floating = residents(true).rate();
        Double registered = residents(false).rate();
        return floating == null || registered == null || registered == 0 ? null : (Double) (floating / registered);
    }

    /** A5: of the active of the 90 days before the last 90, the share that is active in these; null without any. */
    public @Nullable Double retention() {
        BitSet before = active(ledger.window(Window.QUARTER).earlier(Window.QUARTER));
        int size = before.cardinality();
        before.and(active(ledger.window(Window.QUARTER)));
        return size == 0 ? null : (Double) ((double) before.cardinality() / size);
    }

    /** A4: for each month (Shanghai) those first active in it, and how many of them were active in it and in each complete month after it. */
    public SortedMap<YearMonth, List<Integer>> cohorts() {
        YearMonth end = month(ledger.asOf());
        TreeMap<YearMonth, BitSet> active = new TreeMap<>();
        ledger.forEachDone((at, member) ->
                active.computeIfAbsent(month(at), _ -> new BitSet()).set(member));
        TreeMap<YearMonth, BitSet> first = new TreeMap<>();
        BitSet seen = new BitSet();
        active.forEach((month, members) -> {
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
                both.and(active.getOrDefault(later, new BitSet()));
                still.add(both.cardinality());
            }
            cohorts.put(month, still);
        });
        return cohorts;
    }

    private static YearMonth month(long at) {
        return YearMonth.from(Instant.ofEpochMilli(at).atZone(OpeningHours.ZONE));
    }
}
