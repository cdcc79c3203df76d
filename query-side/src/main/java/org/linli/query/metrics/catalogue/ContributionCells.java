package org.linli.query.metrics.catalogue;

import java.util.List;
import org.linli.query.metrics.ledger.Contribution;
import org.linli.query.metrics.scalar.Distribution;

/** B: how what is given is spread. */
final class ContributionCells {
    private static final int POINTS = 20;
    private static final double TOP = 0.1;
    static final String GIVEN = "hours given";
    static final String GIVERS = "hours given contributors";

    private ContributionCells() {}

    static void add(Sheet sheet, Measured of) {
        Contribution contribution = Contribution.of(of.ledger());
        Distribution hours = contribution.hours();
        sheet.spread(GIVEN, hours.amounts());
        sheet.additive(GIVEN, GIVERS);
        sheet.derived(Metric.B1, "contributors", hours.gini(), GIVEN, GIVERS);
        sheet.derived(Metric.B1, "registered", hours.giniAmong(contribution.registered()), GIVEN, GIVERS, "registered");
        lorenz(sheet, hours);
        top(sheet, hours);
        Integer half = hours.givingHalf();
        if (half == null) {
            sheet.derived(Metric.B4, "all", null);
        } else {
            sheet.count(Metric.B4, "all", "giving half", half);
        }
    }

    /** A step of fewer than ten people would say what one of them gave. */
    private static void lorenz(Sheet sheet, Distribution hours) {
        List<Distribution.Point> points = hours.lorenz();
        sheet.number("step", (double) hours.count() / POINTS);
        if (!points.isEmpty() && hours.count() < POINTS * Sheet.LEAST) {
            sheet.keep("step");
        }
        for (int point = 1; point <= POINTS; point++) {
            int people = (int) Math.round((double) point * hours.count() / POINTS);
            sheet.derived(
                    Metric.B2,
                    "%02d".formatted(point),
                    points.isEmpty() ? null : (Double) points.get(people).amount(),
                    GIVEN,
                    GIVERS,
                    "step");
        }
    }

    private static void top(Sheet sheet, Distribution hours) {
        double people = Math.ceil(TOP * hours.count());
        sheet.number("top", people);
        if (people > 0 && people < Sheet.LEAST) {
            sheet.keep("top");
        }
        sheet.derived(Metric.B3, "all", hours.topShare(TOP), GIVEN, GIVERS, "top");
    }
}
