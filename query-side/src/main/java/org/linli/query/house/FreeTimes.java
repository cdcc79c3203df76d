package org.linli.query.house;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.places.OpeningHours;
import org.linli.kernel.places.OpeningHours.Stretch;

/** When a house is open and nobody has it. Days are those of Asia/Shanghai. */
final class FreeTimes {
    /** How far ahead the next free time is looked for. */
    private static final int DAYS = 60;

    private FreeTimes() {}

    /** The free stretches of a day from that moment on, the earliest first; none if the house is not open. */
    static List<Stretch> on(HouseStory house, LocalDate day, Instant now) {
        if (house.status() != HouseStatus.OPEN) {
            return List.of();
        }
        List<Stretch> free = new ArrayList<>();
        for (Stretch open : house.hours().on(day)) {
            Stretch ahead = open.from().isBefore(now) ? new Stretch(now, open.to()) : open;
            if (ahead.from().isBefore(ahead.to())) {
                free.add(ahead);
            }
        }
        for (HouseStory.Slot slot : house.slots()) {
            free = without(free, slot.time());
        }
        return free;
    }

    /** The next free stretch within {@value #DAYS} days; null if there is none. */
    static @Nullable Stretch next(HouseStory house, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, OpeningHours.ZONE);
        return today.datesUntil(today.plusDays(DAYS + 1))
                .flatMap(day -> on(house, day, now).stream())
                .findFirst()
                .orElse(null);
    }

    private static List<Stretch> without(List<Stretch> free, Stretch taken) {
        List<Stretch> rest = new ArrayList<>();
        for (Stretch stretch : free) {
            if (!stretch.overlaps(taken)) {
                rest.add(stretch);
                continue;
            }
            if (stretch.from().isBefore(taken.from())) {
                rest.add(new Stretch(stretch.from(), taken.from()));
            }
            if (taken.to().isBefore(stretch.to())) {
                rest.add(new Stretch(taken.to(), stretch.to()));
            }
        }
        return rest;
    }
}
