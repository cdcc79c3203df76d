package org.linli.query.mypage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.query.Api.member;
import static org.linli.query.Neighbours.ANA;
import static org.linli.query.Neighbours.BEN;
import static org.linli.query.Neighbours.CAI;
import static org.linli.query.Neighbours.EXCHANGE;
import static org.linli.query.Neighbours.IN_A_WEEK;
import static org.linli.query.Neighbours.MONDAY;
import static org.linli.query.Neighbours.NORTH;
import static org.linli.query.Neighbours.SHOPPING;
import static org.linli.query.Neighbours.anaHelpsBen;
import static org.linli.query.Neighbours.shoppingRequested;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.kernel.membership.Level;
import org.linli.kernel.membership.MemberEvent.IdentityVerified;
import org.linli.kernel.membership.MemberEvent.MemberRegistered;
import org.linli.kernel.membership.MemberEvent.RoleGranted;
import org.linli.kernel.membership.MemberEvent.RoleRevoked;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.Role;
import org.linli.kernel.sharing.CancellationReason;
import org.linli.kernel.sharing.CorrectionEvent.CorrectionProposed;
import org.linli.kernel.sharing.CorrectionEvent.ExchangeCorrected;
import org.linli.kernel.sharing.CorrectionEvent.ExchangeVoided;
import org.linli.kernel.sharing.Counted;
import org.linli.kernel.sharing.DisputeEvent.MediationOpened;
import org.linli.kernel.sharing.DisputeEvent.SettlementAccepted;
import org.linli.kernel.sharing.DisputeEvent.SettlementProposed;
import org.linli.kernel.sharing.DisputeEvent.StatementMade;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeCancelled;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeConfirmed;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeDisputed;
import org.linli.kernel.sharing.ExchangeEvent.MatchProposed;
import org.linli.kernel.sharing.ExchangeEvent.ReminderSent;
import org.linli.kernel.sharing.ListingEvent.ListingReserved;
import org.linli.kernel.sharing.ListingEvent.ListingUsed;
import org.linli.kernel.sharing.Rating;
import org.linli.kernel.sharing.ReminderKind;
import org.linli.kernel.sharing.ReviewEvent.ReviewSubmitted;
import org.linli.kernel.sharing.ReviewEvent.ReviewsRevealed;
import org.linli.kernel.sharing.ReviewsId;
import org.linli.kernel.sharing.Timetable;
import org.linli.kernel.sharing.VoidReason;
import org.linli.query.Api;
import org.linli.query.History;
import org.linli.query.Neighbours;
import org.linli.query.places.Places;
import org.linli.query.readers.Readings;
import org.linli.query.readers.ReadingsProjection;
import org.linli.query.reputation.ReputationProjection;
import org.linli.query.views.ViewStore;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MyPageTest {
    private static final Timetable TIMES = Neighbours.RULES.times();
    private static final Rating RATING = new Rating(5, true, 4);

    private final History history = new History()
            .then(
                    new MemberRegistered(ANA, "Ana", null, NORTH),
                    new MemberRegistered(BEN, "Ben", null, NORTH),
                    shoppingRequested());

    @Test
    void a_proposal_waits_for_the_other_side() {
        history.then(new MatchProposed(EXCHANGE, anaHelpsBen(), ANA, null));

        assertThat(open(ANA)).containsExactly("FOR_THE_OTHER_TO_AGREE " + EXCHANGE);
        assertThat(open(BEN)).containsExactly("FOR_YOU_TO_AGREE " + EXCHANGE, "FOR_AN_ANSWER " + SHOPPING);
    }

    @Test
    void marked_done_waits_for_the_receiver_until_silence_confirms() {
        history.markedDone(EXCHANGE, anaHelpsBen(), 30);
        String until = history.last().plus(TIMES.silence()).toString();

        assertThat(open(ANA)).containsExactly("FOR_THE_RECEIVER_TO_CONFIRM " + EXCHANGE);
        assertThat(Api.rows(me(BEN, MONDAY, ""), "waiting", "until")).first().isEqualTo("FOR_YOU_TO_CONFIRM " + until);
    }

    @Test
    void a_dispute_waits_for_staff() {
        history.markedDone(EXCHANGE, anaHelpsBen(), 30).then(new ExchangeDisputed(EXCHANGE, anaHelpsBen(), null));

        assertThat(open(ANA)).containsExactly("FOR_STAFF_TO_DECIDE " + EXCHANGE);
    }

    @Test
    void a_reminder_stands_with_whom_it_was_sent_to_and_says_until_when() {
        history.markedDone(EXCHANGE, anaHelpsBen(), 30);
        history.then(new ReminderSent(EXCHANGE, anaHelpsBen(), ReminderKind.RECEIVER_TO_CONFIRM, BEN, IN_A_WEEK));
        String sent = history.last().toString();

        assertThat(Api.rows(me(BEN, MONDAY, ""), "waiting", "until", "reminded"))
                .first()
                .isEqualTo("FOR_YOU_TO_CONFIRM " + IN_A_WEEK + ' ' + sent);
        assertThat(me(ANA, MONDAY, "")).bodyText().doesNotContain(sent);
    }

    @Test
    void a_proposal_says_when_it_ends() {
        history.then(new MatchProposed(EXCHANGE, anaHelpsBen(), ANA, null));

        assertThat(Api.rows(me(BEN, MONDAY, ""), "until"))
                .first()
                .isEqualTo(history.last().plus(TIMES.proposal()).toString());
    }

    @Test
    void a_settlement_waits_for_each_side_until_it_accepts() {
        history.markedDone(EXCHANGE, anaHelpsBen(), 30)
                .then(
                        new ExchangeDisputed(EXCHANGE, anaHelpsBen(), null),
                        new MediationOpened(EXCHANGE, anaHelpsBen(), CAI));
        assertThat(open(ANA)).containsExactly("FOR_THE_MEDIATOR " + EXCHANGE);

        history.then(
                new StatementMade(EXCHANGE, anaHelpsBen(), ANA, "I was there"),
                new SettlementProposed(EXCHANGE, anaHelpsBen(), 20, CAI),
                new SettlementAccepted(EXCHANGE, anaHelpsBen(), ANA));
        assertThat(open(ANA)).containsExactly("FOR_THE_OTHER_TO_ACCEPT_THE_SETTLEMENT " + EXCHANGE);
        assertThat(open(BEN)).contains("FOR_YOU_TO_ACCEPT_THE_SETTLEMENT " + EXCHANGE);
    }

    @Test
    void a_proposed_correction_waits_for_the_other_side() {
        confirmed();
        Counted counted = new Counted(history.last(), 30, false, List.of(NORTH));
        history.then(new CorrectionProposed(EXCHANGE, anaHelpsBen(), 20, ANA));
        assertThat(open(ANA)).containsExactly("FOR_THE_OTHER_TO_AGREE_TO_THE_CORRECTION " + EXCHANGE);
        assertThat(open(BEN)).contains("FOR_YOU_TO_AGREE_TO_THE_CORRECTION " + EXCHANGE);

        history.then(new ExchangeCorrected(EXCHANGE, anaHelpsBen(), counted, 20, BEN, null));
        assertThat(open(ANA)).isEmpty();
    }

    @Test
    void after_the_close_each_side_may_review_for_14_days() {
        confirmed();
        Instant until = history.last().plus(TIMES.reviews());

        assertThat(open(ANA)).isEmpty();
        assertThat(toReview(ANA, MONDAY)).containsExactly(EXCHANGE + " " + until);
        assertThat(toReview(BEN, until.minusMillis(1))).containsExactly(EXCHANGE + " " + until);
        assertThat(toReview(BEN, until)).isEmpty();
    }

    @Test
    void who_has_reviewed_is_asked_no_more_and_the_other_side_is_told_nothing() {
        confirmed();
        history.then(new ReviewSubmitted(
                ReviewsId.of(EXCHANGE), EXCHANGE, anaHelpsBen(), BEN, ANA, RATING, null, IN_A_WEEK));
        assertThat(toReview(BEN, MONDAY)).isEmpty();
        assertThat(toReview(ANA, MONDAY)).hasSize(1);

        history.then(new ReviewsRevealed(ReviewsId.of(EXCHANGE), EXCHANGE, anaHelpsBen(), null, RATING));
        assertThat(toReview(ANA, MONDAY)).isEmpty();
    }

    @Test
    void what_was_voided_is_not_reviewed() {
        confirmed();
        Counted counted = new Counted(history.last(), 30, false, List.of(NORTH));
        history.then(new ExchangeVoided(EXCHANGE, anaHelpsBen(), counted, VoidReason.FRAUD, CAI));

        assertThat(toReview(ANA, MONDAY)).isEmpty();
        assertThat(open(ANA)).isEmpty();
    }

    @Test
    void ones_own_reputation_is_there_and_nobody_elses() {
        confirmed();
        history.then(new ReviewsRevealed(ReviewsId.of(EXCHANGE), EXCHANGE, anaHelpsBen(), null, RATING));

        assertThat(me(ANA, MONDAY, ""))
                .bodyJson()
                .extractingPath("$.reputation")
                .asMap()
                .containsEntry("given", 1)
                .containsEntry("stars", 5);
        assertThat(me(BEN, MONDAY, ""))
                .bodyJson()
                .extractingPath("$.reputation")
                .asMap()
                .containsEntry("received", 1)
                .containsEntry("stars", 0);
    }

    private void confirmed() {
        history.markedDone(EXCHANGE, anaHelpsBen(), 30)
                .then(new ExchangeConfirmed(EXCHANGE, anaHelpsBen(), 30, false, List.of(NORTH)));
    }

    /** Exchange and end of each review that the member may write. */
    private List<String> toReview(MemberId member, Instant now) {
        JsonNode page =
                new JsonMapper().readTree(me(member, now, "").getResponse().getContentAsByteArray());
        return page.path("reviews")
                .valueStream()
                .map(matter -> matter.path("about").asString("")
                        + ' '
                        + matter.path("until").asString(""))
                .toList();
    }

    @Test
    void what_is_over_is_gone() {
        history.agreed(EXCHANGE, anaHelpsBen())
                .then(new ExchangeCancelled(EXCHANGE, anaHelpsBen(), CancellationReason.CANNOT_COME, ANA));

        assertThat(open(ANA)).isEmpty();
        assertThat(open(BEN)).containsExactly("FOR_AN_ANSWER " + SHOPPING);
    }

    @Test
    void a_request_that_was_met_is_over() {
        history.then(new ListingReserved(SHOPPING, BEN, EXCHANGE), new ListingUsed(SHOPPING, BEN, EXCHANGE));

        assertThat(open(BEN)).isEmpty();
    }

    @Test
    void open_matters_come_in_pages() {
        history.then(new MatchProposed(EXCHANGE, anaHelpsBen(), ANA, null));
        MvcTestResult first = me(BEN, MONDAY, "?limit=1");

        assertThat(Api.rows(first, "about")).containsExactly(EXCHANGE.value());
        assertThat(Api.rows(api(MONDAY).get(BEN, Api.next(first)), "about")).containsExactly(SHOPPING.value());
    }

    @Test
    void a_level_counts_until_its_verification_ends() {
        history.then(new IdentityVerified(ANA, Level.L2, IN_A_WEEK, BEN));

        assertThat(member(me(ANA, MONDAY, ""), "level")).isEqualTo("L2");
        assertThat(member(me(ANA, IN_A_WEEK, ""), "level")).isEqualTo("L0");
    }

    @Test
    void a_lower_level_verified_later_counts_once_the_higher_has_ended() {
        history.then(
                new IdentityVerified(ANA, Level.L3, IN_A_WEEK, BEN),
                new IdentityVerified(ANA, Level.L1, IN_A_WEEK.plusSeconds(1), BEN));

        assertThat(member(me(ANA, MONDAY, ""), "level")).isEqualTo("L3");
        assertThat(member(me(ANA, IN_A_WEEK, ""), "level")).isEqualTo("L1");
    }

    @Test
    void roles_are_those_held_now() {
        history.then(
                new RoleGranted(ANA, Role.VOLUNTEER, NORTH, MONDAY, IN_A_WEEK, BEN),
                new RoleGranted(ANA, Role.RESIDENT, NORTH, MONDAY, IN_A_WEEK, BEN),
                new RoleRevoked(ANA, Role.RESIDENT, NORTH, BEN));

        assertThat(me(ANA, MONDAY, "")).bodyText().contains("VOLUNTEER").doesNotContain("RESIDENT", "Ana");
        assertThat(me(ANA, IN_A_WEEK, "")).bodyText().doesNotContain("VOLUNTEER");
    }

    @Test
    void a_stranger_has_no_page() {
        assertThat(me(CAI, MONDAY, "")).hasStatus(404);
    }

    @Test
    void whoever_was_shown_ones_data_last_stands_on_it() {
        history.then(new MemberRegistered(ANA, null, null, NORTH));
        for (int reader = 20; reader < 25; reader++) {
            history.then(Readings.read(Neighbours.member(reader), history.last(), ANA));
        }

        assertThat(me(ANA, MONDAY, ""))
                .bodyJson()
                .extractingPath("$.readers[*].reader")
                .isEqualTo(List.of(
                        Neighbours.member(24).value(),
                        Neighbours.member(23).value(),
                        Neighbours.member(22).value()));
    }

    private List<String> open(MemberId member) {
        return Api.rows(me(member, MONDAY, ""), "waiting", "about");
    }

    private MvcTestResult me(MemberId member, Instant now, String query) {
        return api(now).get(member, "/members/me" + query);
    }

    private Api api(Instant now) {
        ViewStore views = history.views(
                new StandingProjection(),
                new OpenMattersProjection(TIMES),
                new ReputationProjection(),
                new ReadingsProjection());
        InstantSource clock = InstantSource.fixed(now);
        return new Api(new MyPageResource(views, new Standings(views, new Places(views), clock), clock, TIMES));
    }
}
