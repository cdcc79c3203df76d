package org.linli.command.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.command.Acting.by;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.BEN;
import static org.linli.command.Neighbourhood.CUI;
import static org.linli.command.Neighbourhood.DAN;
import static org.linli.command.Neighbourhood.NOW;
import static org.linli.command.Neighbourhood.XINGFU;
import static org.linli.command.sharing.Listings.FIRST;
import static org.linli.command.sharing.Listings.NEXT_MONTH;
import static org.linli.command.sharing.Listings.REQUEST;
import static org.linli.command.sharing.Listings.aRequest;
import static org.linli.command.sharing.Listings.anOffer;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.linli.command.Acting;
import org.linli.command.Refusal;
import org.linli.command.Scenario;
import org.linli.command.sharing.ExchangeCommand.Answered;
import org.linli.command.sharing.SuggestionCommand.Candidate;
import org.linli.command.sharing.SuggestionCommand.ShowSuggestions;
import org.linli.kernel.membership.Role;
import org.linli.kernel.sharing.Kind;
import org.linli.kernel.sharing.ListingId;
import org.linli.kernel.sharing.Reason;
import org.linli.kernel.sharing.Side;
import org.linli.kernel.sharing.Suggestion;
import org.linli.kernel.sharing.SuggestionEvent;
import org.linli.kernel.sharing.SuggestionEvent.SuggestionsShown;
import org.linli.kernel.sharing.SuggestionsId;

/** Ana asks for what fits her request; Ben and Cui offer. */
class ShowingSuggestions {
    private static final String RANKER = "linear/1";
    private static final List<Reason> WHY = List.of(Reason.SAME_CATEGORY, Reason.SAME_COMMUNITY);
    private static final Suggestion OF_BEN = new Suggestion(offer(1), BEN, WHY);
    private static final Suggestion OF_CUI = new Suggestion(offer(2), CUI, WHY);

    private static ListingId offer(int number) {
        return ListingId.of(Side.OFFER, new byte[] {(byte) number});
    }

    private static Candidate candidate(ListingId id, Listings listing) {
        return new Candidate(new Answered(id, listing.answered().listing()), WHY);
    }

    private static final Candidate BENS = candidate(offer(1), anOffer().by(BEN));
    private static final Candidate CUIS = candidate(offer(2), anOffer().by(CUI));

    private static ShowSuggestions show(Candidate... ranked) {
        return new ShowSuggestions(aRequest().answered(), RANKER, List.of(ranked));
    }

    private static SuggestionsShown shown(Suggestion... ranked) {
        return shownTo(Acting.by(ANA), ranked);
    }

    private static SuggestionsShown shownTo(Acting reader, Suggestion... ranked) {
        return SuggestionsShown.of(REQUEST, ANA, reader.actor(), XINGFU, RANKER, 10, List.of(ranked));
    }

    private static Scenario<Suggestions, SuggestionCommand, SuggestionEvent> nothingShown() {
        return Scenario.of(new SuggestionsDecider());
    }

    @Test
    void the_owner_is_shown_what_fits_in_the_rankers_order() {
        nothingShown().when(show(CUIS, BENS), by(ANA)).leadsTo(shown(OF_CUI, OF_BEN));
    }

    @Test
    void that_nothing_fits_is_a_fact_too() {
        nothingShown().when(show(), by(ANA)).leadsTo(shown());
    }

    @Test
    void staff_of_the_place_look_on_somebodys_behalf() {
        Acting dan = by(DAN).holding(Role.COMMITTEE_STAFF);
        nothingShown().when(show(BENS), dan).leadsTo(shownTo(dan, OF_BEN));
    }

    @Test
    void nobody_else_sees_what_fits() {
        nothingShown().when(show(BENS), by(BEN)).isRefusedFor(new Refusal.NotAllowed());
    }

    @Test
    void nothing_is_suggested_for_a_listing_that_is_closed() {
        ShowSuggestions command =
                new ShowSuggestions(aRequest().answered(aRequest().withdrawn()), RANKER, List.of(BENS));
        nothingShown().when(command, by(ANA)).isRefusedFor(new SharingRejection.ListingClosed());
    }

    @Test
    void nothing_is_suggested_for_a_listing_past_its_time() {
        nothingShown().when(show(BENS), by(ANA).at(NEXT_MONTH)).isRefusedFor(new SharingRejection.ListingClosed());
        nothingShown().when(show(BENS), by(ANA).at(NEXT_MONTH.minusMillis(1))).isAccepted();
    }

