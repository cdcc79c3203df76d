package org.linli.query.matching;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.query.Neighbours.ANA;
import static org.linli.query.Neighbours.BEN;
import static org.linli.query.Neighbours.CAI;
import static org.linli.query.Neighbours.DISTRICT;
import static org.linli.query.Neighbours.EXCHANGE;
import static org.linli.query.Neighbours.IN_A_WEEK;
import static org.linli.query.Neighbours.LADDER;
import static org.linli.query.Neighbours.MONDAY;
import static org.linli.query.Neighbours.NORTH;
import static org.linli.query.Neighbours.SOUTH;
import static org.linli.query.Neighbours.SUBDISTRICT;
import static org.linli.query.Neighbours.WEN_OF_THE_COMMITTEE;
import static org.linli.query.Neighbours.exchange;
import static org.linli.query.Neighbours.member;
import static org.linli.query.Neighbours.terms;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.kernel.membership.MemberEvent.MemberRegistered;
import org.linli.kernel.membership.MemberEvent.RoleGranted;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.Role;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.sharing.CancellationReason;
import org.linli.kernel.sharing.Deal;
import org.linli.kernel.sharing.ExchangeEvent.AgreementGiven;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeAgreed;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeCancelled;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeConfirmed;
import org.linli.kernel.sharing.ExchangeEvent.MatchProposed;
import org.linli.kernel.sharing.Kind;
import org.linli.kernel.sharing.ListingEvent.ListingPublished;
import org.linli.kernel.sharing.ListingEvent.ListingWithdrawn;
import org.linli.kernel.sharing.ListingId;
import org.linli.kernel.sharing.Reason;
import org.linli.kernel.sharing.Side;
import org.linli.kernel.sharing.Suggestion;
import org.linli.kernel.sharing.SuggestionEvent.SuggestionsShown;
import org.linli.kernel.sharing.Urgency;
import org.linli.kernel.sharing.WithdrawalReason;
import org.linli.query.Api;
import org.linli.query.History;
import org.linli.query.Neighbours;
import org.linli.query.feed.FeedProjection;
import org.linli.query.listing.ListingsProjection;
import org.linli.query.matching.Ranker.Ranked;
import org.linli.query.matching.ShownList.Taken;
import org.linli.query.mypage.StandingProjection;
import org.linli.query.mypage.Standings;
import org.linli.query.places.Places;
import org.linli.query.places.PlacesProjection;
import org.linli.query.views.ViewStore;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Ben asks for a ladder in the north; Ana, Cai and others have tools. */
class SuggestionsTest {
    private static final ListingId WANTED = request(90);
    private static final Deal ANA_TO_BEN = new Deal(ANA, BEN, LADDER, WANTED, NORTH, Kind.GOODS);
    private static final List<PlaceId> WITHIN = List.of(DISTRICT, SUBDISTRICT, NORTH);

    private final History history = new History()
            .then(Neighbours.places())
            .by(ANA)
            .then(Neighbours.ladderOffered())
            .by(BEN)
            .then(new ListingPublished(
                    WANTED, BEN, NORTH, terms("A ladder for a day", "goods.tools", 1, Urgency.HIGH), "a door"));

    private static ListingId request(int number) {
        return ListingId.of(Side.REQUEST, new byte[] {(byte) number});
    }

    private static ListingId offer(int number) {
        return ListingId.of(Side.OFFER, new byte[] {(byte) number});
    }

    private void offers(MemberId owner, int number, PlaceId place, String title) {
        history.by(owner)
                .then(new ListingPublished(offer(number), owner, place, terms(title, "goods.tools", 1, null), null));
    }

    private void shows(ListingId listing, MemberId owner, Suggestion... ranked) {
        history.by(owner).then(SuggestionsShown.of(listing, owner, owner, NORTH, "linear/1", 10, List.of(ranked)));
    }

    private static Suggestion suggestion(ListingId listing, MemberId owner) {
        return new Suggestion(listing, owner, List.of(Reason.SAME_CATEGORY, Reason.CONFIRMED_BY_NEIGHBOURS));
    }

