package org.linli.command.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.command.Acting.bySystem;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.sharing.Listings.FIRST;
import static org.linli.command.sharing.Listings.NEXT_MONTH;
import static org.linli.command.sharing.Listings.OFFER;
import static org.linli.command.sharing.Listings.REQUEST;
import static org.linli.command.sharing.Listings.SECOND;
import static org.linli.command.sharing.Listings.aRequest;
import static org.linli.command.sharing.Listings.anOffer;
import static org.linli.command.sharing.Listings.exchange;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linli.command.sharing.ListingCommand.ExpireListing;
import org.linli.command.sharing.ListingCommand.ReleaseUnit;
import org.linli.command.sharing.ListingCommand.ReserveUnit;
import org.linli.command.sharing.ListingCommand.SettleUnit;
import org.linli.command.sharing.SharingRejection.ListingClosed;
import org.linli.command.sharing.SharingRejection.ListingTaken;
import org.linli.kernel.sharing.Kind;
import org.linli.kernel.sharing.ListingEvent;
import org.linli.kernel.sharing.ListingEvent.ListingReleased;
import org.linli.kernel.sharing.ListingEvent.ListingReserved;
import org.linli.kernel.sharing.ListingEvent.ListingUsed;

class ReservingUnits {
    private static final ReserveUnit RESERVE = new ReserveUnit(OFFER, FIRST);

    @Test
    void an_open_listing_keeps_a_unit_for_an_exchange() {
        anOffer().published().when(RESERVE, bySystem()).leadsTo(new ListingReserved(OFFER, ANA, FIRST));
    }

    @Test
    void it_keeps_one_unit_for_one_exchange() {
        anOffer().reservedFor(FIRST).when(RESERVE, bySystem()).changesNothing();
    }

    @Test
    void a_unit_that_is_kept_stays_kept_after_the_close() {
        anOffer().reservedFor(FIRST).when(RESERVE, bySystem().at(NEXT_MONTH)).changesNothing();
    }

    @Test
    void there_are_never_more_open_exchanges_than_units() {
        var two = anOffer().units(2).reservedFor(FIRST);

        two.when(new ReserveUnit(OFFER, SECOND), bySystem()).isAccepted();
        two.given(new ListingReserved(OFFER, ANA, SECOND))
                .when(new ReserveUnit(OFFER, exchange(3)), bySystem())
                .isRefusedFor(new ListingTaken());
    }

    @Test
    void a_unit_that_is_used_up_is_not_kept_for_anybody() {
        anOffer()
                .of(Kind.GOODS)
                .reservedFor(FIRST)
                .given(new ListingUsed(OFFER, ANA, FIRST))
                .when(new ReserveUnit(OFFER, SECOND), bySystem())
                .isRefusedFor(new ListingTaken());
    }

    @Test
    void an_unlimited_listing_always_has_a_unit() {
        anOffer()
                .units(null)
                .reservedFor(FIRST)
                .when(new ReserveUnit(OFFER, SECOND), bySystem())
                .isAccepted();
    }

    @Test
    void a_closed_listing_keeps_nothing_more() {
        anOffer().withdrawn().when(RESERVE, bySystem()).isRefusedFor(new ListingClosed());
        anOffer().published().when(RESERVE, bySystem().at(NEXT_MONTH)).isRefusedFor(new ListingClosed());
        anOffer()
                .published()
                .when(RESERVE, bySystem().at(NEXT_MONTH.minusMillis(1)))
                .isAccepted();
    }

    @Test
    void a_released_unit_is_free_for_somebody_else() {
        var released = anOffer().reservedFor(FIRST).given(new ListingReleased(OFFER, ANA, FIRST));

        released.when(new ReserveUnit(OFFER, SECOND), bySystem()).isAccepted();
    }

    @Test
    void a_unit_that_is_released_or_used_up_leaves_the_others_kept() {
        var both = anOffer().units(2).reservedFor(FIRST).given(new ListingReserved(OFFER, ANA, SECOND));

        for (ListingEvent end : List.of(new ListingReleased(OFFER, ANA, FIRST), new ListingUsed(OFFER, ANA, FIRST))) {
            both.given(end)
                    .when(new ReleaseUnit(OFFER, SECOND), bySystem())
                    .leadsTo(new ListingReleased(OFFER, ANA, SECOND));
        }
    }

    @Test
    void a_unit_is_released_once_and_only_where_it_is_kept() {
        ReleaseUnit release = new ReleaseUnit(OFFER, FIRST);

        anOffer().reservedFor(FIRST).when(release, bySystem()).leadsTo(new ListingReleased(OFFER, ANA, FIRST));
        anOffer().reservedFor(SECOND).when(release, bySystem()).changesNothing();
    }

    @ParameterizedTest
    @EnumSource
    void goods_given_away_are_gone_and_skills_and_activities_come_back(Kind kind) {
        var verdict = anOffer().of(kind).reservedFor(FIRST).when(new SettleUnit(OFFER, FIRST), bySystem());

        verdict.leadsTo(
                kind == Kind.GOODS ? new ListingUsed(OFFER, ANA, FIRST) : new ListingReleased(OFFER, ANA, FIRST));
    }

    @ParameterizedTest
    @EnumSource
    void a_request_that_was_met_is_gone(Kind kind) {
        aRequest()
                .of(kind)
                .reservedFor(FIRST)
                .when(new SettleUnit(REQUEST, FIRST), bySystem())
                .leadsTo(new ListingUsed(REQUEST, ANA, FIRST));
    }

    @Test
    void a_unit_is_settled_once_and_only_where_it_is_kept() {
        anOffer()
                .reservedFor(SECOND)
                .when(new SettleUnit(OFFER, FIRST), bySystem())
                .changesNothing();
    }

    @Test
    void only_the_system_reserves_releases_settles_and_expires() {
        assertThat(List.of(
                        RESERVE, new ReleaseUnit(OFFER, FIRST), new SettleUnit(OFFER, FIRST), new ExpireListing(OFFER)))
                .allMatch(ListingCommand::systemOnly);
    }
}
