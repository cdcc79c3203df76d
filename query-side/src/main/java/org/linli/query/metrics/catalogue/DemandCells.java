package org.linli.query.metrics.catalogue;

import org.linli.query.metrics.ledger.Fulfilment;
import org.linli.query.metrics.ledger.SuggestionFigures;

/** C: whether what is asked for is found. */
final class DemandCells {
    private static final int SHOWN = 3;
    private static final double SOON_HOURS = 72;

    private DemandCells() {}

    static void add(Sheet sheet, Measured of) {
        Fulfilment found = Fulfilment.of(of.ledger());
        int unmet = found.mature() - found.fulfilled() - found.withdrawn();
        sheet.over(Span.MATURE_YEAR)
                .rate(Metric.C1, "all", "fulfilled", found.fulfilled(), "mature", found.mature())
                .rate(
                        Metric.C1,
                        "net",
                        "fulfilled",
                        found.fulfilled(),
                        "not withdrawn",
                        found.mature() - found.withdrawn())
                .rate(Metric.C2, "all", "unmet", unmet, "mature", found.mature())
                .rest("withdrawn", found.withdrawn())
                .sum("mature", "fulfilled", "unmet", "withdrawn")
                .sum("mature", "not withdrawn", "withdrawn")
                .sum("not withdrawn", "fulfilled", "unmet")
                .additive("mature", "fulfilled", "unmet")
                .over(Span.MONTH)
                .count(Metric.C2, "stale", "stale", found.stale())
                .count(Metric.C2, "open", "open", found.open())
                .atMost("stale", "open")
                .additive("stale", "open");
        int waits = found.waits().count();
        String gate = "too few waits";
        sheet.gate(gate, waits > 0 && waits < Sheet.LEAST_DENOMINATOR)
                .over(Span.YEAR)
                .rest("waits", waits)
                .additive("waits")
                .derived(Metric.C3, "median-hours", found.waits().median(), gate, "waits")
                .derived(Metric.C3, "within-72h", found.waits().matchedWithin(SOON_HOURS), gate, "waits");
        SuggestionFigures shown = SuggestionFigures.of(of.ledger(), SHOWN);
        sheet.over(Span.YEAR)
                .rate(Metric.C4, "hit", "hits", shown.hits(), "lists", shown.lists())
                .derived(Metric.C4, "precision", shown.precision(), "hits", "lists")
                .rate(Metric.C4, "recall", "hits", shown.hits(), "decided", shown.decided())
                .derived(Metric.C4, "mrr", shown.meanReciprocalRank(), "hits", "lists")
                .rest("undecided", shown.lists() - shown.decided())
                .sum("lists", "decided", "undecided")
                .additive("hits", "lists", "decided");
        sheet.noSource(Metric.C5, "all");
    }
}
