package org.linli.kernel.places;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * When a place is open. Times are those of Asia/Shanghai.
 *
 * @param week the hours of each day; none of a day on which it is closed, several of one with a break
 * @param closed days on which it is closed all the same
 */
public record OpeningHours(List<DayHours> week, List<LocalDate> closed) {
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** Never. */
    public static final OpeningHours NEVER = new OpeningHours(List.of(), List.of());

    /** A stretch of time; {@code to} is not part of it. */
    public record Stretch(Instant from, Instant to) {
        /** True if some moment lies in both. */
        public boolean overlaps(Stretch other) {
            return from.isBefore(other.to) && other.from.isBefore(to);
        }
    }

    /** The stretches of a day, the earliest first. */
    public List<Stretch> on(LocalDate day) {
        if (closed.contains(day)) {
            return List.of();
        }
        return week.stream()
                .filter(hours -> hours.day() == day.getDayOfWeek())
                .map(hours -> new Stretch(at(day, hours.opens()), at(day, hours.closes())))
                .sorted(java.util.Comparator.comparing(Stretch::from))
                .toList();
    }

    /** True if it is open all the while; a stretch over midnight is not. */
    public boolean cover(Stretch wanted) {
        return on(LocalDate.ofInstant(wanted.from(), ZONE)).stream()
                .anyMatch(open ->
                        !wanted.from().isBefore(open.from()) && !wanted.to().isAfter(open.to()));
    }

    /** True if every day's hours are within the day, begin before they end and do not overlap. */
    @JsonIgnore
    public boolean isSound() {
        return week.stream()
                .allMatch(one -> 0 <= one.opens()
                        && one.opens() < one.closes()
                        && one.closes() <= DayHours.DAY
                        && week.stream()
                                        .filter(other -> other.day() == one.day()
                                                && other.opens() < one.closes()
                                                && one.opens() < other.closes())
                                        .count()
                                == 1);
    }

    private static Instant at(LocalDate day, int minute) {
        return day.atStartOfDay(ZONE).plusMinutes(minute).toInstant();
    }
}
