package org.linli.kernel.membership;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.places.PlaceId;

/**
 * A role in a place and its sub-places, for a time.
 *
 * @param place null: everywhere
 * @param from when it was granted
 * @param until when it ends by itself
 */
public record Grant(Role role, @Nullable PlaceId place, Instant from, Instant until) {
    /** True while it holds. */
    public boolean at(Instant now) {
        return !now.isBefore(from) && now.isBefore(until);
    }

    /** True in a place that lies within these places. */
    public boolean covers(List<PlaceId> within) {
        return place == null || within.contains(place);
    }

    /** True for this role in exactly this place. */
    public boolean is(Role other, @Nullable PlaceId where) {
        return role == other && Objects.equals(place, where);
    }
}
