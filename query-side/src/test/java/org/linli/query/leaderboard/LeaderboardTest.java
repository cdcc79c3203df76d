package org.linli.query.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.query.Neighbours.ANA;
import static org.linli.query.Neighbours.BEN;
import static org.linli.query.Neighbours.CAI;
import static org.linli.query.Neighbours.DISTRICT;
import static org.linli.query.Neighbours.EXCHANGE;
import static org.linli.query.Neighbours.NORTH;
import static org.linli.query.Neighbours.SHOPPING;
import static org.linli.query.Neighbours.SOUTH;
import static org.linli.query.Neighbours.exchange;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.sharing.Deal;
import org.linli.kernel.sharing.ExchangeEvent.DisputeResolved;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeConfirmed;
import org.linli.kernel.sharing.Kind;
import org.linli.query.Api;
import org.linli.query.History;
import org.linli.query.Neighbours;
import org.linli.query.places.Places;
import org.linli.query.places.PlacesProjection;
import org.linli.query.views.ViewStore;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class LeaderboardTest {
    private static final MemberId DAO = Neighbours.member(4);
    private static final Weight WEIGHT = new Weight(50);

    private final History history = new History().then(Neighbours.places());
    private int exchanges;

    @Test
    void more_different_neighbours_come_before_more_minutes() {
        helped(ANA, CAI, 10, false).helped(ANA, DAO, 10, false).helped(BEN, CAI, 500, false);

        assertThat(items(board(NORTH, ""))).containsExactly("1 " + ANA + " 2.0 20.0", "2 " + BEN + " 1.0 500.0");
    }

    @Test
    void the_same_neighbour_counts_once() {
        helped(ANA, CAI, 10, false).helped(ANA, CAI, 15, false);

        assertThat(items(board(NORTH, ""))).containsExactly("1 " + ANA + " 1.0 25.0");
    }

    @Test
    void silence_weighs_half() {
        helped(ANA, CAI, 15, true).helped(BEN, CAI, 15, true).helped(BEN, CAI, 10, false);

        assertThat(items(board(NORTH, ""))).containsExactly("1 " + BEN + " 1.0 17.5", "2 " + ANA + " 0.5 7.5");
    }

    @Test
    void ties_share_a_rank_and_the_next_rank_counts_them_all() {
        helped(ANA, CAI, 10, false).helped(BEN, CAI, 10, false).helped(DAO, CAI, 5, false);

        assertThat(items(board(NORTH, "")))
                .extracting(row -> row.substring(0, 1))
                .containsExactly("1", "1", "3");
    }

    @Test
    void ranks_go_on_from_page_to_page() {
        helped(ANA, CAI, 10, false).helped(BEN, CAI, 10, false).helped(DAO, CAI, 5, false);
        MvcTestResult first = board(NORTH, "&limit=1");
        MvcTestResult second = api().get(ANA, Api.next(first));
        MvcTestResult third = api().get(ANA, Api.next(second));

        assertThat(List.of(first, second, third))
                .extracting(page -> items(page).getFirst().substring(0, 1))
                .containsExactly("1", "1", "3");
        assertThat(Api.next(third)).isEmpty();
    }

    @Test
    void help_counts_in_every_place_above_and_nowhere_else() {
        helped(ANA, CAI, 10, false);

        assertThat(items(board(DISTRICT, ""))).hasSize(1);
        assertThat(items(board(SOUTH, ""))).isEmpty();
    }

    @Test
    void a_dispute_that_is_not_upheld_counts_like_a_confirmation_and_an_upheld_one_not_at_all() {
        history.then(
                new DisputeResolved(EXCHANGE, deal(ANA, CAI), false, 30, DAO, within()),
                new DisputeResolved(exchange(2), deal(BEN, CAI), true, 30, DAO, within()));

        assertThat(items(board(NORTH, ""))).containsExactly("1 " + ANA + " 1.0 30.0");
    }

    @Test
    void a_month_begins_at_midnight_in_shanghai() {
        history.at(Instant.parse("2026-04-30T15:59:59Z"));
        helped(ANA, CAI, 10, false);
        history.at(Instant.parse("2026-04-30T16:00:00Z"));
        helped(BEN, CAI, 10, false);

        assertThat(items(board(NORTH, ""))).containsExactly("1 " + BEN + " 1.0 10.0");
    }

    @Test
    void an_unknown_place_is_not_found_and_a_malformed_month_refused() {
        assertThat(api().get(ANA, path(Neighbours.place(99), "")))
                .hasStatus(404)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("unknown-place");
        assertThat(api().get(ANA, "/leaderboards/helpers?month=2026-13&place=" + NORTH))
                .hasStatus(400);
    }

    private LeaderboardTest helped(MemberId helper, MemberId beneficiary, int minutes, boolean bySilence) {
        history.then(
                new ExchangeConfirmed(exchange(++exchanges), deal(helper, beneficiary), minutes, bySilence, within()));
        return this;
    }

    private static Deal deal(MemberId helper, MemberId beneficiary) {
        return new Deal(helper, beneficiary, null, SHOPPING, NORTH, Kind.SKILL);
    }

    private static List<PlaceId> within() {
        return List.of(DISTRICT, Neighbours.SUBDISTRICT, NORTH);
    }

    private Api api() {
        ViewStore views = history.views(new PlacesProjection(), new LeaderboardProjection(WEIGHT));
        return new Api(new LeaderboardResource(views, new Places(views), WEIGHT));
    }

    private MvcTestResult board(PlaceId place, String more) {
        MvcTestResult page = api().get(ANA, path(place, more));
        assertThat(page).hasStatusOk();
        return page;
    }

    private static String path(PlaceId place, String more) {
        return "/leaderboards/helpers?month=2026-05&place=" + place + more;
    }

    private static List<String> items(MvcTestResult page) {
        return Api.rows(page, "rank", "helper", "beneficiaries", "minutes");
    }
}
