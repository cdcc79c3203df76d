package org.linli.command.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.command.Acting.by;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.BEN;
import static org.linli.command.Neighbourhood.CUI;
import static org.linli.command.Neighbourhood.XINGFU;
import static org.linli.command.sharing.Exchanges.anExchange;
import static org.linli.command.sharing.Listings.FIRST;
import static org.linli.command.sharing.Listings.NEXT_MONTH;
import static org.linli.command.sharing.Listings.OFFER;
import static org.linli.command.sharing.Listings.REQUEST;
import static org.linli.command.sharing.Listings.SECOND;
import static org.linli.command.sharing.Listings.aRequest;
import static org.linli.command.sharing.Listings.anOffer;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.command.Acting;
import org.linli.command.Refusal;
import org.linli.command.Scenario.Verdict;
import org.linli.command.sharing.ExchangeCommand.Answered;
import org.linli.command.sharing.ExchangeCommand.ProposeMatch;
import org.linli.command.sharing.ExchangeCommand.StartHelp;
import org.linli.command.sharing.SharingRejection.KindsDiffer;
import org.linli.command.sharing.SharingRejection.ListingClosed;
import org.linli.command.sharing.SharingRejection.ListingMissing;
import org.linli.command.sharing.SharingRejection.ListingTaken;
import org.linli.command.sharing.SharingRejection.ProxyIsOtherSide;
import org.linli.command.sharing.SharingRejection.RequesterIsProvider;
import org.linli.command.sharing.SharingRejection.SomebodyElsesTurn;
import org.linli.command.sharing.SharingRejection.TextBlank;
import org.linli.command.sharing.SharingRejection.TextTooLong;
import org.linli.kernel.membership.Level;
import org.linli.kernel.sharing.Deal;
import org.linli.kernel.sharing.ExchangeEvent;
import org.linli.kernel.sharing.ExchangeEvent.MatchProposed;
import org.linli.kernel.sharing.Kind;

class ProposingAnExchange {
    /** Ana offers. */
    private static final Answered ANAS_OFFER = anOffer().answered();
    /** Ben asks. */
    private static final Answered BENS_REQUEST = aRequest().by(BEN).answered();

    private static Verdict<ExchangeEvent> propose(
            @Nullable Answered offer, @Nullable Answered request, @Nullable String note, Acting acting) {
        return anExchange().unproposed().when(new ProposeMatch(FIRST, offer, request, note), acting);
    }

    private static Verdict<ExchangeEvent> propose(@Nullable Answered offer, @Nullable Answered request, Acting acting) {
        return propose(offer, request, null, acting);
    }

    @Test
    void who_answers_a_request_provides_the_help() {
        propose(null, BENS_REQUEST, "明天下午", by(ANA))
                .leadsTo(new MatchProposed(FIRST, new Deal(ANA, BEN, null, REQUEST, XINGFU, Kind.SKILL), ANA, "明天下午"));
    }

    @Test
    void who_answers_an_offer_receives_the_help() {
        propose(ANAS_OFFER, null, by(BEN))
                .leadsTo(new MatchProposed(FIRST, new Deal(ANA, BEN, OFFER, null, XINGFU, Kind.SKILL), BEN, null));
    }

    @Test
    void either_owner_brings_an_offer_and_a_request_together() {
        Deal deal = new Deal(ANA, BEN, OFFER, REQUEST, XINGFU, Kind.SKILL);

        propose(ANAS_OFFER, BENS_REQUEST, by(ANA)).leadsTo(new MatchProposed(FIRST, deal, ANA, null));
        propose(ANAS_OFFER, BENS_REQUEST, by(BEN)).leadsTo(new MatchProposed(FIRST, deal, BEN, null));
    }

    @Test
    void nobody_proposes_for_others() {
        propose(ANAS_OFFER, BENS_REQUEST, by(CUI)).isRefusedFor(new Refusal.NotAllowed());
    }

    @Test
    void a_proxy_is_not_the_other_side_too() {
        propose(ANAS_OFFER, BENS_REQUEST, by(BEN).onBehalfOf(ANA)).isRefusedFor(new ProxyIsOtherSide());
        propose(ANAS_OFFER, null, by(ANA).onBehalfOf(BEN)).isRefusedFor(new ProxyIsOtherSide());
    }

    @Test
    void nobody_helps_themselves() {
        propose(ANAS_OFFER, null, by(ANA)).isRefusedFor(new RequesterIsProvider());
        propose(null, BENS_REQUEST, by(BEN)).isRefusedFor(new RequesterIsProvider());
        propose(ANAS_OFFER, aRequest().answered(), by(CUI)).isRefusedFor(new RequesterIsProvider());
    }

