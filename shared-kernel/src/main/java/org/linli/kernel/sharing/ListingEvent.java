package org.linli.kernel.sharing;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.DomainEvent;
import org.linli.kernel.EventName;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.OrganisationId;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.privacy.Personal;
import org.linli.kernel.privacy.Public;
import org.linli.kernel.privacy.SubjectRef;

/** The facts about an offer or a request; {@link ListingId#side()} says which. */
public sealed interface ListingEvent extends DomainEvent {
    ListingId listing();

    MemberId owner();

    /**
     * A neighbour offers or asks for something. The exact address is for the other side of an agreed exchange only.
     *
     * @param organisation for which the owner, who represents it, offers or asks; null for themselves, as everybody did in revision 1
     */
    @EventName(value = "sharing.listing-published", revision = 2)
    record ListingPublished(
            @Public ListingId listing,
            @SubjectRef MemberId owner,
            @Public PlaceId community,
            @Public Terms terms,
            @Personal(subject = "owner") @Nullable String address,
            @Public @Nullable OrganisationId organisation)
            implements ListingEvent {

        /** For the owner themselves. */
        public ListingPublished(
                ListingId listing, MemberId owner, PlaceId community, Terms terms, @Nullable String address) {
            this(listing, owner, community, terms, address, null);
        }
    }

    /** The owner changed what it says. */
    @EventName("sharing.listing-revised")
    record ListingRevised(
            @Public ListingId listing,
            @SubjectRef MemberId owner,
            @Public Terms terms,
            @Personal(subject = "owner") @Nullable String address)
            implements ListingEvent {}

    /** Somebody who may do so closed it; exchanges already agreed go on. */
    @EventName("sharing.listing-withdrawn")
    record ListingWithdrawn(
            @Public ListingId listing,
            @SubjectRef MemberId owner,
            @Public WithdrawalReason reason) implements ListingEvent {}

    /** Its time ran out; exchanges already agreed go on. */
    @EventName("sharing.listing-expired")
    record ListingExpired(
            @Public ListingId listing, @SubjectRef MemberId owner) implements ListingEvent {}

    /** One unit is kept for an exchange that both sides want. */
    @EventName("sharing.listing-reserved")
    record ListingReserved(
            @Public ListingId listing,
            @SubjectRef MemberId owner,
            @Public ExchangeId exchange) implements ListingEvent {}

    /** The unit is free again. */
    @EventName("sharing.listing-released")
    record ListingReleased(
            @Public ListingId listing,
            @SubjectRef MemberId owner,
            @Public ExchangeId exchange) implements ListingEvent {}

    /** The exchange was done and its unit is gone: goods that were handed over, a request that was met. */
    @EventName("sharing.listing-used")
    record ListingUsed(
            @Public ListingId listing,
            @SubjectRef MemberId owner,
            @Public ExchangeId exchange) implements ListingEvent {}
}
