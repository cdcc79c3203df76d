package org.linli.query.metrics.disclosure;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.query.metrics.catalogue.Sheet;
import org.linli.query.metrics.catalogue.Span;

/**
 * What earlier months made known of a place.
 *
 * @param first month that was published; null before it
 * @param told every number that readers ever knew
 * @param withheld those that were held back the last time they were there
 */
public record History(@Nullable YearMonth first, Map<String, Told> told, Set<String> withheld) {
    /** Before the first month. */
    public static final History NONE = new History(null, Map.of(), Set.of());

    public History {
        told = Map.copyOf(told);
        withheld = Set.copyOf(withheld);
    }

    /**
     * A number as readers know it.
     *
     * @param value the last one
     * @param month of this value
     * @param nothing when it was last known to be 0; null for never
     * @param something when it was last known not to be 0; null for never
     */
    public record Told(
            double value,
            YearMonth month,
            @Nullable YearMonth nothing,
            @Nullable YearMonth something) {}

    /** After one more month, in which this became known and that was held back. */
    public History then(YearMonth month, Map<String, Double> shown, Set<String> nowWithheld) {
        Map<String, Told> all = new HashMap<>(told);
        shown.forEach((name, value) -> {
            Told before = all.get(name);
            boolean isNothing = value == 0;
            all.put(
                    name,
                    new Told(
                            value,
                            month,
                            isNothing ? month : before == null ? null : before.nothing(),
                            isNothing ? before == null ? null : before.something() : month));
        });
        Set<String> kept = new HashSet<>(withheld);
        kept.removeAll(shown.keySet());
        kept.addAll(nowWithheld);
        return new History(first == null ? month : first, all, kept);
    }

    /** True for what must not be told this month because of what was told in others. */
    boolean forbids(String name, double value, Span span, YearMonth month) {
        return switch (span) {
            case EVER -> movesByFew(name, value) || wouldBeBetween(name, value);
            case MONTH -> false;
            case QUARTER, TWO_QUARTERS, YEAR, MATURE_YEAR -> comesOrGoes(name, value, span.months(), month);
        };
    }

    /** Of what only grows the change is what few did, until it is what ten did. */
    private boolean movesByFew(String name, double value) {
        Told before = told.get(name);
        return before != null && value != before.value() && Math.abs(value - before.value()) < Sheet.LEAST;
    }

    /** What would stand between two months that tell the same would be known, too. */
    private boolean wouldBeBetween(String name, double value) {
        Told before = told.get(name);
        return before != null && withheld.contains(name) && value == before.value();
    }

    /**
     * As long as a month in which there was nothing is in reach, the change from one month to the next is what came in it alone; and once there is nothing, what went is known. So between a month that tells nothing and one that
     * tells something there is silence for as long as the number counts. Before a place was published there was nothing.
     */
    private boolean comesOrGoes(String name, double value, int window, YearMonth month) {
        Told before = told.get(name);
        if (value == 0) {
            return before != null && isInReach(before.something(), window, month);
        }
        return first == null
                || isInReach(first, window - 1, month)
                || (before != null && isInReach(before.nothing(), window, month));
    }

    private static boolean isInReach(@Nullable YearMonth then, int window, YearMonth month) {
        return then != null && ChronoUnit.MONTHS.between(then, month) <= window;
    }
}
