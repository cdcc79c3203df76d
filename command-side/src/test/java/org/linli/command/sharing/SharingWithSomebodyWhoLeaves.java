package org.linli.command.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.command.Acting.by;
import static org.linli.command.Acting.bySystem;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.BEN;
import static org.linli.command.sharing.Exchanges.anExchange;
import static org.linli.command.sharing.Listings.FIRST;
import static org.linli.command.sharing.Listings.REQUEST;
import static org.linli.command.sharing.Listings.aRequest;
import static org.linli.command.sharing.Listings.anOffer;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.command.Refusal;
import org.linli.command.sharing.ExchangeCommand.Answered;
import org.linli.command.sharing.ExchangeCommand.CancelExchange;
import org.linli.command.sharing.ExchangeCommand.EndForErasure;
import org.linli.command.sharing.ExchangeCommand.ProposeMatch;
import org.linli.command.sharing.ListingCommand.CloseForErasure;
import org.linli.command.sharing.ListingCommand.SettleUnit;
import org.linli.command.sharing.ListingCommand.WithdrawListing;
import org.linli.command.sharing.SharingRejection.ReasonOfTheSystem;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.sharing.CancellationReason;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeCancelled;
import org.linli.kernel.sharing.ListingEvent.ListingUsed;
import org.linli.kernel.sharing.ListingEvent.ListingWithdrawn;
import org.linli.kernel.sharing.WithdrawalReason;

/** Ana, who provides, or Ben, who receives, is being erased. */
class SharingWithSomebodyWhoLeaves {
    private static final EndForErasure END = new EndForErasure(FIRST);
    private static final ExchangeCancelled ENDED =
            new ExchangeCancelled(FIRST, anExchange().deal(), CancellationReason.MEMBER_ERASED, MemberId.SYSTEM);
    private static final CloseForErasure CLOSE = new CloseForErasure(REQUEST);
    private static final ListingWithdrawn CLOSED = new ListingWithdrawn(REQUEST, ANA, WithdrawalReason.MEMBER_ERASED);

    @ParameterizedTest
    @ValueSource(strings = {"proposed", "reserving", "agreed", "started", "done", "disputed"})
    void an_exchange_ends_with_the_erasure_of_a_side_however_far_it_has_come(String step) {
        anExchange().at(step).when(END, bySystem()).leadsTo(ENDED);
    }

    @Test
    void so_does_one_whose_decision_is_under_appeal() {
        anExchange().appealed().when(END, bySystem()).leadsTo(ENDED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"confirmed", "cancelled", "voided"})
    void what_has_closed_stays_as_it_is(String step) {
        anExchange().at(step).when(END, bySystem()).changesNothing();
    }

    @Test
    void it_ends_once() {
        anExchange().done().given(ENDED).when(END, bySystem()).changesNothing();
        anExchange().unproposed().when(END, bySystem()).isRefusedFor(new Refusal.Unknown());
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.INCLUDE,
            names = {"MEMBER_ERASED", "NOT_ANSWERED"})
    void no_side_gives_a_reason_that_is_the_systems(CancellationReason reason) {
        anExchange().agreed().when(new CancelExchange(FIRST, reason), by(BEN)).isRefusedFor(new ReasonOfTheSystem());
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"MEMBER_ERASED", "NOT_ANSWERED"})
    void a_side_gives_any_other_reason(CancellationReason reason) {
        anExchange().agreed().when(new CancelExchange(FIRST, reason), by(BEN)).isAccepted();
    }

    @Test
    void a_listing_closes_with_the_erasure_of_its_owner_once() {
        aRequest().published().when(CLOSE, bySystem()).leadsTo(CLOSED);
        aRequest().published().given(CLOSED).when(CLOSE, bySystem()).changesNothing();
        aRequest().withdrawn().when(CLOSE, bySystem()).changesNothing();
        aRequest().unpublished().when(CLOSE, bySystem()).isRefusedFor(new Refusal.Unknown());
    }

    @Test
    void what_it_was_used_for_is_still_counted() {
        aRequest()
                .reservedFor(FIRST)
                .given(CLOSED)
                .when(new SettleUnit(REQUEST, FIRST), bySystem())
                .leadsTo(new ListingUsed(REQUEST, ANA, FIRST));
    }

    @Test
    void no_owner_withdraws_a_listing_for_that_reason() {
        aRequest()
                .published()
                .when(new WithdrawListing(REQUEST, WithdrawalReason.MEMBER_ERASED), by(ANA))
                .isRefusedFor(new ReasonOfTheSystem());
    }

    @Test
    void a_proposal_names_the_owners_of_the_listings_that_it_answers() {
        Answered offer = new Answered(
                anOffer().id(), (Listing.Published) anOffer().published().state());
        Answered request = new Answered(aRequest().id(), (Listing.Published)
                aRequest().by(BEN).published().state());

        assertThat(new ProposeMatch(FIRST, offer, request, null).names()).isEqualTo(Set.of(ANA, BEN));
        assertThat(new ProposeMatch(FIRST, null, request, null).names()).isEqualTo(Set.of(BEN));
        assertThat(new ProposeMatch(FIRST, null, null, null).names()).isEmpty();
    }
}
