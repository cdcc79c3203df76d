package org.linli.kernel.incentives;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A calendar month or a calendar year of Asia/Shanghai, written {@code 2026-05} or {@code 2026}. */
public record Period(@JsonValue String value) implements Comparable<Period> {
    /** How it is written. */
    public static final String PATTERN = "^(19|20|21)[0-9]{2}(-(0[1-9]|1[0-2]))?$";

    /** How a month is written. */
    public static final String MONTH = "^(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])$";

    private static final Pattern WRITTEN = Pattern.compile(PATTERN);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int YEAR = 4;
    private static final int MONTHS = 12;

    /** Throws {@link IllegalArgumentException} when it is neither. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Period {
        if (!WRITTEN.matcher(value).matches()) {
            throw new IllegalArgumentException("neither a month nor a year");
        }
    }

    /** The month in which this instant lies. */
    public static Period monthOf(Instant time) {
        return new Period(YearMonth.from(time.atZone(ZONE)).toString());
    }

    /** The month in which this day lies. */
    public static Period monthOf(LocalDate day) {
        return new Period(YearMonth.from(day).toString());
    }

    /** The day of this instant. */
    public static LocalDate dayOf(Instant time) {
        return LocalDate.ofInstant(time, ZONE);
    }

    public boolean isYear() {
        return value.length() == YEAR;
    }

    /** The year that it is or lies in. */
    public Period year() {
        return new Period(value.substring(0, YEAR));
    }

    /** The month itself, or the twelve of the year. */
    public List<Period> months() {
        return isYear()
                ? IntStream.rangeClosed(1, MONTHS)
                        .mapToObj(month -> new Period(String.format(Locale.ROOT, "%s-%02d", value, month)))
                        .toList()
                : List.of(this);
    }

    /** The one that follows, of the same length. */
    public Period next() {
        return isYear()
                ? new Period(Integer.toString(Integer.parseInt(value) + 1))
                : new Period(YearMonth.parse(value).plusMonths(1).toString());
    }

    /** Its first day. */
    public LocalDate firstDay() {
        return LocalDate.parse(value + (isYear() ? "-01-01" : "-01"));
    }

    /** The first day after it. */
    public LocalDate dayAfter() {
        return isYear() ? firstDay().plusYears(1) : firstDay().plusMonths(1);
    }

    /** Its end: the midnight with which the next one begins. */
    public Instant end() {
        return dayAfter().atStartOfDay(ZONE).toInstant();
    }

    @Override
    public int compareTo(Period other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
