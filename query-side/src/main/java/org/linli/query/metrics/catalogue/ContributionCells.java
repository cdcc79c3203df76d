package org.linli.query.metrics.catalogue;

import java.util.List;
import org.linli.query.metrics.ledger.Contribution;
import org.linli.query.metrics.scalar.Distribution;

/** B: how what is given is spread. */
final class ContributionCells {
    private static final int POINTS = 20;
    private static final double TOP = 0.1;
    static final String GIVERS = "givers";
    static final String GATE = "too few givers";

    private ContributionCells() {}

    static void add(Sheet sheet, Measured of) {
        Contribution contribution = Contribution.of(of.ledger());
        Distribution hours = contribution.hours();
        sheet.gate(GATE, Sheet.isOfFew(hours.amounts()));
        sheet.over(Span.YEAR).rest(GIVERS, hours.count()).additive(GIVERS).atMost(GIVERS, "registered");
        sheet.derived(Metric.B1, "contributors", hours.gini(), GATE, GIVERS);
        sheet.derived(Metric.B1, "registered", hours.giniAmong(contribution.registered()), GATE, GIVERS, "registered");
        lorenz(sheet, hours);
        top(sheet, hours);
        Integer half = hours.givingHalf();
        if (half == null) {
            sheet.derived(Metric.B4, "all", null, GIVERS);
        } else {
            sheet.count(Metric.B4, "all", "giving half", half).atMost("giving half", GIVERS);
        }
    }

    /** A step of fewer than ten people would say what one of them gave. */
    private static void lorenz(Sheet sheet, Distribution hours) {
        List<Distribution.Point> points = hours.lorenz();
        String gate = "too few givers a step";
        sheet.gate(gate, !points.isEmpty() && hours.count() < POINTS * Sheet.LEAST);
        for (int point = 1; point <= POINTS; point++) {
            int people = (int) Math.round((double) point * hours.count() / POINTS);
            sheet.derived(
                    Metric.B2,
                    "%02d".formatted(point),
                    points.isEmpty() ? null : (Double) points.get(people).amount(),
                    GATE,
                    GIVERS,
                    gate);
        }
    }

    private static void top(Sheet sheet, Distribution hours) {
        double people = Math.ceil(TOP * hours.count());
        String gate = "too few givers at the top";
        sheet.gate(gate, people > 0 && people < Sheet.LEAST);
        sheet.derived(Metric.B3, "all", hours.topShare(TOP), GATE, GIVERS, gate);
    }
}
