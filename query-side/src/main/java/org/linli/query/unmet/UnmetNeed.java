package org.linli.query.unmet;

import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.sharing.ExchangeId;
import org.linli.kernel.sharing.Kind;
import org.linli.kernel.sharing.ListingEvent;
import org.linli.kernel.sharing.ListingEvent.ListingPublished;
import org.linli.kernel.sharing.ListingId;
import org.linli.kernel.sharing.Terms;
import org.linli.kernel.sharing.Urgency;
import org.linli.query.listing.Status;
import org.linli.query.listing.Units;

/**
 * A request, and what is being done about it.
 *
 * @param proposed exchanges that wait for an agreement
 * @param agreed exchanges that both sides want and that are not over
 */
public record UnmetNeed(
        ListingId id,
        PlaceId community,
        Kind kind,
        List<String> categories,
        @Nullable Urgency urgency,
        String title,
        Instant expires,
        Status status,
        Units units,
        SortedSet<String> proposed,
        SortedSet<String> agreed) {

    /** True while nobody helps and somebody could. */
    boolean unmet() {
        return status == Status.OPEN && agreed.isEmpty();
    }

    static UnmetNeed of(ListingPublished event) {
        Terms terms = event.terms();
        Units units = Units.NONE.after(event);
        return of(
                event.listing(),
                event.community(),
                terms,
                Status.of(Status.OPEN, event, units),
                units,
                new TreeSet<>(),
                new TreeSet<>());
    }

    UnmetNeed revised(Terms terms, ListingEvent event) {
        Units counted = units.after(event);
        return of(id, community, terms, Status.of(status, event, counted), counted, proposed, agreed);
    }

    UnmetNeed moved(ListingEvent event) {
        Units counted = units.after(event);
        return with(Status.of(status, event, counted), counted, proposed, agreed);
    }

    /** With the exchange where it belongs now. */
    UnmetNeed with(ExchangeId exchange, boolean isProposed, boolean isAgreed) {
        return with(status, units, set(proposed, exchange, isProposed), set(agreed, exchange, isAgreed));
    }

    private static SortedSet<String> set(SortedSet<String> exchanges, ExchangeId exchange, boolean in) {
        SortedSet<String> changed = new TreeSet<>(exchanges);
        if (in) {
            changed.add(exchange.value());
        } else {
            changed.remove(exchange.value());
        }
        return changed;
    }

    private UnmetNeed with(
            Status newStatus, Units newUnits, SortedSet<String> newProposed, SortedSet<String> newAgreed) {
        return new UnmetNeed(
                id, community, kind, categories, urgency, title, expires, newStatus, newUnits, newProposed, newAgreed);
    }

    private static UnmetNeed of(
            ListingId id,
            PlaceId community,
            Terms terms,
            Status status,
            Units units,
            SortedSet<String> proposed,
            SortedSet<String> agreed) {
        return new UnmetNeed(
                id,
                community,
                terms.kind(),
                terms.categories(),
                terms.urgency(),
                terms.title(),
                terms.expires(),
                status,
                units,
                proposed,
                agreed);
    }
}