    private ViewStore views() {
        return history.views(
                new ListingsProjection(),
                new FeedProjection(),
                new PlacesProjection(),
                new StandingProjection(),
                new NeighboursProjection(),
                new ShownListsProjection());
    }

    private List<Ranked> best(ListingId listing) {
        return best(listing, history.last());
    }

    private List<Ranked> best(ListingId listing, Instant now) {
        ViewStore views = views();
        Ranker ranker = new LinearRanker(Weights.standard(), Lexicon.standard());
        return new Matching(
                        views,
                        new Places(views),
                        (_, _, _, _, _) -> List.of(),
                        ranker,
                        Lexicon.standard(),
                        InstantSource.fixed(now))
                .best(listing, 10);
    }

    private List<ListingId> order(ListingId listing) {
        return best(listing).stream().map(Ranked::listing).toList();
    }

    @Test
    void a_request_finds_offers_and_an_offer_requests_with_reasons() {
        assertThat(order(WANTED)).containsExactly(LADDER);
        assertThat(best(WANTED).getFirst().reasons())
                .startsWith(Reason.SAME_CATEGORY)
                .contains(Reason.SIMILAR_WORDS, Reason.SAME_COMMUNITY, Reason.NEW, Reason.NOT_ASKED_LATELY);
        assertThat(order(LADDER)).containsExactly(WANTED);
        assertThat(best(LADDER).getFirst().reasons()).contains(Reason.URGENT);
    }

    @Test
    void nothing_fits_a_listing_that_nobody_knows() {
        assertThat(best(request(1))).isEmpty();
    }

    @Test
    void ones_own_listings_are_never_suggested() {
        offers(BEN, 1, NORTH, "A ladder");
        assertThat(order(WANTED)).containsExactly(LADDER);
    }

    @Test
    void closed_listings_are_never_suggested() {
        offers(CAI, 1, NORTH, "A ladder");
        assertThat(order(WANTED)).contains(offer(1));
        history.then(new ListingWithdrawn(offer(1), CAI, WithdrawalReason.NO_LONGER_NEEDED));
        assertThat(order(WANTED)).containsExactly(LADDER);
    }

    @Test
    void listings_past_their_time_are_never_suggested() {
        assertThat(best(WANTED, IN_A_WEEK.minusMillis(1))).hasSize(1);
        assertThat(best(WANTED, IN_A_WEEK)).isEmpty();
    }

    @Test
    void the_next_community_is_asked_when_one_is_not_enough_and_comes_after_it() {
        offers(CAI, 1, SOUTH, "A ladder");
        assertThat(order(WANTED)).containsExactly(LADDER, offer(1));
        assertThat(best(WANTED).getLast().reasons()).contains(Reason.SAME_SUBDISTRICT);
    }

    @Test
    void whoever_has_not_been_asked_lately_takes_turns() {
        offers(CAI, 1, NORTH, "A ladder");
        history.at(MONDAY.plus(Duration.ofDays(1)));
        ListingId first = order(WANTED).getFirst();
        MemberId owner = first.equals(LADDER) ? ANA : CAI;

        shows(request(2), member(7), suggestion(first, owner));

        assertThat(order(WANTED)).hasSize(2).endsWith(first);
    }

    @Test
    void looking_twice_at_ones_own_list_changes_nothing() {
        offers(CAI, 1, NORTH, "A ladder");
        history.at(MONDAY.plus(Duration.ofDays(1)));
        List<ListingId> before = order(WANTED);
        shows(WANTED, BEN, suggestion(before.getFirst(), before.getFirst().equals(LADDER) ? ANA : CAI));
        assertThat(order(WANTED)).isEqualTo(before);
    }

    @Test
    void three_neighbours_who_confirmed_are_a_reason_and_one_thrice_is_not() {
        for (int number = 1; number <= 3; number++) {
            confirmed(number, CAI);
        }
        assertThat(best(WANTED).getFirst().reasons()).doesNotContain(Reason.CONFIRMED_BY_NEIGHBOURS);
        confirmed(4, member(5));
        confirmed(5, member(6));
        assertThat(best(WANTED).getFirst().reasons()).contains(Reason.CONFIRMED_BY_NEIGHBOURS);
    }

