package org.linli.query.metrics.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.linli.query.metrics.ledger.Exchanges;
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
        sheet.over(Span.YEAR)
                .spread("exchanges", SharedValue.exchanges(ledger))
                .derived(Metric.K, "exchanges", value.exchanges(), "exchanges")
                .amount(Metric.K, "hours", "minutes", all, MINUTES)
                .amount(Metric.K, "hours-resident", "minutes resident", residents, MINUTES)
                .amount(Metric.K, "hours-merchant", "minutes merchant", merchants, MINUTES)
                .amount(Metric.K, "hours-committee", "minutes committee", committees, MINUTES)
                .sum("minutes", "minutes resident", "minutes merchant", "minutes committee")
                .sum(
                        "minutes contributors",
                        "minutes resident contributors",
                        "minutes merchant contributors",
                        "minutes committee contributors")
                .amount(
                        Metric.K,
                        "volunteer-hours",
                        "minutes volunteered",
                        SharedValue.given(ledger, Ledger.Act::minutes),
                        MINUTES)
                .amount(Metric.K, "gifts-yuan", "fen", SharedValue.given(ledger, Ledger.Act::fen), FEN)
                .additive(
                        "exchanges",
                        "minutes resident",
                        "minutes merchant",
                        "minutes committee",
                        "minutes resident contributors",
                        "minutes merchant contributors",
                        "minutes committee contributors",
                        "minutes volunteered",
                        "minutes volunteered contributors",
                        "fen",
                        "fen contributors")
                .atMost("volunteered 90", "minutes volunteered");
        labour(sheet, ledger, value.labourValue(rates));
    }

    /** The rates are public, so that who sees the value of work may reckon back to the hours of each kind. */
    private static void labour(Sheet sheet, Ledger ledger, double yuan) {
        List<String> kinds = new ArrayList<>();
        for (Exchanges.Help help : Exchanges.Help.values()) {
            String number = "minutes " + help.name().toLowerCase(Locale.ROOT);
            sheet.spread(number, SharedValue.given(ledger, help)).additive(number);
            kinds.add(number);
        }
        sheet.sum("minutes", kinds.toArray(String[]::new));
        kinds.add("minutes volunteered");
        sheet.derived(Metric.K, "labour-yuan", yuan, kinds.toArray(String[]::new));
    }
}
