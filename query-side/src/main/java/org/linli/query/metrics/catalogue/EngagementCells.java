package org.linli.query.metrics.catalogue;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.linli.kernel.places.OpeningHours;
import org.linli.query.metrics.ledger.Engagement;
import org.linli.query.metrics.ledger.Ledger;
import org.linli.query.metrics.ledger.Mobilisation.Tier;
import org.linli.query.metrics.ledger.SharedValue;
import org.linli.query.metrics.ledger.Window;

/** A: who takes part. */
final class EngagementCells {
    private static final int COHORTS = 12;
    private static final double THOUSAND = 1_000;
    private static final double MINUTES = 60;

    private EngagementCells() {}

    static void add(Sheet sheet, Measured of) {
        Engagement engagement = Engagement.of(of.ledger());
        participation(sheet, of, engagement);
        long begin =
                of.month().atDay(1).atStartOfDay(OpeningHours.ZONE).toInstant().toEpochMilli();
        sheet.grew("registered", engagement.registeredBefore(begin, null), "newly registered")
                .grew("floating", engagement.registeredBefore(begin, true), "newly floating")
                .grew("household", engagement.registeredBefore(begin, false), "newly household");
        tiers(sheet, of, engagement);
        cohorts(sheet, of.month(), engagement.cohorts());
        Engagement.Share stayed = engagement.returning();
        sheet.rate(Metric.A5, "all", "stayed", stayed.active(), "active before", stayed.registered())
                .additive("stayed", "active before", "active before − stayed");
        double[] volunteered = SharedValue.given(of.ledger(), Ledger.Act::minutes, Window.QUARTER);
        Long residents = of.residents();
        sheet.spread("volunteered 90", volunteered);
        sheet.additive("volunteered 90");
        if (residents == null) {
            sheet.noSource(Metric.A6, "all");
        } else {
            sheet.derived(
                    Metric.A6,
                    "all",
                    residents == 0
                            ? null
                            : (Double) (THOUSAND * Arrays.stream(volunteered).sum() / MINUTES / residents),
                    "volunteered 90",
                    "volunteered 90 contributors");
        }
    }

    private static void participation(Sheet sheet, Measured of, Engagement engagement) {
        int active = engagement.active();
        sheet.count(Metric.A1, "all", "active", active);
        sheet.rate(Metric.A2, "all", "active", active, "registered", engagement.registered());
        Long residents = of.residents();
        if (residents == null) {
            sheet.noSource(Metric.A2, "of-residents");
        } else {
            sheet.known("residents", residents)
                    .rate(Metric.A2, "of-residents", "active", active, "residents", residents);
        }
        sheet.additive("active", "registered", "registered − active");
        Engagement.Share floating = engagement.residents(true);
        Engagement.Share registered = engagement.residents(false);
        sheet.rate(Metric.A2, "floating", "active floating", floating.active(), "floating", floating.registered());
        sheet.rate(
                Metric.A2, "registered", "active household", registered.active(), "household", registered.registered());
        sheet.number("active unknown", active - floating.active() - registered.active())
                .number("unknown", engagement.registered() - floating.registered() - registered.registered())
                .sum("active", "active floating", "active household", "active unknown")
                .sum("registered", "floating", "household", "unknown")
                .additive("active floating", "active household", "floating", "household")
                .derived(
                        Metric.A3,
                        "all",
                        engagement.parity(),
                        "active floating",
                        "active household",
                        "floating",
                        "household");
    }

    private static void tiers(Sheet sheet, Measured of, Engagement engagement) {
        for (Tier tier : Tier.values()) {
            String name = tier.name().toLowerCase(Locale.ROOT);
            sheet.count(Metric.A1, name, "active " + name, engagement.of(tier).active());
            sheet.additive("active " + name);
        }
        if (!of.partyTold()) {
            sheet.keep("active party");
        }
        sheet.sum("active", "active party", "active volunteer", "active resident");
    }

    /** Of each cohort the newest month alone: what was told of earlier ones was published then. */
    private static void cohorts(Sheet sheet, YearMonth month, Map<YearMonth, List<Integer>> cohorts) {
        cohorts.forEach((first, still) -> {
            if (first.isBefore(month.minusMonths(COHORTS)) || first.isAfter(month)) {
                return;
            }
            String size = Sheet.cohort(first);
            if (first.equals(month)) {
                sheet.count(Metric.A4, first.toString(), size, still.getFirst());
            } else {
                int later = still.getLast();
                sheet.number(size, still.getFirst());
                sheet.rate(Metric.A4, first.toString(), size + " still", later, size, still.getFirst());
                if (still.getFirst() < Sheet.LEAST_DENOMINATOR && later > 0) {
                    sheet.keep(size + " still");
                }
                if (still.getFirst() >= Sheet.LEAST) {
                    sheet.release(size); // published in their first month
                }
                sheet.additive(size + " still");
            }
            sheet.additive(size);
        });
        if (!cohorts.containsKey(month)) {
            sheet.count(Metric.A4, month.toString(), Sheet.cohort(month), 0);
        }
    }
}
