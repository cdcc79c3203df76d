package org.linli.kernel.membership;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.places.OpeningHours;

/**
 * How old somebody is, in whole years (周岁). A year is full on the birthday, as the day begins in Asia/Shanghai; of who was born on 29 February, on 1 March where there is no such
 * day.
 */
public final class Age {
    private Age() {}

    /** In whole years on this day; negative before the birth. */
    public static int on(LocalDate day, LocalDate birth) {
        return Period.between(birth, day).getYears();
    }

    /** In whole years at this time. */
    public static int at(Instant time, LocalDate birth) {
        return on(LocalDate.ofInstant(time, OpeningHours.ZONE), birth);
    }

    /** True of who is known to be younger than this then; of whom it is not known when they were born, it is not. */
    public static boolean isUnder(int years, @Nullable LocalDate birth, Instant time) {
        return birth != null && at(time, birth) < years;
    }
}
