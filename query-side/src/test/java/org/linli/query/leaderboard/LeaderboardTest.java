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
import org.linli.kernel.sharing.CorrectionEvent.CorrectionProposed;
import org.linli.kernel.sharing.CorrectionEvent.ExchangeCorrected;
import org.linli.kernel.sharing.CorrectionEvent.ExchangeVoided;
import org.linli.kernel.sharing.Counted;
import org.linli.kernel.sharing.Deal;
import org.linli.kernel.sharing.DisputeEvent.DisputeAppealed;
import org.linli.kernel.sharing.DisputeEvent.MediationOpened;
import org.linli.kernel.sharing.DisputeEvent.SettlementAccepted;
import org.linli.kernel.sharing.DisputeEvent.SettlementProposed;
import org.linli.kernel.sharing.ExchangeEvent.DisputeResolved;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeConfirmed;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeDisputed;
import org.linli.kernel.sharing.Kind;
import org.linli.kernel.sharing.VoidReason;
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
    private static final Instant MAY = Instant.parse("2026-05-20T00:00:00Z");

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
    void what_silence_weighs_is_a_setting() {
        helped(ANA, CAI, 10, true);

        assertThat(items(board(new Weight(0)))).containsExactly("1 " + ANA + " 0.0 0.0");
        assertThat(items(board(new Weight(25)))).containsExactly("1 " + ANA + " 0.25 2.5");
        assertThat(items(board(new Weight(100)))).containsExactly("1 " + ANA + " 1.0 10.0");
    }

    @Test
    void a_settled_dispute_counts_its_minutes_like_a_confirmation() {
        history.then(
                new ExchangeDisputed(EXCHANGE, deal(ANA, CAI), "not done"),
                new MediationOpened(EXCHANGE, deal(ANA, CAI), DAO),
                new SettlementProposed(EXCHANGE, deal(ANA, CAI), 20, DAO),
                new SettlementAccepted(EXCHANGE, deal(ANA, CAI), ANA),
                new SettlementAccepted(EXCHANGE, deal(ANA, CAI), CAI),
                new DisputeResolved(EXCHANGE, deal(ANA, CAI), false, 20, DAO, within()));

        assertThat(items(board(NORTH, ""))).containsExactly("1 " + ANA + " 1.0 20.0");
    }

    @Test
    void corrected_minutes_count_in_the_month_of_the_close() {
        Counted counted = closedInMay(30);
        history.at(Instant.parse("2026-08-01T00:00:00Z"))
                .then(
                        new CorrectionProposed(exchange(1), deal(ANA, CAI), 45, ANA),
                        new ExchangeCorrected(exchange(1), deal(ANA, CAI), counted, 45, CAI, null));

        assertThat(items(board(NORTH, ""))).containsExactly("1 " + ANA + " 1.0 45.0");
        assertThat(items(board(DISTRICT, ""))).containsExactly("1 " + ANA + " 1.0 45.0");
    }

    @Test
    void a_correction_keeps_the_weight_of_silence() {
        helped(ANA, CAI, 30, true);
        Counted counted = new Counted(history.last(), 30, true, within());
        history.then(new ExchangeCorrected(exchange(1), deal(ANA, CAI), counted, 10, CAI, null));

        assertThat(items(board(NORTH, ""))).containsExactly("1 " + ANA + " 0.5 5.0");
    }

    @Test
    void a_void_removes_its_exchange_from_its_month_retroactively_and_no_other() {
        Counted counted = closedInMay(30);
        helped(ANA, CAI, 10, false);
        history.at(Instant.parse("2026-08-01T00:00:00Z"))
                .then(new ExchangeVoided(exchange(1), deal(ANA, CAI), counted, VoidReason.DOUBLE_ENTRY, DAO));
        assertThat(items(board(NORTH, ""))).containsExactly("1 " + ANA + " 1.0 10.0");

        Counted second = new Counted(MAY, 10, false, within());
        history.then(new ExchangeVoided(exchange(2), deal(ANA, CAI), second, VoidReason.FRAUD, DAO));
        assertThat(items(board(NORTH, ""))).isEmpty();
        assertThat(items(board(DISTRICT, ""))).isEmpty();
    }

    @Test
    void an_appeal_suspends_what_the_first_decision_counted() {
        history.at(MAY).then(new DisputeResolved(EXCHANGE, deal(ANA, CAI), false, 30, DAO, within()));
        Counted counted = new Counted(MAY, 30, false, within());
        history.then(new DisputeAppealed(EXCHANGE, deal(ANA, CAI), false, counted, CAI, "nobody came"));
        assertThat(items(board(NORTH, ""))).isEmpty();

        history.then(new DisputeResolved(EXCHANGE, deal(ANA, CAI), false, 30, BEN, within()));
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

    /** Ana's first help for Cai, confirmed in May. */
    private Counted closedInMay(int minutes) {
        history.at(MAY);
        helped(ANA, CAI, minutes, false);
        return new Counted(MAY, minutes, false, within());
    }

    private Api api() {
        return api(WEIGHT);
    }

    private Api api(Weight weight) {
        ViewStore views = history.views(new PlacesProjection(), new LeaderboardProjection(weight));
        return new Api(new LeaderboardResource(views, new Places(views), weight));
    }

    private MvcTestResult board(Weight weight) {
        return api(weight).get(ANA, path(NORTH, ""));
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
