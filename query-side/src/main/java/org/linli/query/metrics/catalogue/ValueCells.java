package org.linli.query.metrics.catalogue;

import java.util.Arrays;
import java.util.stream.Stream;
import org.linli.query.metrics.ledger.Ledger;
import org.linli.query.metrics.ledger.Party;
import org.linli.query.metrics.ledger.SharedValue;

/** K: what came about. */
final class ValueCells {
    private static final double MINUTES = 60;
    private static final double FEN = 100;

    private ValueCells() {}

    static void add(Sheet sheet, Measured of, SharedValue.Rates rates) {
        Ledger ledger = of.ledger();
        SharedValue value = SharedValue.of(ledger);
        double[] residents = SharedValue.given(ledger, Party.Kind.PERSON);
        double[] merchants = SharedValue.given(ledger, Party.Kind.MARKET);
        double[] committees = SharedValue.given(ledger, Party.Kind.PUBLIC);
        double[] all = Stream.of(residents, merchants, committees)
                .flatMapToDouble(Arrays::stream)
                .toArray();
        sheet.count(Metric.K, "exchanges", "exchanges", value.exchanges())
                .amount(Metric.K, "hours", "minutes", all, MINUTES)
                .amount(Metric.K, "hours-resident", "minutes resident", residents, MINUTES)
                .amount(Metric.K, "hours-merchant", "minutes merchant", merchants, MINUTES)
                .amount(Metric.K, "hours-committee", "minutes committee", committees, MINUTES)
                .sum("minutes", "minutes resident", "minutes merchant", "minutes committee")
                .amount(
                        Metric.K,
                        "volunteer-hours",
                        "minutes volunteered",
                        SharedValue.given(ledger, Ledger.Act::minutes),
                        MINUTES)
                .amount(Metric.K, "gifts-yuan", "fen", SharedValue.given(ledger, Ledger.Act::fen), FEN)
                .derived(
                        Metric.K,
                        "labour-yuan",
                        value.labourValue(rates),
                        "minutes",
                        "minutes contributors",
                        "minutes volunteered",
                        "minutes volunteered contributors")
                .additive(
                        "exchanges",
                        "minutes",
                        "minutes resident",
                        "minutes merchant",
                        "minutes committee",
                        "minutes volunteered",
                        "fen");
    }
}
