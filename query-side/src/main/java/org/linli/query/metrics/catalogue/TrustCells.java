package org.linli.query.metrics.catalogue;

import org.linli.query.metrics.ledger.Spiral;
import org.linli.query.metrics.ledger.Trust;

/** I: how help turned out. */
final class TrustCells {
    private static final double LOW = 0.025;
    private static final double HIGH = 0.975;

    private TrustCells() {}

    static void add(Sheet sheet, Measured of) {
        Trust trust = Trust.of(of.ledger());
        boolean any = trust.pairs() > 0;
        sheet.over(Span.YEAR)
                .rate(
                        Metric.I1,
                        "bound",
                        trust.lower(),
                        "good",
                        trust.positive(),
                        "rated pairs",
                        trust.pairs(),
                        null,
                        null)
                .rate(
                        Metric.I1,
                        "posterior",
                        any ? (Double) trust.posterior().mean() : null,
                        "good",
                        trust.positive(),
                        "rated pairs",
                        trust.pairs(),
                        any ? (Double) trust.posterior().quantile(LOW) : null,
                        any ? (Double) trust.posterior().quantile(HIGH) : null)
                .ratio(
                        Metric.I2,
                        "all",
                        trust.disputesPerThousand(),
                        "disputes",
                        trust.disputes(),
                        "exchanges among",
                        trust.exchanges())
                .atMost("exchanges 90", "exchanges among");
        radius(sheet, of, trust);
        spiral(sheet, Spiral.of(of.ledger()));
    }

    /** The pairs across and within are those of I1, but for those with organisations and with people of no community. */
    private static void radius(Sheet sheet, Measured of, Trust all) {
        Trust across = Trust.across(of.ledger());
        Trust inside = Trust.inside(of.ledger());
        sheet.rate(
                        Metric.I3,
                        "across",
                        across.lower(),
                        "good across",
                        across.positive(),
                        "pairs across",
                        across.pairs(),
                        null,
                        null)
                .rate(
                        Metric.I3,
                        "within",
                        inside.lower(),
                        "good within",
                        inside.positive(),
                        "pairs within",
                        inside.pairs(),
                        null,
                        null)
                .additive("good within", "pairs within")
                .growing("good across", "pairs across")
                .rest("pairs of others", all.pairs() - across.pairs() - inside.pairs())
                .rest("good of others", all.positive() - across.positive() - inside.positive())
                .sum("rated pairs", "pairs across", "pairs within", "pairs of others")
                .sum("good", "good across", "good within", "good of others")
                .atMost("good of others", "pairs of others")
                .nothing(of, "pairs across", "good across")
                .derived(
                        Metric.I3,
                        "all",
                        Trust.radius(of.ledger()),
                        "good across",
                        "pairs across",
                        "good within",
                        "pairs within");
    }

    private static void spiral(Sheet sheet, Spiral spiral) {
        sheet.over(Span.MATURE_YEAR)
                .rate(
                        Metric.I4,
                        "upheld",
                        "inactive after upheld",
                        spiral.inactiveAfterUpheld(),
                        "upheld",
                        spiral.upheld())
                .rate(Metric.I4, "well", "inactive after well", spiral.inactiveAfterWell(), "well", spiral.well())
                .additive("well", "inactive after well")
                .growing("upheld", "inactive after upheld")
                .derived(
                        Metric.I4,
                        "all",
                        spiral.ratio(),
                        "inactive after upheld",
                        "upheld",
                        "inactive after well",
                        "well");
    }
}
