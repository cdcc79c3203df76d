package org.linli.command;

import java.time.Duration;

/** What may be set, and within which bounds. */
public final class Setting {
    private static final Duration DAY = Duration.ofDays(1);

    private Setting() {}

    /** Throws an exception that names the setting when its value is below the least or above the most. */
    public static <T extends Comparable<T>> void between(String name, T value, T least, T most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new IllegalArgumentException(
                    name + " must be from " + written(least) + " to " + written(most) + ", not " + written(value));
        }
    }

    /** As one would set it. */
    private static String written(Object value) {
        if (!(value instanceof Duration time)) {
            return value.toString();
        }
        return time.compareTo(DAY) >= 0 && time.equals(Duration.ofDays(time.toDays()))
                ? time.toDays() + "d"
                : time.toSeconds() + "s";
    }
}
