package org.linli.query.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.query.Neighbours.ANA;
import static org.linli.query.Neighbours.BEN;
import static org.linli.query.Neighbours.CAI;
import static org.linli.query.Neighbours.DISTRICT;
import static org.linli.query.Neighbours.IN_A_WEEK;
import static org.linli.query.Neighbours.MONDAY;
import static org.linli.query.Neighbours.NORTH;
import static org.linli.query.Neighbours.SOUTH;
import static org.linli.query.Neighbours.SUBDISTRICT;
import static org.linli.query.Neighbours.WEN_OF_THE_COMMITTEE;
import static org.linli.query.Neighbours.exchange;
import static org.linli.query.Neighbours.granted;
import static org.linli.query.Neighbours.member;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.linli.kernel.LocalText;
import org.linli.kernel.incentives.AppearanceEvent.AppearanceChosen;
import org.linli.kernel.incentives.AppearanceId;
import org.linli.kernel.incentives.AssessmentEvent.AssessmentOpened;
import org.linli.kernel.incentives.AssessmentEvent.PeriodFrozen;
import org.linli.kernel.incentives.AssessmentEvent.PositionObjected;
import org.linli.kernel.incentives.AssessmentId;
import org.linli.kernel.incentives.Board;
import org.linli.kernel.incentives.BoardKind;
import org.linli.kernel.incentives.Holder;
import org.linli.kernel.incentives.ObjectionId;
import org.linli.kernel.incentives.Period;
import org.linli.kernel.incentives.RowKeys;
import org.linli.kernel.membership.MemberEvent.MemberRegistered;
import org.linli.kernel.membership.MemberEvent.RepresentativeAppointed;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.OrganisationEvent.OrganisationRegistered;
import org.linli.kernel.membership.OrganisationId;
import org.linli.kernel.membership.OrganisationKind;
import org.linli.kernel.membership.Role;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.sharing.Deal;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeConfirmed;
import org.linli.kernel.sharing.Kind;
import org.linli.query.Api;
import org.linli.query.History;
import org.linli.query.Neighbours;
import org.linli.query.listing.ListingsProjection;
import org.linli.query.mypage.StandingProjection;
import org.linli.query.mypage.Standings;
import org.linli.query.organisations.OrganisationsProjection;
import org.linli.query.places.Places;
import org.linli.query.places.PlacesProjection;
import org.linli.query.views.ViewStore;

/** Boards as they are read, over views and without a command side. Ana and Ben live in the north, Cai in the south; Wen works for the committee of the north. */
class BoardsOverHttpTest {
    private static final String MAY = "2026-05";
    private static final OrganisationId BRANCH = OrganisationId.of(new byte[16]);
    private static final Board PARTY = Board.of(BRANCH, NORTH);
    private static final MemberId REVIEWER = member(11);
    private static final MemberId ABOVE = member(12);
    private static final Instant NOW = IN_A_WEEK.plusSeconds(1);

    private final RowKeys keys = new RowKeys(new byte[32]);
    private final History history = new History()
            .then(Neighbours.places())
            .then(
                    new MemberRegistered(ANA, null, null, NORTH),
                    new MemberRegistered(BEN, null, null, NORTH),
                    new MemberRegistered(CAI, null, null, SOUTH),
                    new MemberRegistered(WEN_OF_THE_COMMITTEE, null, null, NORTH),
                    new MemberRegistered(REVIEWER, null, null, NORTH),
                    new MemberRegistered(ABOVE, null, null, NORTH),
                    granted(WEN_OF_THE_COMMITTEE, Role.COMMITTEE_STAFF, NORTH),
                    granted(REVIEWER, Role.ORGANISATION_REVIEWER, NORTH),
                    granted(ABOVE, Role.ORGANISATION_REVIEWER, SUBDISTRICT),
                    new OrganisationRegistered(
                            BRANCH, OrganisationKind.PARTY, new LocalText("支部", "Branch"), NORTH, null, ABOVE),
                    new RepresentativeAppointed(REVIEWER, BRANCH, MONDAY, MONDAY.plus(Duration.ofDays(90)), ABOVE));
    private int helped;

    private void helps(MemberId by, MemberId whom, PlaceId community) {
        Deal deal = new Deal(by, whom, null, Neighbours.SHOPPING, community, Kind.SKILL);
        history.then(
                new ExchangeConfirmed(exchange(++helped), deal, 30, false, List.of(DISTRICT, SUBDISTRICT, community)));
    }

    private Api api() {
        ViewStore views = history.views(
                new DeedsProjection(),
                new WhereaboutsProjection(),
                new ProfilesProjection(),
                new AssessmentsProjection(),
                new RulesProjection(),
                new ListingsProjection(),
                new OrganisationsProjection(),
                new PlacesProjection(),
                new StandingProjection());
        InstantSource clock = InstantSource.fixed(NOW);
        Places places = new Places(views);
        Standings standings = new Standings(views, places, clock);
        Boards boards = new Boards(views, places, Neighbours.RULES.boards(), clock);
        return new Api(
                new LeaderboardsResource(boards, places, standings, keys),
                new PartyBoardResource(boards, standings, keys),
                new AssessmentsResource(views, places, standings, keys, clock));
    }

    private static String residents(PlaceId place) {
        return "/leaderboards?kind=RESIDENTS&period=" + MAY + "&place=" + place;
    }

