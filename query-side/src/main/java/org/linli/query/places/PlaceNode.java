package org.linli.query.places;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.LocalText;
import org.linli.kernel.places.DayHours;
import org.linli.kernel.places.PlaceEvent.PlaceEstablished;
import org.linli.kernel.places.PlaceEvent.ResidentCountRecorded;
import org.linli.kernel.places.PlaceEvent.ServicesDescribed;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.places.PlaceKind;

/**
 * A place of the tree.
 *
 * @param within every place it lies in, from the top, itself last
 * @param residents by the latest day that was counted; null before the first count
 * @param communities ids of the communities in it; a community holds itself
 * @param services of a service centre; null until described
 * @param position where it was established
 */
public record PlaceNode(
        PlaceId id,
        PlaceKind kind,
        LocalText name,
        @Nullable PlaceId parent,
        List<PlaceId> within,
        @Nullable Residents residents,
        SortedSet<String> communities,
        @Nullable Services services,
        long position) {

    /** When a service centre is open and what it offers. */
    public record Services(List<DayHours> week, List<LocalText> offered) {}

    /** How many people lived there on a day, and who says so. */
    public record Residents(long count, LocalDate date, String source) {}

    static PlaceNode of(PlaceEstablished event, long position) {
        PlaceNode node = new PlaceNode(
                event.place(),
                event.kind(),
                event.name(),
                event.parent(),
                event.within(),
                null,
                new TreeSet<>(),
                null,
                position);
        return event.kind() == PlaceKind.COMMUNITY ? node.with(event.place()) : node;
    }

    /** With one more community in it. */
    PlaceNode with(PlaceId community) {
        SortedSet<String> more = new TreeSet<>(communities);
        more.add(community.value());
        return new PlaceNode(id, kind, name, parent, within, residents, more, services, position);
    }

    /** A count of an earlier day than the one known changes nothing; one of the same day corrects it. */
    PlaceNode with(ResidentCountRecorded event) {
        if (residents != null && event.date().isBefore(residents.date())) {
            return this;
        }
        Residents counted = new Residents(event.residents(), event.date(), event.source());
        return new PlaceNode(id, kind, name, parent, within, counted, communities, services, position);
    }

    PlaceNode with(ServicesDescribed event) {
        Services described = new Services(event.week(), event.services());
        return new PlaceNode(id, kind, name, parent, within, residents, communities, described, position);
    }
}
