package org.linli.query.feed;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.membership.OrganisationId;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.sharing.Kind;
import org.linli.kernel.sharing.Urgency;
import org.linli.query.listing.Status;
import org.linli.query.listing.Units;

/**
 * A listing, or an exchange from the moment both sides want it. It names nobody.
 *
 * @param id of the offer, request or exchange
 * @param categories ids of the taxonomy, the main one first; empty for an exchange
 * @param organisation that offers or asks; null for somebody themselves, and for an exchange
 * @param urgency of a request; null else
 * @param title null for an exchange
 * @param units null for an exchange
 * @param published when it was published or agreed, be it before it was imported; newest first
 * @param expires when the listing closes by itself; null for an exchange
 * @param version sequence number of the last event
 */
public record FeedItem(
        String id,
        What what,
        Kind kind,
        List<String> categories,
        PlaceId community,
        @Nullable OrganisationId organisation,
        Status status,
        @Nullable Urgency urgency,
        @Nullable String title,
        @Nullable Units units,
        Instant published,
        @Nullable Instant expires,
        long version) {

    /** What it is. */
    public enum What {
        OFFER,
        REQUEST,
        EXCHANGE
    }
}
