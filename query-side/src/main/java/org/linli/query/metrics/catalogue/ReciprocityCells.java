package org.linli.query.metrics.catalogue;

import org.linli.query.metrics.graph.Balance;
import org.linli.query.metrics.graph.Circulation;
import org.linli.query.metrics.graph.Reciprocity;
import org.linli.query.metrics.ledger.Network;
import org.linli.query.metrics.ledger.Returns;
import org.linli.query.metrics.ledger.Ties;

/** D and F: whether what is given comes back, and which ties come about and last. */
final class ReciprocityCells {
    private ReciprocityCells() {}

    static void add(Sheet sheet, Measured of, Network network) {
        sheet.over(Span.YEAR).network(network.dealt().nodes(), network.dealt().edges());
        Reciprocity reciprocity = Reciprocity.of(network.given());
        Balance balance = Balance.of(network.given());
        sheet.net(Metric.D1, "all", reciprocity.share())
                .net(Metric.D2, "all", reciprocity.rho())
                .net(Metric.D3, "all", reciprocity.weighted())
                .rate(Metric.D4, "both", "both roles", balance.both(), "nodes", balance.active())
                .net(Metric.D4, "imbalance", balance.imbalance())
                .net(Metric.D6, "all", Circulation.of(network.given()));
        Returns returns = Returns.of(of.ledger());
        sheet.over(Span.MATURE_YEAR)
                .rate(Metric.D5, "returned", "returned", returns.returned(), "receipts", returns.receipts())
                .rate(Metric.D5, "forwarded", "forwarded", returns.forwarded(), "receipts", returns.receipts())
                .growing("receipts", "returned", "forwarded", "both roles");
        ties(sheet, Ties.of(of.ledger()));
        sheet.nothing(of, "ties across", "weak bridging");
    }

    private static void ties(Sheet sheet, Ties ties) {
        sheet.over(Span.QUARTER)
                .count(Metric.F1, "all", "ties", ties.formed())
                .count(Metric.F1, "within", "ties within", ties.formed() - ties.formedAcross())
                .count(Metric.F1, "across", "ties across", ties.formedAcross())
                .sum("ties", "ties within", "ties across")
                .additive("ties within")
                .growing("ties across")
                .count(Metric.F2, "all", "weak bridging", ties.weakBridging())
                .rate(Metric.F3, "all", "strangers", ties.ofStrangers(), "exchanges 90", ties.exchanges())
                .growing("exchanges 90")
                .atMost("weak bridging", "ties across")
                .atMost("weak bridging", "strangers")
                .atMost("strangers", "ties")
                .atMost("ties", "edges")
                .over(Span.TWO_QUARTERS)
                .rate(Metric.F5, "all", "renewed", ties.renewed(), "pairs before", ties.before())
                .growing("renewed", "pairs before")
                .atMost("renewed", "edges");
        sheet.over(Span.YEAR)
                .count(Metric.F4, "weak", "weak", ties.weak())
                .count(Metric.F4, "moderate", "moderate", ties.moderate())
                .count(Metric.F4, "strong", "strong", ties.strong())
                .sum("edges", "weak", "moderate", "strong");
    }
}
