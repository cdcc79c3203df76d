package org.linli.query.places;

import java.time.DayOfWeek;
import java.util.Comparator;
import java.util.List;
import org.linli.kernel.places.DayHours;

/**
 * Open on this day of each week, in Asia/Shanghai, as readers see it.
 *
 * @param opens for example 09:00
 * @param closes at most 24:00
 */
public record DayPage(DayOfWeek day, String opens, String closes) {
    /** In the order of the week. */
    public static List<DayPage> of(List<DayHours> week) {
        return week.stream()
                .sorted(Comparator.comparing(DayHours::day).thenComparingInt(DayHours::opens))
                .map(hours -> new DayPage(hours.day(), clock(hours.opens()), clock(hours.closes())))
                .toList();
    }

    private static String clock(int minute) {
        return "%02d:%02d".formatted(minute / 60, minute % 60);
    }
}