    @Test
    void while_it_is_somebodys_turn_only_they_are_the_other_side() {
        Answered bensTurn = new Answered(ANAS_OFFER.id(), ANAS_OFFER.listing(), BEN);

        propose(bensTurn, null, by(CUI)).isRefusedFor(new SomebodyElsesTurn());
        propose(bensTurn, null, by(BEN)).isAccepted();
        propose(bensTurn, BENS_REQUEST, by(ANA)).isAccepted();
        Answered cuisTurn = new Answered(BENS_REQUEST.id(), BENS_REQUEST.listing(), CUI);
        propose(ANAS_OFFER, cuisTurn, by(BEN)).isRefusedFor(new SomebodyElsesTurn());
    }

    @Test
    void a_proposal_answers_something() {
        propose(null, null, by(ANA)).isRefusedFor(new ListingMissing());
    }

    @Test
    void a_note_is_left_out_or_has_1_to_2000_characters() {
        propose(ANAS_OFFER, null, null, by(BEN)).isAccepted();
        propose(ANAS_OFFER, null, " ", by(BEN)).isRefusedFor(new TextBlank());
        propose(ANAS_OFFER, null, "x".repeat(2_000), by(BEN)).isAccepted();
        propose(ANAS_OFFER, null, "x".repeat(2_001), by(BEN)).isRefusedFor(new TextTooLong());
    }

    @Test
    void a_closed_listing_is_not_answered() {
        Answered offer = anOffer().answered(anOffer().withdrawn());
        Answered request = aRequest().answered(aRequest().by(BEN).withdrawn());

        propose(offer, BENS_REQUEST, by(ANA)).isRefusedFor(new ListingClosed());
        propose(ANAS_OFFER, request, by(ANA)).isRefusedFor(new ListingClosed());
    }

    @Test
    void a_listing_past_its_time_is_not_answered() {
        propose(ANAS_OFFER, null, by(BEN).at(NEXT_MONTH.minusMillis(1))).isAccepted();
        propose(ANAS_OFFER, null, by(BEN).at(NEXT_MONTH)).isRefusedFor(new ListingClosed());
    }

    @Test
    void a_listing_without_a_free_unit_is_not_answered() {
        Answered offer = anOffer().answered(anOffer().reservedFor(SECOND));
        Answered request = aRequest().answered(aRequest().by(BEN).reservedFor(SECOND));

        propose(offer, BENS_REQUEST, by(ANA)).isRefusedFor(new ListingTaken());
        propose(ANAS_OFFER, request, by(ANA)).isRefusedFor(new ListingTaken());
    }

    @Test
    void offer_and_request_are_of_one_kind() {
        propose(anOffer().of(Kind.ACTIVITY).answered(), BENS_REQUEST, by(ANA)).isRefusedFor(new KindsDiffer());
    }

    @Test
    void an_exchange_is_proposed_once() {
        anExchange()
                .proposed()
                .when(new ProposeMatch(FIRST, ANAS_OFFER, null, null), by(BEN))
                .isRefusedFor(new Refusal.AlreadyExists(FIRST.value()));
    }

    @Test
    void nothing_else_happens_to_an_exchange_that_does_not_exist() {
        anExchange().unproposed().when(new StartHelp(FIRST), by(ANA)).isRefusedFor(new Refusal.Unknown());
    }

    @Test
    void a_proposal_belongs_to_the_community_of_what_it_answers_and_needs_a_verified_residence() {
        ProposeMatch answersOffer = new ProposeMatch(FIRST, ANAS_OFFER, null, null);

        assertThat(answersOffer.place()).isEqualTo(XINGFU);
        assertThat(new ProposeMatch(FIRST, null, null, null).place()).isNull();
        assertThat(answersOffer.requires()).isEqualTo(Level.L2);
    }

    @Test
    void a_retry_repeats_the_ids_and_the_note_and_not_what_the_listings_say_by_then() {
        Answered later = anOffer().answered(anOffer().units(9).withdrawn());
        String fingerprint = new ProposeMatch(FIRST, ANAS_OFFER, null, "a").fingerprint();

        assertThat(new ProposeMatch(FIRST, later, null, "a").fingerprint()).isEqualTo(fingerprint);
        assertThat(new ProposeMatch(FIRST, ANAS_OFFER, null, "b").fingerprint()).isNotEqualTo(fingerprint);
        assertThat(new ProposeMatch(FIRST, ANAS_OFFER, BENS_REQUEST, "a").fingerprint())
                .isNotEqualTo(fingerprint);
    }

    @Test
    void roles_of_the_exchanges_community_count_for_it() {
        ExchangeDecider decider = new ExchangeDecider();

        assertThat(decider.place(anExchange().unproposed().state())).isNull();
        assertThat(decider.place(anExchange().proposed().state())).isEqualTo(XINGFU);
    }
}
