package org.linli.kernel.places;

import java.time.DayOfWeek;

/**
 * Open on this day of each week, in Asia/Shanghai.
 *
 * @param opens minute of the day, 0 to 1,439
 * @param closes minute of the day, after {@code opens}, at most 1,440
 */
public record DayHours(DayOfWeek day, int opens, int closes) {
    /** The minutes of a day. */
    public static final int DAY = 1_440;
}
