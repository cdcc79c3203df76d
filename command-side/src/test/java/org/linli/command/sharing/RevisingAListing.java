package org.linli.command.sharing;

import static org.linli.command.Acting.by;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.BEN;
import static org.linli.command.Neighbourhood.NOW;
import static org.linli.command.sharing.Listings.FIRST;
import static org.linli.command.sharing.Listings.NEXT_MONTH;
import static org.linli.command.sharing.Listings.OFFER;
import static org.linli.command.sharing.Listings.SECOND;
import static org.linli.command.sharing.Listings.anOffer;
import static org.linli.kernel.membership.Role.COMMITTEE_STAFF;
import static org.linli.kernel.membership.Role.OPERATOR;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.command.Refusal;
import org.linli.command.sharing.ListingCommand.ReserveUnit;
import org.linli.command.sharing.ListingCommand.ReviseListing;
import org.linli.command.sharing.SharingRejection.KindFixed;
import org.linli.command.sharing.SharingRejection.ListingClosed;
import org.linli.command.sharing.SharingRejection.QuantityBelowUse;
import org.linli.command.sharing.SharingRejection.TitleMalformed;
import org.linli.kernel.sharing.Kind;
import org.linli.kernel.sharing.ListingEvent.ListingReserved;
import org.linli.kernel.sharing.ListingEvent.ListingRevised;
import org.linli.kernel.sharing.ListingEvent.ListingUsed;
import org.linli.kernel.sharing.Terms;

class RevisingAListing {
    private static ReviseListing revise(Listings other) {
        return new ReviseListing(OFFER, other.terms(), "门口");
    }

    @Test
    void the_owner_says_something_else() {
        Terms terms = anOffer().units(3).terms();

        anOffer()
                .published()
                .when(revise(anOffer().units(3)), by(ANA))
                .leadsTo(new ListingRevised(OFFER, ANA, terms, "门口"));
    }

    @Test
    void nobody_but_the_owner_does() {
        anOffer()
                .published()
                .when(revise(anOffer()), by(BEN).holding(COMMITTEE_STAFF, OPERATOR))
                .isRefusedFor(new Refusal.NotAllowed());
    }

    @Test
    void a_closed_listing_stays_as_it_is() {
        anOffer().withdrawn().when(revise(anOffer()), by(ANA)).isRefusedFor(new ListingClosed());
    }

    @Test
    void a_listing_past_its_time_stays_as_it_is() {
        var offer = anOffer().published();
        ReviseListing prolong = revise(anOffer().until(NEXT_MONTH.plusSeconds(60)));

        offer.when(prolong, by(ANA).at(NEXT_MONTH.minusMillis(1))).isAccepted();
        offer.when(prolong, by(ANA).at(NEXT_MONTH)).isRefusedFor(new ListingClosed());
    }

    @Test
    void goods_stay_goods() {
        anOffer().of(Kind.GOODS).published().when(revise(anOffer()), by(ANA)).isRefusedFor(new KindFixed());
    }

    @Test
    void what_it_says_is_held_to_the_rules_of_publishing() {
        Terms untitled = new Terms(Kind.SKILL, "", "", List.of("home.plumbing"), 1, null, NEXT_MONTH);

        anOffer()
                .published()
                .when(new ReviseListing(OFFER, untitled, null), by(ANA))
                .isRefusedFor(new TitleMalformed());
    }

    @Test
    void the_quantity_does_not_fall_below_what_is_reserved_or_used_up() {
        var inUse = anOffer()
                .units(5)
                .reservedFor(FIRST)
                .given(new ListingUsed(OFFER, ANA, FIRST))
                .given(new ListingReserved(OFFER, ANA, SECOND));

        inUse.when(revise(anOffer().units(2)), by(ANA)).isAccepted();
        inUse.when(revise(anOffer().units(null)), by(ANA)).isAccepted();
        inUse.when(revise(anOffer().units(1)), by(ANA)).isRefusedFor(new QuantityBelowUse());
    }

    @Test
    void the_new_quantity_and_expiry_count_and_the_reservations_stay() {
        Listings revised = anOffer().units(2).until(NOW.plusSeconds(60));
        var offer = anOffer().reservedFor(FIRST).given(new ListingRevised(OFFER, ANA, revised.terms(), null));

        offer.when(new ReserveUnit(OFFER, SECOND), by(ANA)).isAccepted();
        offer.when(new ReserveUnit(OFFER, FIRST), by(ANA)).changesNothing();
        offer.when(new ReserveUnit(OFFER, SECOND), by(ANA).at(NOW.plusSeconds(60)))
                .isRefusedFor(new ListingClosed());
    }
}
