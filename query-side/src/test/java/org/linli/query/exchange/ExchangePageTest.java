package org.linli.query.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.query.Api.member;
import static org.linli.query.Neighbours.ANA;
import static org.linli.query.Neighbours.BEN;
import static org.linli.query.Neighbours.CAI;
import static org.linli.query.Neighbours.EXCHANGE;
import static org.linli.query.Neighbours.IN_A_WEEK;
import static org.linli.query.Neighbours.LADDER;
import static org.linli.query.Neighbours.MONDAY;
import static org.linli.query.Neighbours.NORTH;
import static org.linli.query.Neighbours.SOUTH;
import static org.linli.query.Neighbours.SUBDISTRICT;
import static org.linli.query.Neighbours.WEN_OF_THE_COMMITTEE;
import static org.linli.query.Neighbours.anaHelpsBen;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.kernel.membership.MemberEvent.MemberRegistered;
import org.linli.kernel.membership.MemberEvent.RoleGranted;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.OrganisationId;
import org.linli.kernel.membership.Role;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.sharing.CorrectionEvent.CorrectionProposed;
import org.linli.kernel.sharing.CorrectionEvent.ExchangeCorrected;
import org.linli.kernel.sharing.CorrectionEvent.ExchangeVoided;
import org.linli.kernel.sharing.Counted;
import org.linli.kernel.sharing.Deal;
import org.linli.kernel.sharing.DisputeEvent.DisputeAppealed;
import org.linli.kernel.sharing.DisputeEvent.MediationOpened;
import org.linli.kernel.sharing.DisputeEvent.SettlementAccepted;
import org.linli.kernel.sharing.DisputeEvent.SettlementProposed;
import org.linli.kernel.sharing.DisputeEvent.StatementMade;
import org.linli.kernel.sharing.ExchangeEvent.DisputeResolved;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeConfirmed;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeDisputed;
import org.linli.kernel.sharing.ExchangeEvent.MatchProposed;
import org.linli.kernel.sharing.Kind;
import org.linli.kernel.sharing.ListingEvent.ListingPublished;
import org.linli.kernel.sharing.Rating;
import org.linli.kernel.sharing.ReviewEvent.ReviewSubmitted;
import org.linli.kernel.sharing.ReviewEvent.ReviewsRevealed;
import org.linli.kernel.sharing.ReviewsId;
import org.linli.kernel.sharing.VoidReason;
import org.linli.query.Api;
import org.linli.query.History;
import org.linli.query.Neighbours;
import org.linli.query.listing.ListingsProjection;
import org.linli.query.mypage.StandingProjection;
import org.linli.query.mypage.Standings;
import org.linli.query.places.Places;
import org.linli.query.places.PlacesProjection;
import org.linli.query.reviews.ReviewsProjection;
import org.linli.query.views.ViewStore;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class ExchangePageTest {
    private final History history =
            new History().then(Neighbours.places()).then(Neighbours.ladderOffered(), Neighbours.shoppingRequested());

    @Test
    void each_side_reads_it_with_its_version_as_entity_tag() {
        history.agreed(EXCHANGE, anaHelpsBen());

        assertThat(read(ANA)).hasStatusOk().hasHeader("ETag", "\"2\"");
        assertThat(member(read(ANA), "you")).isEqualTo("PROVIDER");
        assertThat(member(read(BEN), "you")).isEqualTo("RECEIVER");
        assertThat(member(read(BEN), "stage")).isEqualTo("AGREED");
    }

    @Test
    void the_address_is_there_from_the_agreement_to_the_close() {
        history.then(new MatchProposed(EXCHANGE, anaHelpsBen(), ANA, null));
        assertThat(member(read(ANA), "address")).isNull();
        history.markedDone(EXCHANGE, anaHelpsBen(), 30);
        assertThat(member(read(ANA), "address")).isEqualTo("Ben's door");
        history.then(new ExchangeConfirmed(EXCHANGE, anaHelpsBen(), 30, false, List.of(NORTH)));
        assertThat(member(read(ANA), "address")).isNull();
    }

    @Test
    void each_side_sees_the_other_sides_address_not_its_own() {
        history.agreed(EXCHANGE, new Deal(ANA, BEN, LADDER, null, NORTH, Kind.GOODS));

        assertThat(member(read(BEN), "address")).isEqualTo("Ana's door");
        assertThat(member(read(ANA), "address")).isNull();
    }

    @Test
    void a_side_whose_listing_is_an_organisations_stands_for_it() {
        OrganisationId shop = OrganisationId.of(new byte[16]);
        ListingPublished own = Neighbours.ladderOffered();
        history.then(new ListingPublished(own.listing(), ANA, NORTH, own.terms(), null, shop));
        history.agreed(EXCHANGE, new Deal(ANA, BEN, LADDER, null, NORTH, Kind.GOODS));

        assertThat(member(read(BEN), "provides")).isEqualTo(shop.value());
        assertThat(member(read(BEN), "receives")).isNull();
    }

    @Test
    void a_stranger_is_refused_and_an_unknown_exchange_not_found() {
        history.agreed(EXCHANGE, anaHelpsBen());

        assertThat(read(CAI)).hasStatus(403);
        assertThat(member(read(CAI), "code")).isEqualTo("not-your-exchange");
        assertThat(read(CAI)).bodyText().doesNotContain("a note", "door");
        assertThat(api(MONDAY).get(ANA, "/exchanges/" + Neighbours.exchange(99)))
                .hasStatus(404);
    }

    @Test
    void staff_of_its_place_sees_the_note_only_once_it_is_disputed() {
        committeeOf(SUBDISTRICT);
        history.markedDone(EXCHANGE, anaHelpsBen(), 30);
        assertThat(member(read(WEN_OF_THE_COMMITTEE), "you")).isEqualTo("STAFF");
        assertThat(read(WEN_OF_THE_COMMITTEE)).bodyText().doesNotContain("a note", "door");
        history.then(new ExchangeDisputed(EXCHANGE, anaHelpsBen(), "not done"));
        assertThat(read(WEN_OF_THE_COMMITTEE))
                .bodyText()
                .contains("a note", "not done")
                .doesNotContain("door");
    }

    @Test
    void the_state_of_mediation_is_there_for_both_sides_and_staff() {
        committeeOf(NORTH);
        history.markedDone(EXCHANGE, anaHelpsBen(), 30)
                .then(
                        new ExchangeDisputed(EXCHANGE, anaHelpsBen(), "not done"),
                        new MediationOpened(EXCHANGE, anaHelpsBen(), WEN_OF_THE_COMMITTEE),
                        new StatementMade(EXCHANGE, anaHelpsBen(), ANA, "I was there"),
                        new SettlementProposed(EXCHANGE, anaHelpsBen(), 20, WEN_OF_THE_COMMITTEE),
                        new SettlementAccepted(EXCHANGE, anaHelpsBen(), BEN));

        for (MemberId reader : List.of(ANA, BEN, WEN_OF_THE_COMMITTEE)) {
            assertThat(read(reader))
                    .bodyJson()
                    .extractingPath("$.mediation")
                    .asMap()
                    .containsEntry("mediator", WEN_OF_THE_COMMITTEE.value())
                    .containsEntry("settlement", 20)
                    .containsEntry("accepted", List.of("RECEIVER"));
            assertThat(read(reader)).bodyText().contains("I was there");
        }
    }

    @Test
    void after_an_appeal_somebody_else_begins_anew_and_no_address_is_shown_again() {
        history.markedDone(EXCHANGE, anaHelpsBen(), 30)
                .then(
                        new ExchangeDisputed(EXCHANGE, anaHelpsBen(), "not done"),
                        new MediationOpened(EXCHANGE, anaHelpsBen(), WEN_OF_THE_COMMITTEE),
                        new DisputeResolved(EXCHANGE, anaHelpsBen(), true, 30, WEN_OF_THE_COMMITTEE, List.of(NORTH)),
                        new DisputeAppealed(EXCHANGE, anaHelpsBen(), true, null, ANA, "I was there"));

        assertThat(member(read(ANA), "stage")).isEqualTo("DISPUTED");
        assertThat(member(read(ANA), "address")).isNull();
        assertThat(read(BEN))
                .bodyJson()
                .extractingPath("$.mediation")
                .asMap()
                .containsEntry("mediator", null)
                .containsEntry("appealed", true)
                .containsEntry("appeal", "I was there");
    }

    @Test
    void a_correction_shows_before_and_after_the_other_side_agreed() {
        confirmed();
        Counted counted = new Counted(history.last(), 30, false, List.of(NORTH));
        history.then(new CorrectionProposed(EXCHANGE, anaHelpsBen(), 45, ANA));
        assertThat(member(read(BEN), "minutes")).isEqualTo("30");
        assertThat(read(BEN)).bodyJson().extractingPath("$.correction.counts").isEqualTo(false);

        history.then(new ExchangeCorrected(EXCHANGE, anaHelpsBen(), counted, 45, BEN, null));
        assertThat(member(read(BEN), "minutes")).isEqualTo("45");
        assertThat(read(BEN)).bodyJson().extractingPath("$.correction.counts").isEqualTo(true);
        assertThat(member(read(BEN), "stage")).isEqualTo("CONFIRMED");
    }

    @Test
    void a_void_says_why_and_leaves_the_history() {
        confirmed();
        Counted counted = new Counted(history.last(), 30, false, List.of(NORTH));
        history.then(
                new ExchangeVoided(EXCHANGE, anaHelpsBen(), counted, VoidReason.DOUBLE_ENTRY, WEN_OF_THE_COMMITTEE));

        assertThat(member(read(ANA), "stage")).isEqualTo("VOIDED");
        assertThat(member(read(ANA), "voided")).isEqualTo("DOUBLE_ENTRY");
        assertThat(member(read(ANA), "minutes")).isEqualTo("0");
        assertThat(read(ANA)).bodyText().contains("sharing.exchange-confirmed", "sharing.exchange-voided");
    }

    @Test
    void a_hidden_review_changes_nothing_of_what_the_other_side_reads() throws Exception {
        confirmed();
        String before = read(ANA).getResponse().getContentAsString();
        ReviewsId reviews = ReviewsId.of(EXCHANGE);
        Rating rating = new Rating(5, true, 5);
        history.then(new ReviewSubmitted(reviews, EXCHANGE, anaHelpsBen(), BEN, ANA, rating, "thanks", IN_A_WEEK));

        assertThat(read(ANA).getResponse().getContentAsString()).isEqualTo(before);
        assertThat(read(ANA)).hasHeader("ETag", "\"5\"");
        assertThat(read(BEN)).bodyText().contains("thanks");
        history.then(new ReviewsRevealed(reviews, EXCHANGE, anaHelpsBen(), null, rating));
        assertThat(read(ANA)).bodyText().contains("thanks");
    }

    @Test
    void staff_reads_no_review() {
        committeeOf(NORTH);
        confirmed();
        ReviewsId reviews = ReviewsId.of(EXCHANGE);
        Rating rating = new Rating(5, true, 5);
        history.then(
                new ReviewSubmitted(reviews, EXCHANGE, anaHelpsBen(), BEN, ANA, rating, "thanks", IN_A_WEEK),
                new ReviewsRevealed(reviews, EXCHANGE, anaHelpsBen(), null, rating));

        assertThat(member(read(WEN_OF_THE_COMMITTEE), "reviews")).isNull();
    }

    private void confirmed() {
        history.markedDone(EXCHANGE, anaHelpsBen(), 30)
                .then(new ExchangeConfirmed(EXCHANGE, anaHelpsBen(), 30, false, List.of(NORTH)));
    }

    @Test
    void staff_of_another_place_or_of_the_past_is_a_stranger() {
        committeeOf(SOUTH);
        history.agreed(EXCHANGE, anaHelpsBen());
        assertThat(read(WEN_OF_THE_COMMITTEE)).hasStatus(403);
        committeeOf(NORTH);
        assertThat(read(WEN_OF_THE_COMMITTEE)).hasStatusOk();
        assertThat(api(IN_A_WEEK).get(WEN_OF_THE_COMMITTEE, "/exchanges/" + EXCHANGE))
                .hasStatus(403);
    }

    private void committeeOf(PlaceId place) {
        if (history.view(new StandingProjection(), WEN_OF_THE_COMMITTEE.value()) == null) {
            history.then(new MemberRegistered(WEN_OF_THE_COMMITTEE, "Wen", null, NORTH));
        }
        history.then(
                new RoleGranted(WEN_OF_THE_COMMITTEE, Role.COMMITTEE_STAFF, place, MONDAY, IN_A_WEEK, MemberId.SYSTEM));
    }

    private MvcTestResult read(MemberId by) {
        return api(MONDAY).get(by, "/exchanges/" + EXCHANGE);
    }

    private Api api(Instant now) {
        ViewStore views = history.views(
                new PlacesProjection(),
                new ListingsProjection(),
                new ExchangesProjection(),
                new ReviewsProjection(),
                new StandingProjection());
        return new Api(new ExchangesResource(views, new Standings(views, new Places(views), InstantSource.fixed(now))));
    }
}
