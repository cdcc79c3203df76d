package org.linli.app.bench;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing measured.
 *
 * @param target in words; empty for what is only stated
 * @param met null without a target
 * @param note how it came about
 */
public record Figure(
        String name,
        double value,
        String unit,
        String target,
        @Nullable Boolean met,
        String note) {

    static Figure atLeast(String name, double value, String unit, double least, String note) {
        return new Figure(name, value, unit, "≥ " + plain(least), value >= least, note);
    }

    static Figure atMost(String name, double value, String unit, double most, String note) {
        return new Figure(name, value, unit, "≤ " + plain(most), value <= most, note);
    }

    public static Figure stated(String name, double value, String unit, String note) {
        return new Figure(name, value, unit, "", null, note);
    }

    static String plain(double number) {
        if (number == Math.rint(number)) {
            return "%,.0f".formatted(number);
        }
        return Math.abs(number) >= 100 ? "%,.0f".formatted(number) : "%.3g".formatted(number);
    }

    /** The middle one; of an even number the mean of the two in the middle. */
    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
