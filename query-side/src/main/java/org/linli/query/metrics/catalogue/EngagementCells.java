package org.linli.query.metrics.catalogue;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.linli.query.metrics.ledger.Engagement;
import org.linli.query.metrics.ledger.Ledger;
import org.linli.query.metrics.ledger.Mobilisation.Tier;
import org.linli.query.metrics.ledger.SharedValue;

/** A: who takes part. */
final class EngagementCells {
    private static final String VOLUNTEERED = "volunteered 90";
    private static final double THOUSAND = 1_000;
    private static final double MINUTES = 60;

    private EngagementCells() {}

    static void add(Sheet sheet, Measured of) {
        Engagement engagement = Engagement.of(of.ledger());
        participation(sheet, of, engagement);
        tiers(sheet, of, engagement);
        cohorts(sheet.over(Span.MONTH), of.month(), engagement.cohorts());
        Engagement.Share stayed = engagement.returning();
        sheet.over(Span.TWO_QUARTERS)
                .rate(Metric.A5, "all", "stayed", stayed.active(), "active before", stayed.registered())
                .additive("stayed", "active before")
                .atMost("stayed", "active")
                .over(Span.QUARTER);
        double[] volunteered =
                SharedValue.given(of.ledger(), Ledger.Act::minutes, of.ledger().recent());
        Long residents = of.residents();
        sheet.spread(VOLUNTEERED, volunteered).additive(VOLUNTEERED);
        if (residents == null) {
            sheet.noSource(Metric.A6, "all");
        } else {
            sheet.derived(
                    Metric.A6,
                    "all",
                    residents == 0
                            ? null
                            : (Double) (THOUSAND * Arrays.stream(volunteered).sum() / MINUTES / residents),
                    VOLUNTEERED);
        }
    }

    private static void participation(Sheet sheet, Measured of, Engagement engagement) {
        int active = engagement.active();
        Engagement.Share floating = engagement.residents(true);
        Engagement.Share household = engagement.residents(false);
        sheet.over(Span.EVER)
                .number("registered", engagement.registered())
                .number("floating", floating.registered())
                .number("household", household.registered())
                .rest("unknown", engagement.registered() - floating.registered() - household.registered())
                .sum("registered", "floating", "household", "unknown")
                .additive("registered", "floating", "household");
        sheet.over(Span.QUARTER)
                .count(Metric.A1, "all", "active", active)
                .rate(Metric.A2, "all", "active", active, "registered", engagement.registered());
        Long residents = of.residents();
        if (residents == null) {
            sheet.noSource(Metric.A2, "of-residents");
        } else {
            sheet.known("residents", residents)
                    .rate(Metric.A2, "of-residents", "active", active, "residents", residents);
        }
        sheet.rate(Metric.A2, "floating", "active floating", floating.active(), "floating", floating.registered())
                .rate(
                        Metric.A2,
                        "registered",
                        "active household",
                        household.active(),
                        "household",
                        household.registered())
                .rest("active unknown", active - floating.active() - household.active())
                .sum("active", "active floating", "active household", "active unknown")
                .atMost("active unknown", "unknown")
                .additive("active", "active floating", "active household")
                .derived(
                        Metric.A3,
                        "all",
                        engagement.parity(),
                        "active floating",
                        "active household",
                        "floating",
                        "household");
    }

    /** Of a community no tier is told, because the Party's members are one of them. */
    private static void tiers(Sheet sheet, Measured of, Engagement engagement) {
        for (Tier tier : Tier.values()) {
            String name = tier.name().toLowerCase(Locale.ROOT);
            String number = "active " + name;
            sheet.tier(of, Metric.A1, name, number, engagement.of(tier).active(), tier == Tier.PARTY)
                    .additive(number);
        }
        sheet.sum("active", "active party", "active volunteer", "active resident");
    }

    /** Of each cohort the newest month alone: what was told of earlier ones was published then. Who was active in the month is of one cohort. */
    private static void cohorts(Sheet sheet, YearMonth month, Map<YearMonth, List<Integer>> cohorts) {
        List<String> nowActive = new ArrayList<>();
        double others = sheet.numbers().getOrDefault("active", 0.0);
        for (int age = Sheet.COHORTS; age > 0; age--) {
            YearMonth first = month.minusMonths(age);
            List<Integer> still = cohorts.getOrDefault(first, List.of(0));
            String size = Sheet.cohort(first);
            String later = size + " still";
            sheet.rate(Metric.A4, first.toString(), later, still.getLast(), size, still.getFirst())
                    .additive(size, later);
            if (still.getFirst() > 0 && still.getFirst() < Sheet.LEAST_DENOMINATOR) {
                sheet.keep(later);
            }
            if (still.getFirst() >= Sheet.LEAST) {
                sheet.release(size); // published in their first month
            }
            nowActive.add(later);
            others -= still.getLast();
        }
        List<Integer> newest = cohorts.getOrDefault(month, List.of(0));
        String now = Sheet.cohort(month);
        sheet.count(Metric.A4, month.toString(), now, newest.getFirst()).additive(now);
        nowActive.add(now);
        nowActive.add("active of others");
        sheet.number("active of others", others - newest.getFirst()).sum("active", nowActive.toArray(String[]::new));
    }
}
