package org.linli.command.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.command.Acting.by;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.BEN;
import static org.linli.command.Neighbourhood.XINGFU;
import static org.linli.command.sharing.Listings.FIRST;
import static org.linli.command.sharing.Listings.OFFER;
import static org.linli.command.sharing.Listings.REQUEST;
import static org.linli.command.sharing.Listings.aRequest;
import static org.linli.command.sharing.Listings.anOffer;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.command.Acting;
import org.linli.command.Scenario;
import org.linli.command.Scenario.Verdict;
import org.linli.command.membership.MembershipRejection;
import org.linli.command.membership.Organisation;
import org.linli.command.membership.OrganisationDecider;
import org.linli.command.membership.TieCommand.Unit;
import org.linli.command.sharing.ExchangeCommand.Answered;
import org.linli.command.sharing.ExchangeCommand.ProposeMatch;
import org.linli.command.sharing.ListingCommand.PublishListing;
import org.linli.command.sharing.ListingCommand.ReviseListing;
import org.linli.kernel.Channel;
import org.linli.kernel.LocalText;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.OrganisationEvent;
import org.linli.kernel.membership.OrganisationEvent.OrganisationRegistered;
import org.linli.kernel.membership.OrganisationEvent.OrganisationSuspended;
import org.linli.kernel.membership.OrganisationId;
import org.linli.kernel.membership.OrganisationKind;
import org.linli.kernel.membership.SuspensionReason;
import org.linli.kernel.sharing.Deal;
import org.linli.kernel.sharing.ExchangeEvent;
import org.linli.kernel.sharing.ExchangeEvent.MatchProposed;
import org.linli.kernel.sharing.Kind;
import org.linli.kernel.sharing.ListingEvent;
import org.linli.kernel.sharing.ListingEvent.ListingPublished;
import org.linli.kernel.sharing.ListingEvent.ListingReserved;
import org.linli.kernel.sharing.ListingEvent.ListingRevised;

class SharingForAnOrganisation {
    private static final OrganisationId SHOP = OrganisationId.of(new byte[16]);
    private static final OrganisationId SCHOOL = OrganisationId.of(new byte[] {1});
    private static final Acting OF_THE_SHOP = by(ANA).representing(SHOP);

    private static PublishListing publish(OrganisationEvent... more) {
        var shop = Scenario.of(new OrganisationDecider())
                .given(new OrganisationRegistered(
                        SHOP, OrganisationKind.MERCHANT, new LocalText("商店", "Shop"), XINGFU, null, BEN));
        for (OrganisationEvent event : more) {
            shop = shop.given(event);
        }
        return new PublishListing(
                OFFER, XINGFU, anOffer().terms(), null, new Unit(SHOP, (Organisation.Registered) shop.state()));
    }

    private static ListingPublished published(OrganisationId organisation) {
        return new ListingPublished(OFFER, ANA, XINGFU, anOffer().terms(), null, organisation);
    }

    private static Scenario<Listing, ListingCommand, ListingEvent> offerOf(OrganisationId organisation) {
        return anOffer().unpublished().given(published(organisation));
    }

    private static Answered requestOf(MemberId owner, @Nullable OrganisationId organisation) {
        return aRequest()
                .answered(aRequest()
                        .unpublished()
                        .given(new ListingPublished(
                                REQUEST, owner, XINGFU, aRequest().terms(), null, organisation)));
    }

    private static Verdict<ExchangeEvent> propose(
            Scenario<Listing, ListingCommand, ListingEvent> offer, @Nullable Answered request, Acting acting) {
        return Scenario.of(new ExchangeDecider())
                .when(new ProposeMatch(FIRST, anOffer().answered(offer), request, null), acting);
    }

    @Test
    void who_represents_an_organisation_publishes_for_it() {
        anOffer().unpublished().when(publish(), OF_THE_SHOP).leadsTo(published(SHOP));
    }

    @Test
    void nobody_else_publishes_for_it_and_no_import_in_anybodys_name() {
        anOffer()
                .unpublished()
                .when(publish(), by(ANA).representing(SCHOOL))
                .isRefusedFor(new SharingRejection.NotItsRepresentative());
        anOffer()
                .unpublished()
                .when(publish(), by(BEN).on(Channel.IMPORT).onBehalfOf(ANA))
                .isRefusedFor(new SharingRejection.NotItsRepresentative());
    }

    @Test
    void an_organisation_that_takes_no_part_publishes_nothing() {
        anOffer()
                .unpublished()
                .when(publish(new OrganisationSuspended(SHOP, SuspensionReason.UNDER_REVIEW, BEN)), OF_THE_SHOP)
                .isRefusedFor(new MembershipRejection.OrganisationInactive());
    }

    @Test
    void who_represents_it_no_more_says_nothing_else_for_it() {
        ReviseListing revise = new ReviseListing(OFFER, anOffer().units(2).terms(), null);

        offerOf(SHOP)
                .when(revise, OF_THE_SHOP)
                .leadsTo(new ListingRevised(OFFER, ANA, anOffer().units(2).terms(), null));
        offerOf(SHOP).when(revise, by(ANA)).isRefusedFor(new SharingRejection.NotItsRepresentative());
    }

    @Test
    void who_represents_it_no_more_proposes_nothing_with_its_listing() {
        Answered bens = requestOf(BEN, null);

        propose(offerOf(SHOP), bens, by(ANA)).isRefusedFor(new SharingRejection.NotItsRepresentative());
        propose(offerOf(SHOP), bens, OF_THE_SHOP).isAccepted();
        propose(offerOf(SHOP), bens, by(BEN)).isAccepted();
    }

    @Test
    void who_published_for_it_bears_the_duties_of_the_exchange() {
        propose(offerOf(SHOP), null, by(BEN))
                .leadsTo(new MatchProposed(FIRST, new Deal(ANA, BEN, OFFER, null, XINGFU, Kind.SKILL), BEN, null));
    }

    @Test
    void an_organisation_does_not_help_itself_through_two_who_represent_it() {
        propose(offerOf(SHOP), requestOf(BEN, SHOP), OF_THE_SHOP)
                .isRefusedFor(new SharingRejection.RequesterIsProvider());
        propose(offerOf(SHOP), requestOf(BEN, SCHOOL), OF_THE_SHOP).isAccepted();
    }

    @Test
    void a_listing_stays_the_organisations_whatever_happens_to_it() {
        Listing after = offerOf(SHOP)
                .given(new ListingReserved(OFFER, ANA, FIRST))
                .given(new ListingRevised(OFFER, ANA, anOffer().units(2).terms(), null))
                .state();
        assertThat(((Listing.Published) after).organisation()).isEqualTo(SHOP);
    }
}
