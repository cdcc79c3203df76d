package org.linli.web.traffic;

import java.time.Duration;

/**
 * How many requests one party may send.
 *
 * @param name as the RateLimit headers call it
 * @param units that may come at once, and that are given back evenly within the window; at least 1
 * @param window at least a second
 */
public record Quota(String name, int units, Duration window) {

    /** So many per minute. */
    public static Quota perMinute(String name, int units) {
        return new Quota(name, units, Duration.ofMinutes(1));
    }

    /** The time in which one unit is given back, in nanoseconds. */
    long interval() {
        return Math.max(1, window.toNanos() / units);
    }

    /** The policy as an item of the RateLimit-Policy header. */
    String policy() {
        return "\"" + name + "\";q=" + units + ";w=" + window.toSeconds();
    }
}
