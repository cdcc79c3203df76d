package org.linli.query.metrics.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.places.OpeningHours;
import org.linli.kernel.places.PlaceEvent;
import org.linli.kernel.places.PlaceEvent.PlaceEstablished;
import org.linli.kernel.places.PlaceEvent.ResidentCountRecorded;
import org.linli.kernel.places.PlaceEvent.ServicesDescribed;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.places.PlaceKind;

/**
 * The places that there were, which lie in each and how many people lived there. Members live in communities; an organisation belongs to where it is registered, so that one of a subdistrict counts in the subdistrict and
 * the district, and in none of their communities: nobody says which of them it serves, and in all of them it would count more than once.
 */
final class Geography {
    private final LocalDate day;
    private final Map<PlaceId, Place> places = new LinkedHashMap<>();
    private final Map<PlaceId, ResidentCountRecorded> counts = new HashMap<>();

    Geography(Instant asOf) {
        this.day = LocalDate.ofInstant(asOf, OpeningHours.ZONE);
    }

    /**
     * A place.
     *
     * @param all where its members live and its organisations are registered: the place and whatever lies in it
     */
    record Place(PlaceId id, PlaceKind kind, @Nullable PlaceId parent, List<PlaceId> all) {}

    void add(PlaceEvent event) {
        switch (event) {
            case PlaceEstablished it -> {
                if (!it.kind().isCentre()) {
                    places.put(it.place(), new Place(it.place(), it.kind(), it.parent(), new ArrayList<>()));
                }
                it.within().forEach(above -> liesIn(above, it.place()));
            }
            case ResidentCountRecorded it -> count(it);
            case ServicesDescribed _ -> {}
        }
    }

    private void liesIn(PlaceId above, PlaceId place) {
        Place whole = places.get(above);
        if (whole != null) {
            whole.all().add(place);
        }
    }

    /** The latest day counts that is not after the figures'. */
    private void count(ResidentCountRecorded event) {
        ResidentCountRecorded before = counts.get(event.place());
        if (event.date().isBefore(day) && (before == null || !event.date().isBefore(before.date()))) {
            counts.put(event.place(), event);
        }
    }

    /** In the order in which they were established: what lies in a place after it. */
    List<Place> places() {
        return List.copyOf(places.values());
    }

    @Nullable
    Long residents(PlaceId place) {
        ResidentCountRecorded count = counts.get(place);
        return count == null ? null : (Long) count.residents();
    }
}
