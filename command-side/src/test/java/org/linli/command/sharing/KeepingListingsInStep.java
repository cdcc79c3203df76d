package org.linli.command.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.BEN;
import static org.linli.command.Neighbourhood.CUI;
import static org.linli.command.sharing.Listings.FIRST;
import static org.linli.command.sharing.Listings.OFFER;
import static org.linli.command.sharing.Listings.REQUEST;
import static org.linli.command.sharing.Listings.SECOND;
import static org.linli.command.sharing.Listings.aRequest;
import static org.linli.command.sharing.Listings.anOffer;

import java.time.Duration;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.command.Refusal;
import org.linli.command.RunningCommunity;
import org.linli.command.sharing.ExchangeCommand.CancelExchange;
import org.linli.command.sharing.ExchangeCommand.ConfirmHelp;
import org.linli.command.sharing.ExchangeCommand.EndForErasure;
import org.linli.command.sharing.ExchangeCommand.MarkDone;
import org.linli.command.sharing.ListingCommand.ExpireListing;
import org.linli.command.sharing.ListingCommand.ReserveUnit;
import org.linli.command.sharing.ListingCommand.WithdrawListing;
import org.linli.kernel.EventMeta;
import org.linli.kernel.membership.Level;
import org.linli.kernel.sharing.CancellationReason;
import org.linli.kernel.sharing.ExchangeEvent.AgreementGiven;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeAgreed;
import org.linli.kernel.sharing.Kind;
import org.linli.kernel.sharing.ListingEvent.ListingReserved;
import org.linli.kernel.sharing.ListingId;
import org.linli.kernel.sharing.Side;
import org.linli.kernel.sharing.WithdrawalReason;
import org.linli.web.RejectedException;

/** Ana offers, Ben asks; the policy is told of each fact in turn. */
class KeepingListingsInStep {
    private final RunningCommunity community = RunningCommunity.start();
    private final SharedLife life = new SharedLife(community);
    private final ToldOfFacts policy = new ToldOfFacts(life);

    @BeforeEach
    void neighbours() {
        community.settle(ANA, Level.L2);
        community.settle(BEN, Level.L2);
        community.settle(CUI, Level.L2);
    }

    @AfterEach
    void stop() {
        community.close();
    }

    private void agreedOn(Kind kind) {
        life.publish(anOffer().of(kind).until(Listings.NEXT_MONTH));
        life.publish(aRequest().of(kind).by(BEN));
        life.propose(FIRST, OFFER, REQUEST, ANA);
        life.agree(FIRST, BEN);
        policy.catchUp();
        assertThat(life.exchange(FIRST)).isInstanceOf(Exchange.Agreed.class);
    }

    private void helpAndConfirm() {
        community.send(new MarkDone(FIRST, 60), ANA);
        community.send(new ConfirmHelp(FIRST, 60), BEN);
        policy.catchUp();
        assertThat(life.exchange(FIRST)).isInstanceOf(Exchange.Confirmed.class);
    }

    private void assertInUse(ListingId listing, int reserved, int used) {
        assertThat(life.listing(listing).reserved())
                .as("reserved of %s", listing)
                .hasSize(reserved);
        assertThat(life.listing(listing).used()).as("used of %s", listing).isEqualTo(used);
    }

    @Test
    void offer_and_request_each_keep_a_unit_for_an_agreed_exchange() {
        agreedOn(Kind.SKILL);

        assertInUse(OFFER, 1, 0);
        assertInUse(REQUEST, 1, 0);
    }

    @Test
    void what_follows_from_an_agreement_belongs_to_the_request_that_gave_it() {
        agreedOn(Kind.SKILL);

        EventMessage<?> given = life.factOf(FIRST.value(), AgreementGiven.class);
        String request = EventMeta.of(given.getMetaData()).correlation();
        for (EventMessage<?> follows : List.of(
                life.factOf(OFFER.value(), ListingReserved.class),
                life.factOf(REQUEST.value(), ListingReserved.class),
                life.factOf(FIRST.value(), ExchangeAgreed.class))) {
            EventMeta meta = EventMeta.of(follows.getMetaData());
            assertThat(meta.correlation()).isEqualTo(request).isNotEqualTo(given.getIdentifier());
            assertThat(meta.causation()).isEqualTo(given.getIdentifier());
        }
    }