    private void confirmed(int number, MemberId receiver) {
        Deal deal = new Deal(ANA, receiver, null, request(number), NORTH, Kind.GOODS);
        history.then(new ExchangeConfirmed(exchange(number), deal, 30, false, WITHIN));
    }

    @Test
    void who_is_asked_is_remembered_with_the_two_latest_occasions() {
        history.by(BEN).then(new MatchProposed(EXCHANGE, ANA_TO_BEN, BEN, null));
        Instant asked = history.last();
        shows(request(2), member(7), suggestion(LADDER, ANA));
        Instant shown = history.last();

        NeighbourRecord ana = ana();

        assertThat(ana.askedBeside(WANTED.value())).isEqualTo(shown);
        assertThat(ana.askedBeside(request(2).value())).isEqualTo(asked);
        shows(request(3), member(7), suggestion(LADDER, ANA));
        assertThat(ana().asked())
                .extracting(NeighbourRecord.Asked::about)
                .containsExactly(request(3).value(), request(2).value());
    }

    @Test
    void the_owner_reads_the_last_list_with_reasons_in_their_language() {
        shows(WANTED, BEN, suggestion(LADDER, ANA));

        MvcTestResult english = read(BEN, "/requests/" + WANTED + "/suggestions");
        assertThat(english).hasStatusOk().hasHeader("ETag", "\"0\"").hasHeader("Vary", "Accept-Language");
        assertThat(english)
                .bodyJson()
                .extractingPath("$.items[*].why[*].words")
                .asArray()
                .containsExactly("The same category", "Confirmed by several neighbours");
        assertThat(read(BEN, "/requests/" + WANTED + "/suggestions", "Accept-Language", "zh-CN"))
                .bodyJson()
                .extractingPath("$.items[*].why[*].words")
                .asArray()
                .containsExactly("同一类别", "得到多位邻居的确认");
        assertThat(english).bodyText().doesNotContain(ANA.value()).contains(LADDER.value(), "A ladder", "OPEN");
    }

    @Test
    void nobody_but_the_owner_and_the_committee_reads_it() {
        shows(WANTED, BEN, suggestion(LADDER, ANA));
        history.then(
                new MemberRegistered(WEN_OF_THE_COMMITTEE, "Wen", null, NORTH),
                new RoleGranted(WEN_OF_THE_COMMITTEE, Role.COMMITTEE_STAFF, NORTH, MONDAY, IN_A_WEEK, MemberId.SYSTEM));

        assertThat(read(ANA, "/requests/" + WANTED + "/suggestions")).hasStatus(403);
        assertThat(read(WEN_OF_THE_COMMITTEE, "/requests/" + WANTED + "/suggestions"))
                .hasStatusOk();
    }

    @Test
    void before_it_was_asked_for_there_is_no_list_and_none_under_the_other_side() {
        assertThat(read(BEN, "/requests/" + WANTED + "/suggestions")).hasStatus(404);
        shows(WANTED, BEN, suggestion(LADDER, ANA));
        assertThat(read(BEN, "/offers/" + WANTED + "/suggestions")).hasStatus(404);
        shows(LADDER, ANA, suggestion(WANTED, BEN));
        assertThat(read(ANA, "/offers/" + LADDER + "/suggestions")).hasStatusOk();
    }

    @Test
    void every_reason_has_words_in_both_languages() {
        assertThat(Arrays.stream(Reason.values()).map(ReasonWords::of)).allSatisfy(words -> {
            assertThat(words.zh()).isNotBlank();
            assertThat(words.en()).isNotBlank();
        });
    }

    @Test
    void what_its_owner_proposed_and_both_agreed_on_stands_in_the_last_list_before() {
        shows(WANTED, BEN, suggestion(LADDER, ANA));
        shows(WANTED, BEN, suggestion(offer(1), CAI), suggestion(LADDER, ANA));
        history.by(BEN).then(new MatchProposed(EXCHANGE, ANA_TO_BEN, BEN, null));
        shows(WANTED, BEN, suggestion(LADDER, ANA));
        history.then(new AgreementGiven(EXCHANGE, ANA_TO_BEN, ANA), new ExchangeAgreed(EXCHANGE, ANA_TO_BEN));

        assertThat(list().taken()).containsExactly(new Taken("linear/1", 2));
        assertThat(list().proposed()).isEmpty();
        assertThat(list().version()).isEqualTo(2);
    }

