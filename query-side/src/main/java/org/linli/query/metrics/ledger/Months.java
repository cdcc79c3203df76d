package org.linli.query.metrics.ledger;

import java.time.YearMonth;
import java.util.BitSet;
import java.util.SortedMap;
import java.util.TreeMap;
import org.linli.kernel.places.OpeningHours;

/** Who was active in which month (Shanghai). Most of what is told happened in the same month as what was told before, for which no calendar is asked. */
public final class Months {
    private final TreeMap<YearMonth, BitSet> active = new TreeMap<>();
    private BitSet last = new BitSet();
    private long begin;
    private long end;

    /** Of the month of an instant, in milliseconds since 1970; may be changed. */
    public BitSet of(long instant) {
        if (instant < begin || instant >= end) {
            YearMonth month = Engagement.month(instant);
            begin = begin(month);
            end = begin(month.plusMonths(1));
            last = active.computeIfAbsent(month, _ -> new BitSet());
        }
        return last;
    }

    private static long begin(YearMonth month) {
        return month.atDay(1).atStartOfDay(OpeningHours.ZONE).toInstant().toEpochMilli();
    }

    /** When the month begins that was asked for last. */
    public long begin() {
        return begin;
    }

    /** When the one after it begins. */
    public long end() {
        return end;
    }

    /** The earliest first. */
    public SortedMap<YearMonth, BitSet> all() {
        return active;
    }
}
