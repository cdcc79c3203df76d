package org.linli.command.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.command.Acting.by;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.BEN;
import static org.linli.command.Neighbourhood.IN_STREET;
import static org.linli.command.Neighbourhood.XINGFU;
import static org.linli.command.sharing.Listings.OFFER;
import static org.linli.command.sharing.Listings.anOffer;
import static org.linli.kernel.membership.Role.OPERATOR;

import org.junit.jupiter.api.Test;
import org.linli.command.Location;
import org.linli.command.Refusal;
import org.linli.command.sharing.ListingCommand.PublishListing;
import org.linli.command.sharing.ListingCommand.WithdrawListing;
import org.linli.kernel.Channel;
import org.linli.kernel.membership.Level;
import org.linli.kernel.sharing.ListingEvent.ListingPublished;
import org.linli.kernel.sharing.WithdrawalReason;

class PublishingAListing {
    private static final PublishListing PUBLISH =
            new PublishListing(OFFER, XINGFU, anOffer().terms(), "3 号楼 201");

    @Test
    void a_member_publishes_in_their_own_name() {
        anOffer()
                .unpublished()
                .when(PUBLISH, by(ANA))
                .leadsTo(new ListingPublished(OFFER, ANA, XINGFU, anOffer().terms(), "3 号楼 201"));
    }

    @Test
    void an_import_publishes_in_the_name_of_somebody_else() {
        anOffer()
                .unpublished()
                .when(PUBLISH, by(BEN).holding(OPERATOR).on(Channel.IMPORT).onBehalfOf(ANA))
                .leadsTo(new ListingPublished(OFFER, ANA, XINGFU, anOffer().terms(), "3 号楼 201"));
    }

    @Test
    void a_listing_belongs_to_a_community_that_exists() {
        anOffer().unpublished().when(PUBLISH, by(ANA).in(IN_STREET)).isRefusedFor(new Refusal.WrongPlace());
        anOffer().unpublished().when(PUBLISH, by(ANA).in(Location.NOWHERE)).isRefusedFor(new Refusal.WrongPlace());
    }

    @Test
    void a_listing_is_published_once() {
        anOffer().published().when(PUBLISH, by(ANA)).isRefusedFor(new Refusal.AlreadyExists(OFFER.value()));
    }

    @Test
    void nothing_else_happens_to_a_listing_that_does_not_exist() {
        anOffer()
                .unpublished()
                .when(new WithdrawListing(OFFER, WithdrawalReason.MISTAKE), by(ANA))
                .isRefusedFor(new Refusal.Unknown());
    }

    @Test
    void the_residence_is_verified() {
        assertThat(PUBLISH.requires()).isEqualTo(Level.L2);
    }

    @Test
    void roles_of_the_listings_community_count_for_it() {
        ListingDecider decider = new ListingDecider();

        assertThat(decider.place(anOffer().unpublished().state())).isNull();
        assertThat(decider.place(anOffer().published().state())).isEqualTo(XINGFU);
    }
}
