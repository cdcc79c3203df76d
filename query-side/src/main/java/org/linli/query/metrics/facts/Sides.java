package org.linli.query.metrics.facts;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.OrganisationId;
import org.linli.kernel.sharing.Deal;
import org.linli.kernel.sharing.ListingEvent.ListingPublished;
import org.linli.kernel.sharing.ListingId;

/** Who stands on a side of an exchange, as the sink calls them: the organisation whose listing it answers on that side, otherwise the member. */
final class Sides {
    private final Members members;
    private final Map<ListingId, OrganisationId> organisations = new HashMap<>();

    Sides(Members members) {
        this.members = members;
    }

    void add(ListingPublished event) {
        if (event.organisation() != null) {
            organisations.put(event.listing(), event.organisation());
        }
    }

    /** {@link Members#UNKNOWN} for who never registered. */
    int provider(Deal deal) {
        return of(deal.offer(), deal.provider());
    }

    /** {@link Members#UNKNOWN} for who never registered. */
    int receiver(Deal deal) {
        return of(deal.request(), deal.receiver());
    }

    /** Who offers or asks in the listing of this owner. */
    int of(@Nullable ListingId listing, MemberId owner) {
        OrganisationId organisation = listing == null ? null : organisations.get(listing);
        return organisation == null ? members.number(owner) : members.number(organisation);
    }
}