    @Test
    void what_came_to_nothing_and_what_the_other_side_proposed_does_not_count() {
        shows(WANTED, BEN, suggestion(LADDER, ANA));
        history.by(ANA).then(new MatchProposed(EXCHANGE, ANA_TO_BEN, ANA, null));
        history.then(new ExchangeAgreed(EXCHANGE, ANA_TO_BEN));
        assertThat(list().taken()).isEmpty();

        history.by(BEN).then(new MatchProposed(exchange(2), ANA_TO_BEN, BEN, null));
        assertThat(list().proposed()).containsOnlyKeys(exchange(2).value());
        history.then(new ExchangeCancelled(exchange(2), ANA_TO_BEN, CancellationReason.DECLINED, ANA));
        assertThat(list().proposed()).isEmpty();
        assertThat(list().taken()).isEmpty();
    }

    private NeighbourRecord ana() {
        return requireNonNull(history.view(new NeighboursProjection(), ANA.value()));
    }

    private ShownList list() {
        return requireNonNull(history.view(new ShownListsProjection(), WANTED.value()));
    }

    @Test
    void quality_is_told_from_thirty_agreements_on_to_researchers_of_the_place() {
        history.then(
                new MemberRegistered(CAI, "Cai", null, NORTH),
                new RoleGranted(CAI, Role.RESEARCHER, DISTRICT, MONDAY, IN_A_WEEK, MemberId.SYSTEM));
        for (int number = 1; number <= 29; number++) {
            agreedFrom(number);
        }
        MvcTestResult few = read(CAI, "/suggestion-quality?place=" + SUBDISTRICT);
        assertThat(Api.rows(few, "ranker", "agreements")).containsExactly("linear/1 29");
        assertThat(few).bodyJson().extractingPath("$.items[0].mrr").isNull();
        agreedFrom(30);
        MvcTestResult enough = read(CAI, "/suggestion-quality?place=" + SUBDISTRICT);
        assertThat(Api.rows(enough, "hitAt1", "hitAt5", "hitAt10", "mrr")).containsExactly("0.0 1.0 1.0 0.5");
        assertThat(Api.rows(read(CAI, "/suggestion-quality?place=" + SOUTH), "ranker"))
                .isEmpty();
        assertThat(read(BEN, "/suggestion-quality?place=" + SUBDISTRICT)).hasStatus(403);
        assertThat(read(CAI, "/suggestion-quality?place=" + Neighbours.place(77)))
                .hasStatus(404);
    }

    private void agreedFrom(int number) {
        history.at(MONDAY.plusSeconds(number));
        ListingId wanted = request(number);
        Deal deal = new Deal(ANA, BEN, LADDER, wanted, NORTH, Kind.GOODS);
        shows(wanted, BEN, suggestion(offer(1), CAI), suggestion(LADDER, ANA));
        history.then(new MatchProposed(exchange(number), deal, BEN, null), new ExchangeAgreed(exchange(number), deal));
    }

    @Test
    void a_share_that_few_of_one_kind_stand_behind_is_not_told() {
        List<Taken> mixed = java.util.stream.Stream.concat(
                        java.util.Collections.nCopies(30, new Taken("r", 1)).stream(),
                        java.util.Collections.nCopies(9, new Taken("r", 0)).stream())
                .toList();
        assertThat(SuggestionQuality.of(mixed))
                .containsExactly(new SuggestionQuality("r", 39, null, null, null, 30.0 / 39));
    }

    private MvcTestResult read(MemberId reader, String path, String... headers) {
        ViewStore views = views();
        Places places = new Places(views);
        Standings standings = new Standings(views, places, InstantSource.fixed(MONDAY.plusSeconds(40)));
        Object resource = path.startsWith("/suggestion-quality")
                ? new QualityResource(views, places, standings)
                : new SuggestionsResource(views, standings);
        return new Api(resource).get(reader, path, headers);
    }
}
