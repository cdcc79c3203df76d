package org.linli.web.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Which times are taken from a client: those in ISO 8601 from 1900 to 2199, because beyond, arithmetic overflows somewhere. */
public final class Times {
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate BEYOND = LocalDate.of(2200, 1, 1);

    private Times() {}

    /** A time that is one, but too far away. */
    static final class OutOfRange extends DateTimeException {
        OutOfRange() {
            super("not from 1900 to 2199");
        }
    }

    /** The moment. Throws {@link DateTimeException} for anything else. */
    public static Instant instant(String text) {
        Instant time = Instant.parse(text);
        return within(time, start(FIRST), start(BEYOND));
    }

    /** The day. Throws {@link DateTimeException} for anything else. */
    public static LocalDate date(String text) {
        return within(LocalDate.parse(text), FIRST, BEYOND);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private static <T extends Comparable<? super T>> T within(T time, T first, T beyond) {
        if (time.compareTo(first) < 0 || time.compareTo(beyond) >= 0) {
            throw new OutOfRange();
        }
        return time;
    }
}
