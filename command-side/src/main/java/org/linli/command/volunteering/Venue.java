package org.linli.command.volunteering;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.places.HouseId;
import org.linli.kernel.places.PlaceId;

/**
 * The sharing house that an action is to be in.
 *
 * @param community where it stands, as its own history tells; null when there is no such house
 */
public record Venue(HouseId house, @Nullable PlaceId community) {}