    @Test
    void neither_keeps_one_when_the_other_has_none() {
        life.publish(anOffer().units(5));
        life.publish(aRequest().by(BEN));
        life.propose(FIRST, OFFER, REQUEST, ANA);
        life.propose(SECOND, null, REQUEST, CUI);
        life.agree(SECOND, BEN);
        life.agree(FIRST, BEN);
        policy.catchUp();

        assertThat(life.exchange(SECOND)).isInstanceOf(Exchange.Agreed.class);
        assertThat(life.exchange(FIRST)).isInstanceOf(Exchange.Cancelled.class);
        assertInUse(OFFER, 0, 0);
        assertInUse(REQUEST, 1, 0);
    }

    @Test
    void a_listing_that_closed_after_the_proposal_keeps_nothing() {
        life.publish(aRequest().by(BEN));
        life.propose(FIRST, null, REQUEST, ANA);
        community.send(new WithdrawListing(REQUEST, WithdrawalReason.SOLVED_ELSEWHERE), BEN);
        life.agree(FIRST, BEN);
        policy.catchUp();

        assertThat(life.exchange(FIRST)).isInstanceOf(Exchange.Cancelled.class);
        assertInUse(REQUEST, 0, 0);
    }

    @Test
    void goods_and_the_request_for_them_are_used_up_once_the_help_is_confirmed() {
        agreedOn(Kind.GOODS);
        helpAndConfirm();

        assertInUse(OFFER, 0, 1);
        assertInUse(REQUEST, 0, 1);
    }

    @Test
    void a_skill_comes_back_for_the_next_neighbour() {
        agreedOn(Kind.SKILL);
        helpAndConfirm();

        assertInUse(OFFER, 0, 0);
        assertInUse(REQUEST, 0, 1);
    }

    @Test
    void a_cancelled_exchange_sets_its_units_free() {
        agreedOn(Kind.GOODS);
        community.send(new CancelExchange(FIRST, CancellationReason.CANNOT_COME), ANA);
        policy.catchUp();

        assertInUse(OFFER, 0, 0);
        assertInUse(REQUEST, 0, 0);
    }

    @Test
    void an_agreed_exchange_goes_on_after_its_listings_were_withdrawn_or_expired() {
        agreedOn(Kind.GOODS);
        community.send(new WithdrawListing(REQUEST, WithdrawalReason.MISTAKE), BEN);
        community.clock().advance(Duration.ofDays(30));
        community.sendAsSystem(new ExpireListing(OFFER));
        helpAndConfirm();

        assertInUse(OFFER, 0, 1);
        assertInUse(REQUEST, 0, 1);
    }

    @Test
    void a_proposal_answers_listings_that_exist_on_the_side_that_it_says() {
        life.publish(anOffer());

        for (ListingId wrong : new ListingId[] {OFFER, ListingId.random(Side.REQUEST)}) {
            assertThatThrownBy(() -> life.propose(FIRST, null, wrong, BEN))
                    .isInstanceOfSatisfying(
                            RejectedException.class,
                            refused -> assertThat(refused.rejection()).isEqualTo(new Refusal.Unknown()));
        }
    }

    @Test
    void the_erasure_of_a_side_sets_its_units_free_although_the_help_was_done() {
        agreedOn(Kind.GOODS);
        community.send(new MarkDone(FIRST, 60), ANA);
        community.sendAsSystem(new EndForErasure(FIRST));
        policy.catchUp();

        assertThat(life.exchange(FIRST)).isInstanceOf(Exchange.Cancelled.class);
        assertInUse(OFFER, 0, 0);
        assertInUse(REQUEST, 0, 0);
    }

    @Test
    void an_erasure_while_units_are_being_reserved_sets_them_free_too() {
        life.publish(anOffer().of(Kind.GOODS));
        life.publish(aRequest().of(Kind.GOODS).by(BEN));
        life.propose(FIRST, OFFER, REQUEST, ANA);
        life.agree(FIRST, BEN);
        community.sendAsSystem(new ReserveUnit(OFFER, FIRST));
        community.sendAsSystem(new EndForErasure(FIRST));
        policy.catchUp();

        assertThat(life.exchange(FIRST)).isInstanceOf(Exchange.Cancelled.class);
        assertInUse(OFFER, 0, 0);
        assertInUse(REQUEST, 0, 0);
    }
}
