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
import org.linli.kernel.sharing.ExchangeEvent.ExchangeCancelled;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeDisputed;
import org.linli.kernel.sharing.ExchangeEvent.MatchProposed;
import org.linli.kernel.sharing.ListingEvent.ListingReserved;
import org.linli.kernel.sharing.ListingEvent.ListingUsed;
import org.linli.kernel.sharing.Timetable;
import org.linli.query.Api;
import org.linli.query.History;
import org.linli.query.Neighbours;
import org.linli.query.places.Places;
import org.linli.query.reputation.ReputationProjection;
import org.linli.query.views.ViewStore;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class MyPageTest {
    private static final Timetable TIMES = Neighbours.RULES.times();

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

    private List<String> open(MemberId member) {
        return Api.rows(me(member, MONDAY, ""), "waiting", "about");
    }

    private MvcTestResult me(MemberId member, Instant now, String query) {
        return api(now).get(member, "/members/me" + query);
    }

    private Api api(Instant now) {
        ViewStore views =
                history.views(new StandingProjection(), new OpenMattersProjection(TIMES), new ReputationProjection());
        InstantSource clock = InstantSource.fixed(now);
        return new Api(new MyPageResource(views, new Standings(views, new Places(views), clock), clock, TIMES));
    }
}