    private String row(PlaceId place, MemberId member) {
        AssessmentId board = AssessmentId.of(Board.of(BoardKind.RESIDENTS, place));
        return keys.of(board, new Period(MAY), member).value();
    }

    private void opened(Board board) {
        AssessmentId id = AssessmentId.of(board);
        history.by(WEN_OF_THE_COMMITTEE)
                .then(
                        new AssessmentOpened(id, board, new Period(MAY), IN_A_WEEK, WEN_OF_THE_COMMITTEE),
                        new PeriodFrozen(
                                id,
                                board,
                                new Period(MAY),
                                history.size(),
                                Neighbours.RULES.boards(),
                                IN_A_WEEK,
                                IN_A_WEEK,
                                IN_A_WEEK));
    }

    @Test
    void a_board_tells_ranks_keys_and_members_and_of_who_has_an_alias_no_member() {
        helps(ANA, BEN, NORTH);
        helps(ANA, CAI, NORTH);
        helps(CAI, BEN, NORTH);
        history.then(new AppearanceChosen(AppearanceId.of(CAI), CAI, true, "Robin"));

        assertThat(Api.rows(api().get(BEN, residents(NORTH)), "rank", "row", "member", "alias"))
                .containsExactly("1 " + row(NORTH, ANA) + " " + ANA + " ", "2 " + row(NORTH, CAI) + "  Robin");
    }

    @Test
    void what_a_row_is_made_of_is_asked_for_by_its_key() {
        helps(ANA, BEN, NORTH);
        String path = "/leaderboards/evidence?kind=RESIDENTS&period=" + MAY + "&place=" + NORTH + "&row=";

        String source = exchange(1).value();
        assertThat(Api.rows(api().get(ANA, path + row(NORTH, ANA)), "kind", "source"))
                .containsExactly("HELP " + source);
        assertThat(Api.rows(api().get(WEN_OF_THE_COMMITTEE, path + row(NORTH, ANA)), "kind", "source"))
                .containsExactly("HELP " + source);
        assertThat(Api.rows(api().get(BEN, path + row(NORTH, ANA)), "kind", "source"))
                .containsExactly("HELP ");
        assertThat(Api.items(api().get(BEN, path + row(SOUTH, ANA))))
                .as("the key of another board")
                .isEmpty();
        assertThat(api().get(BEN, path + ANA)).hasStatus(400);
    }

    @Test
    void who_opted_out_sees_their_own_rank_on_every_board_they_stand_on() {
        helps(ANA, BEN, NORTH);
        helps(ANA, CAI, SOUTH);
        helps(BEN, CAI, SOUTH);
        history.then(new AppearanceChosen(AppearanceId.of(ANA), ANA, false, null));

        List<String> own = Api.items(api().get(ANA, "/members/me/boards?period=" + MAY)).stream()
                .filter(each -> each.path("rank").isNumber())
                .map(each -> each.path("board").path("place").asString("") + " "
                        + each.path("rank").asInt() + " " + each.path("shown").asBoolean())
                .toList();
        assertThat(own)
                .containsExactlyInAnyOrder(
                        NORTH + " 1 false", SOUTH + " 1 false", SUBDISTRICT + " 1 false", DISTRICT + " 1 false");
        assertThat(Api.rows(api().get(CAI, residents(SOUTH)), "member")).containsExactly(BEN.value());
    }

    @Test
    void who_asks_is_told_which_boards_of_a_place_are_assessed_and_of_party_organisations_their_reviewers_alone() {
        Board north = Board.of(BoardKind.RESIDENTS, NORTH);
        opened(north);
        opened(PARTY);

        for (MemberId reader : List.of(ANA, WEN_OF_THE_COMMITTEE, ABOVE)) {
            assertThat(Api.rows(api().get(reader, "/assessments?place=" + DISTRICT), "id", "last"))
                    .containsExactly(AssessmentId.of(north) + " " + MAY);
        }
        assertThat(Api.rows(api().get(REVIEWER, "/assessments?place=" + NORTH), "id"))
                .containsExactlyInAnyOrder(
                        AssessmentId.of(north).value(), AssessmentId.of(PARTY).value());
        assertThat(Api.items(api().get(REVIEWER, "/assessments?place=" + NORTH + "&limit=1")))
                .hasSize(1);
        assertThat(Api.items(api().get(REVIEWER, "/assessments?place=" + SOUTH)))
                .isEmpty();
    }

    @Test
    void what_own_reviewers_left_open_is_shown_to_a_reviewer_of_the_place_above_and_nothing_else() {
        opened(PARTY);
        AssessmentId id = AssessmentId.of(PARTY);
        assertThat(api().get(ABOVE, "/assessments/" + id)).hasStatus(404);

        history.then(new PositionObjected(
                id,
                PARTY,
                new Period(MAY),
                ObjectionId.of(new byte[16]),
                Holder.of(BEN),
                List.of(),
                BEN,
                "it happened later",
                null));
        assertThat(Objects.requireNonNull(
                        api().get(ABOVE, "/assessments/" + id).getResponse().getHeader("ETag")))
                .isNotEmpty();
        assertThat(api().get(WEN_OF_THE_COMMITTEE, "/assessments/" + id)).hasStatus(404);
        assertThat(api().get(ABOVE, "/organisations/" + BRANCH + "/leaderboard?period=" + MAY))
                .hasStatus(403);
    }
}
