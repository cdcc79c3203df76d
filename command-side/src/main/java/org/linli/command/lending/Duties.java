package org.linli.command.lending;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.kernel.volunteering.ActionId;

/**
 * What decisions need to know of a member's volunteer actions.
 *
 * @param shifts the actions that stand against others, with their times
 */
public record Duties(Map<ActionId, Span> shifts) {
    static final Duties NONE = new Duties(Map.of());

    public Duties {
        shifts = Map.copyOf(shifts);
    }

    /** A time; its end is not part of it. */
    public record Span(Instant from, Instant to) {}

    /** True when another action of the member's has some of this time. */
    public boolean overlap(ActionId action, Instant from, Instant to) {
        return shifts.entrySet().stream()
                .anyMatch(each -> !each.getKey().equals(action)
                        && each.getValue().from().isBefore(to)
                        && from.isBefore(each.getValue().to()));
    }

    Duties entered(ActionId action, Span span) {
        return new Duties(Stream.concat(shifts.entrySet().stream(), Stream.of(Map.entry(action, span)))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    Duties struck(ActionId action) {
        return new Duties(shifts.entrySet().stream()
                .filter(each -> !each.getKey().equals(action))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
