package org.linli.query.leaderboard;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.linli.kernel.audit.ReadPurpose;
import org.linli.kernel.incentives.Board;
import org.linli.kernel.incentives.BoardKind;
import org.linli.kernel.incentives.Period;
import org.linli.kernel.incentives.RowKeys;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.OrganisationId;
import org.linli.kernel.membership.Role;
import org.linli.kernel.places.PlaceId;
import org.linli.query.Paged;
import org.linli.query.disputes.NotYourPlace;
import org.linli.query.mypage.MyStanding;
import org.linli.query.mypage.Standings;
import org.linli.query.places.Places;
import org.linli.query.reads.ReadFor;
import org.linli.web.Actor;
import org.linli.web.Page;
import org.linli.web.PageRequest;
import org.linli.web.RejectedException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The boards that every member may see, and where oneself stands. */
@RestController
@ReadFor(ReadPurpose.ASSESSMENT)
@RequestMapping("/api/v1")
@Tag(name = "Boards")
public class LeaderboardsResource {
    private static final Set<Role> REVIEWERS = Set.of(Role.COMMITTEE_STAFF, Role.ORGANISATION_REVIEWER);

    private final Boards boards;
    private final Places places;
    private final Standings standings;
    private final Showing showing;

    public LeaderboardsResource(Boards boards, Places places, Standings standings, RowKeys keys) {
        this.boards = boards;
        this.places = places;
        this.standings = standings;
        this.showing = new Showing(boards, keys);
    }

    /** The boards of a place; that of party members is an organisation's. */
    public enum OfPlace {
        RESIDENTS,
        VOLUNTEERS,
        COMMUNITIES;

        Board of(PlaceId place) {
            return Board.of(BoardKind.valueOf(name()), place);
        }
    }

    @GetMapping("/leaderboards")
    @ReadsBoards
    @Operation(
            summary = "See who helped most different neighbours in a place in a month or a year",
            description =
                    "Residents by whom they helped, volunteers by where they served, communities by both; then by verified"
                            + " outcomes. Ties share a rank. Says by which version of the rules, and whether the period is"
                            + " frozen or final. Who reviews the place also sees the digest of a final board and how"
                            + " much of a row is held back.")
    public ResponseEntity<BoardPage> board(
            @RequestParam OfPlace kind,
            @Parameter(example = "place-00000000000000000000000001") @RequestParam PlaceId place,
            @Parameter(example = "2026-05", description = "a month or a year of Asia/Shanghai")
                    @RequestParam
                    @Pattern(regexp = Period.PATTERN)
                    String period,
            Actor actor,
            PageRequest page) {
        places.get(place);
        return showing.board(kind.of(place), new Period(period), reviews(actor, place), page);
    }

    /** The same as everybody sees it. */
    public ResponseEntity<BoardPage> board(OfPlace kind, PlaceId place, String period, PageRequest page) {
        places.get(place);
        return showing.board(kind.of(place), new Period(period), false, page);
    }

    @GetMapping("/leaderboards/evidence")
    @ReadsBoards
    @Operation(
            summary = "See what a position on a board is made of",
            description =
                    "The member themselves and who reviews the place see each exchange and action, the event that says what it"
                            + " counts, and what does not count and why; everybody else of what counts the kinds and weights.")
    public ResponseEntity<Page<EvidencePage>> evidence(
            @RequestParam OfPlace kind,
            @Parameter(example = "place-00000000000000000000000001") @RequestParam PlaceId place,
            @Parameter(example = "2026-05", description = "a month or a year of Asia/Shanghai")
                    @RequestParam
                    @Pattern(regexp = Period.PATTERN)
                    String period,
            @Parameter(
                            example = "row-00000000000000000000000001",
                            description = "the row's key on this board, or the community")
                    @RequestParam
                    @Pattern(regexp = "^(row|place)-[0-7][0-9a-v]{25}$")
                    String row,
            Actor actor,
            PageRequest page) {
        places.get(place);
        Board board = kind.of(place);
        String holder = showing.holder(board, new Period(period), row);
        boolean open = holder.equals(actor.id().value()) || reviews(actor, place);
        return showing.evidence(board, new Period(period), holder, open, page);
    }

    @GetMapping("/leaderboards/rings")
    @ReadsBoards
    @Operation(
            summary = "See, as who reviews the place, which closed rings are held back, and why",
            description =
                    "Two to five members who have at least 80 % of their exchanges of a month among themselves, each reachable"
                            + " from each along who helped whom.")
    public ResponseEntity<Page<RingPage>> rings(
            @RequestParam OfPlace kind,
            @Parameter(example = "place-00000000000000000000000001") @RequestParam PlaceId place,
            @Parameter(example = "2026-05", description = "a month or a year of Asia/Shanghai")
                    @RequestParam
                    @Pattern(regexp = Period.PATTERN)
                    String period,
            Actor actor,
            PageRequest page) {
        if (!reviews(actor, place)) {
            throw new RejectedException(new NotYourPlace());
        }
        return showing.rings(kind.of(place), new Period(period), page);
    }

    @GetMapping("/members/me/boards")
    @ReadsPartyBoards
    @Operation(
            summary = "See where oneself stands, and why",
            description =
                    "On the boards of one's community, on every other one that one stands on, and on that of one's party"
                            + " organisation; also when others do not see the row.")
    public ResponseEntity<Page<OwnBoardPage>> mine(
            @Parameter(example = "2026-05", description = "a month or a year of Asia/Shanghai")
                    @RequestParam
                    @Pattern(regexp = Period.PATTERN)
                    String period,
            Actor actor,
            PageRequest page) {
        return Paged.reply(page, own(new Period(period), actor.id()), null);
    }

    private List<OwnBoardPage> own(Period period, MemberId member) {
        MyStanding standing = standings.of(member);
        PlaceId home = standing == null ? null : standing.community();
        Set<PlaceId> around = new LinkedHashSet<>();
        boards.whereabouts(member, period)
                .forEach(community ->
                        around.addAll(places.get(community).within().reversed()));
        List<OwnBoardPage> all = new ArrayList<>();
        if (home != null) {
            around.remove(home);
            all.addAll(ofMembers(home)
                    .map(board -> showing.own(board, period, member))
                    .toList());
        }
        all.addAll(around.stream()
                .flatMap(LeaderboardsResource::ofMembers)
                .map(board -> showing.own(board, period, member))
                .filter(own -> own.rank() != null)
                .toList());
        OrganisationId unit = boards.organisationOf(member, period);
        Board party = unit == null ? null : boards.ofParty(unit);
        if (party != null) {
            all.add(showing.own(party, period, member));
        }
        return all;
    }

    private static Stream<Board> ofMembers(PlaceId place) {
        return Stream.of(Board.of(BoardKind.RESIDENTS, place), Board.of(BoardKind.VOLUNTEERS, place));
    }

    private boolean reviews(Actor actor, PlaceId place) {
        return standings.holds(actor.id(), REVIEWERS, place);
    }
}
