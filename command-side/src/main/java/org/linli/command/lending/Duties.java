package org.linli.command.lending;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.places.HouseId;
import org.linli.kernel.volunteering.ActionId;

/**
 * What decisions need to know of a member's volunteer actions.
 *
 * @param shifts the actions that stand against others, with their times
 * @param session the action that they came to and have not left; null: none
 * @param windows of each house the minute of the latest code that they sent
 * @param counted what counts of each action, on which day
 */
public record Duties(
        Map<ActionId, Span> shifts,
        @Nullable Session session,
        Map<HouseId, Long> windows,
        Map<ActionId, Worked> counted) {
    static final Duties NONE = new Duties(Map.of(), null, Map.of(), Map.of());

    public Duties {
        shifts = Map.copyOf(shifts);
        windows = Map.copyOf(windows);
        counted = Map.copyOf(counted);
    }

    /** A time; its end is not part of it. */
    public record Span(Instant from, Instant to) {}

    /** An action that somebody came to; it is over then in any case. */
    public record Session(ActionId action, Instant until) {}

    /** What counts of one action. */
    public record Worked(LocalDate day, int minutes) {}

    /** True when another action of the member's has some of this time. */
    public boolean overlap(ActionId action, Instant from, Instant to) {
        return shifts.entrySet().stream()
                .anyMatch(each -> !each.getKey().equals(action)
                        && each.getValue().from().isBefore(to)
                        && from.isBefore(each.getValue().to()));
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

    Duties entered(ActionId action, Span span) {
        return new Duties(with(shifts, action, span), session, windows, counted);
    }

    Duties struck(ActionId action) {
        Map<ActionId, Span> rest = new HashMap<>(shifts);
        rest.remove(action);
        return new Duties(rest, session, windows, counted);
    }

    Duties opened(Session other, HouseId house, long window) {
        return new Duties(shifts, other, with(windows, house, window), counted);
    }

    Duties closed(HouseId house, long window) {
        return new Duties(shifts, null, with(windows, house, window), counted);
    }

    Duties counted(ActionId action, Worked worked) {
        return new Duties(shifts, session, windows, with(counted, action, worked));
    }

    private static <K, V> Map<K, V> with(Map<K, V> some, K key, V value) {
        Map<K, V> more = new HashMap<>(some);
        more.put(key, value);
        return more;
    }
}
