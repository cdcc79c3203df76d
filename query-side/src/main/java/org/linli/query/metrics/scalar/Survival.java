package org.linli.query.metrics.scalar;

import it.unimi.dsi.fastutil.doubles.DoubleArrays;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** C3: how long it takes until something happens that does not happen to all. */
public final class Survival {
    private final double[] hours;
    private final Cause[] causes;

    /** Why the wait ended. */
    public enum Cause {
        /** It has not: all that is known is that it took longer. */
        OPEN,
        /** What was waited for came. */
        MATCHED,
        /** Who waited gave up, so that it can come no more. */
        WITHDRAWN
    }

    /**
     * A step of the curve.
     *
     * @param hours when it falls
     * @param waiting the share that waits longer, 0 to 1
     */
    public record Step(double hours, double waiting) {}

    private Survival(double[] hours, Cause[] causes) {
        this.hours = hours;
        this.causes = causes;
    }

    /** Of waits and their ends, in the same order. */
    public static Survival of(double[] hours, List<Cause> causes) {
        int[] order = new int[hours.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        DoubleArrays.quickSortIndirect(order, hours);
        double[] sorted = new double[hours.length];
        Cause[] ends = new Cause[hours.length];
        for (int i = 0; i < order.length; i++) {
            sorted[i] = hours[order[i]];
            ends[i] = causes.get(order[i]);
        }
        return new Survival(sorted, ends);
    }

    /** How many waits. */
    public int count() {
        return hours.length;
    }

    private interface Moment {
        void at(double hours, int waiting, int matched, int withdrawn);
    }

    /** Kaplan &amp; Meier (1958) for being matched; whoever withdrew is known only to have waited so long. */
    public List<Step> kaplanMeier() {
        List<Step> steps = new ArrayList<>();
        double[] survival = {1};
        moments((at, waiting, matched, _) -> {
            if (matched > 0) {
                survival[0] *= 1 - (double) matched / waiting;
                steps.add(new Step(at, survival[0]));
            }
        });
        return steps;
    }

    /** The first moment at which no more than half wait on; null when it never comes to that. */
    public @Nullable Double median() {
        return kaplanMeier().stream()
                .filter(step -> step.waiting() <= 0.5)
                .map(Step::hours)
                .findFirst()
                .orElse(null);
    }

    /** Aalen &amp; Johansen (1978): the share matched within so many hours, withdrawal competing, 0 to 1; null without waits. */
    public @Nullable Double matchedWithin(double limit) {
        if (hours.length == 0) {
            return null;
        }
        double[] free = {1};
        double[] share = {0};
        moments((at, waiting, matched, withdrawn) -> {
            if (at <= limit) {
                share[0] += free[0] * matched / waiting;
                free[0] *= 1 - (double) (matched + withdrawn) / waiting;
            }
        });
        return share[0];
    }

    private void moments(Moment moment) {
        for (int from = 0; from < hours.length; ) {
            int matched = 0;
            int withdrawn = 0;
            int end = from;
            while (end < hours.length && hours[end] == hours[from]) {
                matched += causes[end] == Cause.MATCHED ? 1 : 0;
                withdrawn += causes[end] == Cause.WITHDRAWN ? 1 : 0;
                end++;
            }
            moment.at(hours[from], hours.length - from, matched, withdrawn);
            from = end;
        }
    }
}
