package org.linli.kernel.places;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.DomainEvent;
import org.linli.kernel.EventName;
import org.linli.kernel.LocalText;
import org.linli.kernel.privacy.Public;

/** The facts about a place. */
public sealed interface PlaceEvent extends DomainEvent {
    PlaceId place();

    /**
     * A place joined the tree.
     *
     * @param parent the place directly above; null for a district
     * @param within every place it lies in, from the top, itself last
     */
    @EventName("places.place-established")
    record PlaceEstablished(
            @Public PlaceId place,
            @Public PlaceKind kind,
            @Public LocalText name,
            @Public @Nullable PlaceId parent,
            @Public List<PlaceId> within)
            implements PlaceEvent {}

    /** How many people lived there on a day, and who says so. */
    @EventName("places.resident-count-recorded")
    record ResidentCountRecorded(
            @Public PlaceId place,
            @Public long residents,
            @Public LocalDate date,
            @Public String source) implements PlaceEvent {}

    /** When a service centre is open and what it offers; replaces what was said before. */
    @EventName("places.services-described")
    record ServicesDescribed(
            @Public PlaceId place,
            @Public List<DayHours> week,
            @Public List<LocalText> services) implements PlaceEvent {}
}
