package org.linli.query.unmet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.query.Neighbours.ANA;
import static org.linli.query.Neighbours.BEN;
import static org.linli.query.Neighbours.CAI;
import static org.linli.query.Neighbours.DISTRICT;
import static org.linli.query.Neighbours.EXCHANGE;
import static org.linli.query.Neighbours.IN_A_WEEK;
import static org.linli.query.Neighbours.MONDAY;
import static org.linli.query.Neighbours.NORTH;
import static org.linli.query.Neighbours.SHOPPING;
import static org.linli.query.Neighbours.SOUTH;
import static org.linli.query.Neighbours.anaHelpsBen;
import static org.linli.query.Neighbours.ladderOffered;
import static org.linli.query.Neighbours.shoppingRequested;
import static org.linli.query.Neighbours.terms;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.kernel.sharing.CancellationReason;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeCancelled;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeConfirmed;
import org.linli.kernel.sharing.ExchangeEvent.MatchProposed;
import org.linli.kernel.sharing.Kind;
import org.linli.kernel.sharing.ListingEvent.ListingPublished;
import org.linli.kernel.sharing.ListingEvent.ListingReleased;
import org.linli.kernel.sharing.ListingEvent.ListingRevised;
import org.linli.kernel.sharing.ListingEvent.ListingUsed;
import org.linli.kernel.sharing.ListingEvent.ListingWithdrawn;
import org.linli.kernel.sharing.ListingId;
import org.linli.kernel.sharing.Side;
import org.linli.kernel.sharing.Terms;
import org.linli.kernel.sharing.Urgency;
import org.linli.kernel.sharing.WithdrawalReason;
import org.linli.query.Api;
import org.linli.query.History;
import org.linli.query.Neighbours;
import org.linli.query.places.Places;
import org.linli.query.places.PlacesProjection;
import org.linli.query.views.ViewStore;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class UnmetNeedTest {
    private static final ListingId WALK = ListingId.of(Side.REQUEST, new byte[] {8});

    private final History history = new History().then(Neighbours.places()).then(shoppingRequested());

    @Test
    void the_soonest_to_run_out_comes_first() {
        history.then(walkRequested(Duration.ofDays(2)));

        assertThat(unmet("")).containsExactly(WALK + " 0", SHOPPING + " 0");
    }

    @Test
    void an_offer_is_no_need() {
        history.then(ladderOffered());

        assertThat(unmet("")).containsExactly(SHOPPING + " 0");
    }

    @Test
    void proposals_are_counted_until_they_end() {
        history.then(new MatchProposed(EXCHANGE, anaHelpsBen(), ANA, null));
        assertThat(unmet("")).containsExactly(SHOPPING + " 1");
        assertThat(unmet("&unanswered=true")).isEmpty();
        history.then(new ExchangeCancelled(EXCHANGE, anaHelpsBen(), CancellationReason.DECLINED, BEN));
        assertThat(unmet("&unanswered=true")).containsExactly(SHOPPING + " 0");
    }

    @Test
    void an_agreed_exchange_meets_it_until_it_is_cancelled_and_its_unit_free() {
        history.agreed(EXCHANGE, anaHelpsBen());
        assertThat(unmet("")).isEmpty();
        history.then(new ExchangeCancelled(EXCHANGE, anaHelpsBen(), CancellationReason.CANNOT_COME, ANA));
        assertThat(unmet("")).isEmpty();
        history.then(new ListingReleased(SHOPPING, BEN, EXCHANGE));
        assertThat(unmet("")).containsExactly(SHOPPING + " 0");
    }

    @Test
    void an_agreed_exchange_meets_it_even_when_more_units_are_wanted() {
        history.then(new ListingRevised(SHOPPING, BEN, terms("Shopping, thrice", "goods.food", 3, Urgency.HIGH), null))
                .agreed(EXCHANGE, anaHelpsBen());
        assertThat(unmet("")).isEmpty();
        history.then(new ExchangeConfirmed(EXCHANGE, anaHelpsBen(), 30, false, List.of(NORTH)));
        assertThat(unmet("")).containsExactly(SHOPPING + " 0");
    }

    @Test
    void a_request_that_was_met_or_withdrawn_is_gone() {
        history.then(walkRequested(Duration.ofDays(2)), new ListingWithdrawn(WALK, CAI, WithdrawalReason.MISTAKE))
                .markedDone(EXCHANGE, anaHelpsBen(), 30)
                .then(
                        new ExchangeConfirmed(EXCHANGE, anaHelpsBen(), 30, false, List.of(NORTH)),
                        new ListingUsed(SHOPPING, BEN, EXCHANGE));

        assertThat(unmet("")).isEmpty();
    }

    @Test
    void within_ends_the_list_at_a_time() {
        history.then(walkRequested(Duration.ofDays(2)));

        assertThat(unmet("&within=P3D")).containsExactly(WALK + " 0");
        assertThat(unmet("&within=P7D")).hasSize(2);
        assertThat(unmet("&within=PT1H")).isEmpty();
        MvcTestResult cut = at(MONDAY).get(ANA, "/needs/unmet?within=P1D&limit=1&place=" + DISTRICT);
        assertThat(Api.next(cut)).isEmpty();
    }

    @Test
    void what_ran_out_is_not_shown_although_its_event_is_still_to_come() {
        assertThat(Api.rows(at(IN_A_WEEK).get(ANA, "/needs/unmet?place=" + NORTH), "id"))
                .isEmpty();
        assertThat(Api.rows(at(IN_A_WEEK.minusMillis(1)).get(ANA, "/needs/unmet?place=" + NORTH), "id"))
                .hasSize(1);
    }

    @Test
    void a_page_ends_where_the_next_begins() {
        history.then(walkRequested(Duration.ofDays(2)));
        MvcTestResult first = at(MONDAY).get(ANA, "/needs/unmet?limit=1&place=" + DISTRICT);
        MvcTestResult second = at(MONDAY).get(ANA, Api.next(first));

        assertThat(Api.rows(first, "id")).containsExactly(WALK + "");
        assertThat(Api.rows(second, "id")).containsExactly(SHOPPING + "");
        assertThat(Api.next(second)).isEmpty();
    }

    @Test
    void other_places_and_impossible_times_are_told_apart() {
        assertThat(Api.rows(at(MONDAY).get(ANA, "/needs/unmet?place=" + SOUTH), "id"))
                .isEmpty();
        assertThat(at(MONDAY).get(ANA, "/needs/unmet?within=P367D&place=" + NORTH))
                .hasStatus(400);
        assertThat(at(MONDAY).get(ANA, "/needs/unmet?within=-P1D&place=" + NORTH))
                .hasStatus(400);
        assertThat(at(MONDAY).get(ANA, "/needs/unmet?within=soon&place=" + NORTH))
                .hasStatus(400);
    }

    private static ListingPublished walkRequested(Duration open) {
        Terms terms = new Terms(Kind.SKILL, "A walk", "", List.of("goods"), 1, Urgency.LOW, MONDAY.plus(open));
        return new ListingPublished(WALK, CAI, NORTH, terms, null);
    }

    private Api at(Instant now) {
        ViewStore views = history.views(new PlacesProjection(), new UnmetProjection());
        return new Api(new UnmetResource(views, new Places(views), InstantSource.fixed(now)));
    }

    private List<String> unmet(String more) {
        MvcTestResult page = at(MONDAY).get(ANA, "/needs/unmet?place=" + DISTRICT + more);
        assertThat(page).hasStatusOk();
        return Api.rows(page, "id", "proposals");
    }
}
