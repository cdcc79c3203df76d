package org.linli.command.places;

import org.linli.command.Location;
import org.linli.kernel.places.PlaceId;

/** What decisions need to know of a place. */
public sealed interface Place {
    record Nowhere() implements Place {}

    record Established(PlaceId id, Location location) implements Place {}
}
