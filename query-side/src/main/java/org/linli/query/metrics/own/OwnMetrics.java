package org.linli.query.metrics.own;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.membership.MemberId;
import org.linli.query.metrics.catalogue.Metric;
import org.linli.query.metrics.graph.BrokerageRoles;
import org.linli.query.metrics.live.Individual;
import org.linli.query.metrics.live.LiveFigures.OfMember;
import org.linli.query.metrics.scalar.BetaPosterior;
import org.linli.query.metrics.scalar.Wilson;

/**
 * One member's own figures, of the last 365 days, among all members and organisations of the service.
 *
 * @param asOf what occurred before counts
 * @param position of the last event of the log that counts
 * @param definitions the version of the definitions
 * @param figures by the metric that they are the member's part of
 */
public record OwnMetrics(MemberId member, Instant asOf, long position, int definitions, List<Own> figures) {
    private static final double MINUTES = 60;

    /**
     * A figure.
     *
     * @param cell which of the metric's
     * @param value null: there is nothing to measure it of
     */
    public record Own(Metric metric, String cell, @Nullable Double value) {
        private static Own count(Metric metric, String cell, long value) {
            return new Own(metric, cell, (double) value);
        }

        private static Own hours(Metric metric, String cell, long minutes) {
            return new Own(metric, cell, minutes / MINUTES);
        }
    }

    static OwnMetrics of(MemberId member, OfMember of) {
        Individual own = of.figures();
        BrokerageRoles roles = own.roles();
        Double share = own.raters() == 0 ? null : (Double) (own.positive() / own.raters());
        return new OwnMetrics(
                member,
                of.asOf(),
                of.position(),
                Metric.VERSION,
                List.of(
                        Own.count(Metric.K, "exchanges-given", own.given()),
                        Own.count(Metric.K, "exchanges-received", own.received()),
                        Own.hours(Metric.K, "hours-given", own.minutesGiven()),
                        Own.hours(Metric.K, "hours-received", own.minutesReceived()),
                        Own.hours(Metric.K, "hours-volunteered", own.minutesVolunteered()),
                        new Own(Metric.D4, "imbalance", own.balance()),
                        Own.count(Metric.E1, "partners", own.partners()),
                        new Own(Metric.G1, "constraint", own.constraint()),
                        new Own(Metric.G2, "effective-size", own.effectiveSize()),
                        Own.count(Metric.G3, "coordinator", roles.coordinator()),
                        Own.count(Metric.G3, "consultant", roles.consultant()),
                        Own.count(Metric.G3, "representative", roles.representative()),
                        Own.count(Metric.G3, "gatekeeper", roles.gatekeeper()),
                        Own.count(Metric.G3, "liaison", roles.liaison()),
                        Own.count(Metric.I1, "raters", own.raters()),
                        new Own(Metric.I1, "share", share),
                        new Own(Metric.I1, "lower-bound", Wilson.lower(own.positive(), own.raters())),
                        new Own(
                                Metric.I1,
                                "posterior-mean",
                                BetaPosterior.trust(own.positive(), own.raters() - own.positive())
                                        .mean()),
                        Own.count(Metric.J2, "brought-in", own.broughtIn())));
    }
}
