package org.linli.query.metrics.ledger;

import java.time.Duration;

/**
 * A stretch of time, its begin in it and its end not, in milliseconds since 1970.
 *
 * @param begin inclusive
 * @param end exclusive
 */
public record Window(long begin, long end) {
    private static final long DAY = Duration.ofDays(1).toMillis();

    /** A year, for what is built slowly. */
    public static final int YEAR = 365;

    /** Three months, for what comes and goes. */
    public static final int QUARTER = 90;

    /** So many days of 24 hours before an instant. */
    public static Window before(long instant, int days) {
        return new Window(instant - days * DAY, instant);
    }

    /** The same length, so many days earlier. */
    public Window earlier(int days) {
        return new Window(begin - days * DAY, end - days * DAY);
    }

    /** The same length, directly before. */
    public Window previous() {
        return new Window(2 * begin - end, begin);
    }

    public boolean contains(long instant) {
        return instant >= begin && instant < end;
    }
}
