package org.linli.command.lending;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.places.HouseId;
import org.linli.kernel.places.OpeningHours.Stretch;
import org.linli.kernel.volunteering.ActionId;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * What decisions need to know of a member's volunteer actions.
 *
 * @param shifts the actions that stand against others, with their times
 * @param session the action that they came to and have not left; null: none
 * @param windows of each house the minute of the latest code that they sent
 * @param counted what counts of each action, on which day
 */
public record Duties(
        Map<ActionId, Stretch> shifts,
        @Nullable Session session,
        Map<HouseId, Long> windows,
        Map<ActionId, Worked> counted) {
    static final Duties NONE = new Duties(Map.of(), null, Map.of(), Map.of());

    /** Kept as maps that share what did not change. */
    public Duties {
        shifts = persistent(shifts);
        windows = persistent(windows);
        counted = persistent(counted);
    }

    /** As one of the Java library's, for duties travel between nodes with commands. */
    @Override
    public Map<ActionId, Stretch> shifts() {
        return Collections.unmodifiableMap(shifts);
    }

    @Override
    public Map<HouseId, Long> windows() {
        return Collections.unmodifiableMap(windows);
    }

    @Override
    public Map<ActionId, Worked> counted() {
        return Collections.unmodifiableMap(counted);
    }

    private static <K, V> PMap<K, V> persistent(Map<K, V> map) {
        return map instanceof PMap<K, V> kept ? kept : HashTreePMap.from(map);
    }

    /** An action that somebody came to; it is over then in any case. */
    public record Session(ActionId action, Instant until) {}

    /** What counts of one action. */
    public record Worked(LocalDate day, int minutes) {}

    /** True when another action of the member's has some of this time. */
    public boolean overlap(ActionId action, Stretch time) {
        return shifts.entrySet().stream()
                .anyMatch(
                        each -> !each.getKey().equals(action) && each.getValue().overlaps(time));
    }

    /** True when they have not left another action whose time is not over. */
    public boolean areElsewhere(ActionId action, Instant now) {
        return session != null && !session.action().equals(action) && now.isBefore(session.until());
    }

    /** True when they sent a code of this house of that minute, or of a later one. */
    public boolean haveUsed(HouseId house, long window) {
        return windows.getOrDefault(house, Long.MIN_VALUE) >= window;
    }

    /** Minutes that count on a day without those of this action. */
    int minutesOn(LocalDate day, ActionId except) {
        return counted.entrySet().stream()
                .filter(each ->
                        !each.getKey().equals(except) && each.getValue().day().equals(day))
                .mapToInt(each -> each.getValue().minutes())
                .sum();
    }

    Duties entered(ActionId action, Stretch time) {
        return new Duties(persistent(shifts).plus(action, time), session, windows, counted);
    }

    Duties struck(ActionId action) {
        return new Duties(persistent(shifts).minus(action), session, windows, counted);
    }

    Duties opened(Session other, HouseId house, long window) {
        return new Duties(shifts, other, persistent(windows).plus(house, window), counted);
    }

    Duties closed(HouseId house, long window) {
        return new Duties(shifts, null, persistent(windows).plus(house, window), counted);
    }

    Duties counted(ActionId action, Worked worked) {
        return new Duties(shifts, session, windows, persistent(counted).plus(action, worked));
    }
}
