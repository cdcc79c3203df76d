package org.linli.kernel.volunteering;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.places.HouseId;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.privacy.Public;

/**
 * When and where an action is. Every event of the action repeats it, so that no reader has to look anything up.
 *
 * @param house the sharing house whose code proves presence; null when it is elsewhere
 * @param from when it begins
 * @param to when it ends, at most 12 hours later
 */
public record Shift(
        @Public ActionId action,
        @Public PlaceId community,
        @Public @Nullable HouseId house,
        @Public Instant from,
        @Public Instant to) {}
