package org.linli.query.disputes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.query.Api.member;
import static org.linli.query.Neighbours.ANA;
import static org.linli.query.Neighbours.CAI;
import static org.linli.query.Neighbours.EXCHANGE;
import static org.linli.query.Neighbours.MONDAY;
import static org.linli.query.Neighbours.NORTH;
import static org.linli.query.Neighbours.SOUTH;
import static org.linli.query.Neighbours.SUBDISTRICT;
import static org.linli.query.Neighbours.WEN_OF_THE_COMMITTEE;
import static org.linli.query.Neighbours.anaHelpsBen;
import static org.linli.query.Neighbours.exchange;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.kernel.membership.MemberEvent.MemberRegistered;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.Role;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.sharing.CancellationReason;
import org.linli.kernel.sharing.DisputeEvent.DisputeAppealed;
import org.linli.kernel.sharing.DisputeEvent.MediationOpened;
import org.linli.kernel.sharing.ExchangeEvent.DisputeResolved;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeCancelled;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeDisputed;
import org.linli.query.Api;
import org.linli.query.History;
import org.linli.query.Neighbours;
import org.linli.query.mypage.StandingProjection;
import org.linli.query.mypage.Standings;
import org.linli.query.places.Places;
import org.linli.query.places.PlacesProjection;
import org.linli.query.views.ViewStore;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class DisputesTest {
    private static final Duration OVERDUE = Neighbours.RULES.overdueDispute();

    private final History history = new History()
            .then(Neighbours.places())
            .then(
                    new MemberRegistered(WEN_OF_THE_COMMITTEE, "Wen", null, NORTH),
                    Neighbours.granted(WEN_OF_THE_COMMITTEE, Role.COMMITTEE_STAFF, SUBDISTRICT))
            .then(new ExchangeDisputed(EXCHANGE, anaHelpsBen(), "not done"));
    private final Instant disputed = history.last();

    @Test
    void staff_sees_the_open_disputes_of_its_place_oldest_first() {
        history.then(new ExchangeDisputed(exchange(2), anaHelpsBen(), "not done"));

        assertThat(Api.rows(read(MONDAY, NORTH), "exchange"))
                .containsExactly(EXCHANGE.value(), exchange(2).value());
        assertThat(Api.rows(read(MONDAY, SUBDISTRICT), "exchange")).hasSize(2);
        assertThat(Api.rows(read(MONDAY, SOUTH), "exchange")).isEmpty();
    }

    @Test
    void a_dispute_that_nobody_took_on_for_7_days_is_overdue() {
        assertThat(Api.rows(read(disputed.plus(OVERDUE).minusMillis(1), NORTH), "overdue"))
                .containsExactly("false");
        assertThat(Api.rows(read(disputed.plus(OVERDUE), NORTH), "overdue")).containsExactly("true");

        history.then(new MediationOpened(EXCHANGE, anaHelpsBen(), CAI));
        assertThat(Api.rows(read(disputed.plus(OVERDUE), NORTH), "overdue", "mediator"))
                .containsExactly("false " + CAI);
    }

    @Test
    void what_is_decided_is_gone_until_somebody_appeals() {
        history.then(new DisputeResolved(EXCHANGE, anaHelpsBen(), true, 30, CAI, List.of(NORTH)));
        assertThat(Api.rows(read(MONDAY, NORTH), "exchange")).isEmpty();

        history.then(new DisputeAppealed(EXCHANGE, anaHelpsBen(), true, null, ANA, "I was there"));
        assertThat(Api.rows(read(MONDAY, NORTH), "exchange", "appealed")).containsExactly(EXCHANGE + " true");
    }

    @Test
    void a_dispute_that_ended_with_the_erasure_of_a_side_is_gone() {
        history.then(new ExchangeCancelled(EXCHANGE, anaHelpsBen(), CancellationReason.MEMBER_ERASED, MemberId.SYSTEM));

        assertThat(Api.rows(read(MONDAY, NORTH), "exchange")).isEmpty();
    }

    @Test
    void nobody_but_staff_of_the_place_sees_them() {
        MvcTestResult refused = api(MONDAY).get(ANA, "/disputes?place=" + NORTH);

        assertThat(refused).hasStatus(403);
        assertThat(member(refused, "code")).isEqualTo("not-your-place");
        assertThat(api(MONDAY).get(WEN_OF_THE_COMMITTEE, "/disputes?place=" + Neighbours.DISTRICT))
                .hasStatus(403);
    }

    private MvcTestResult read(Instant now, PlaceId place) {
        return api(now).get(WEN_OF_THE_COMMITTEE, "/disputes?place=" + place);
    }

    private Api api(Instant now) {
        ViewStore views = history.views(new PlacesProjection(), new StandingProjection(), new DisputesProjection());
        InstantSource clock = InstantSource.fixed(now);
        Places places = new Places(views);
        return new Api(
                new DisputesResource(views, places, new Standings(views, places, clock), clock, Neighbours.RULES));
    }
}