    @Test
    void ones_own_listing_is_never_suggested() {
        Candidate own = candidate(offer(1), anOffer().by(ANA));
        nothingShown().when(show(own, CUIS), by(ANA)).leadsTo(shown(OF_CUI));
    }

    @Test
    void a_closed_listing_is_never_suggested() {
        Listings bens = anOffer().by(BEN);
        Candidate closed = new Candidate(
                new Answered(offer(1), bens.answered(bens.withdrawn()).listing()), WHY);
        nothingShown().when(show(closed, CUIS), by(ANA)).leadsTo(shown(OF_CUI));
    }

    @Test
    void a_listing_without_a_unit_left_is_never_suggested() {
        Listings bens = anOffer().by(BEN);
        Candidate taken = new Candidate(
                new Answered(offer(1), bens.answered(bens.reservedFor(FIRST)).listing()), WHY);
        nothingShown().when(show(taken, CUIS), by(ANA)).leadsTo(shown(OF_CUI));
    }

    @Test
    void only_the_other_side_is_suggested() {
        Candidate request =
                candidate(ListingId.of(Side.REQUEST, new byte[] {1}), aRequest().by(BEN));
        nothingShown().when(show(request, CUIS), by(ANA)).leadsTo(shown(OF_CUI));
    }

    @Test
    void only_the_same_kind_is_suggested() {
        Candidate goods = candidate(offer(1), anOffer().by(BEN).of(Kind.GOODS));
        nothingShown().when(show(goods, CUIS), by(ANA)).leadsTo(shown(OF_CUI));
    }

    @Test
    void at_most_ten_are_shown() {
        Candidate[] twelve = IntStream.rangeClosed(1, 12)
                .mapToObj(number -> candidate(offer(number), anOffer().by(BEN)))
                .toArray(Candidate[]::new);
        Suggestion[] ten = Stream.of(twelve)
                .limit(10)
                .map(each -> new Suggestion(each.listing().id(), BEN, WHY))
                .toArray(Suggestion[]::new);
        nothingShown().when(show(twelve), by(ANA)).leadsTo(shown(ten));
    }

    @Test
    void the_same_list_within_ten_minutes_is_no_new_fact() {
        Scenario<Suggestions, SuggestionCommand, SuggestionEvent> before =
                nothingShown().given(shown(OF_BEN));
        Duration ten = Duration.ofMinutes(10);
        before.when(show(BENS), by(ANA).at(NOW.plus(ten).minusMillis(1))).changesNothing();
        before.when(show(BENS), by(ANA).at(NOW.plus(ten))).leadsTo(shown(OF_BEN));
    }

    @Test
    void another_list_or_ranker_is_a_new_fact_at_once() {
        Scenario<Suggestions, SuggestionCommand, SuggestionEvent> before =
                nothingShown().given(shown(OF_BEN));
        before.when(show(CUIS), by(ANA)).leadsTo(shown(OF_CUI));
        before.when(show(BENS, CUIS), by(ANA)).leadsTo(shown(OF_BEN, OF_CUI));
        before.when(new ShowSuggestions(aRequest().answered(), "linear/2", List.of(BENS)), by(ANA))
                .isAccepted();
    }

    @Test
    void each_listing_has_one_place_for_its_lists() {
        assertThat(show(BENS).target()).isEqualTo(show(CUIS).target());
        assertThat(SuggestionsId.of(offer(1))).isNotEqualTo(SuggestionsId.of(REQUEST));
        assertThat(SuggestionsId.of(anOffer().id()))
                .isNotEqualTo(SuggestionsId.of(aRequest().id()));
    }

    @Test
    void another_list_under_the_same_key_is_the_same_wish() {
        assertThat(show(BENS).fingerprint()).isEqualTo(show(CUIS).fingerprint());
        assertThat(show().place()).isEqualTo(XINGFU);
    }

    @Test
    void roles_count_in_the_community_of_the_listing() {
        SuggestionsDecider decider = new SuggestionsDecider();
        assertThat(decider.initial()).isEqualTo(new Suggestions.NeverShown());
        assertThat(decider.place(decider.initial())).isNull();
        assertThat(decider.place(nothingShown().given(shown()).state())).isEqualTo(XINGFU);
        nothingShown().when(show(), by(DAN).holding(Role.VOLUNTEER)).isRefusedFor(new Refusal.NotAllowed());
    }
}
