package org.linli.query.leaderboard;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.linli.kernel.audit.ReadPurpose;
import org.linli.kernel.incentives.Board;
import org.linli.kernel.incentives.BoardKind;
import org.linli.kernel.incentives.Period;
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

    public LeaderboardsResource(Boards boards, Places places, Standings standings) {
        this.boards = boards;
        this.places = places;
        this.standings = standings;
        this.showing = new Showing(boards);
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
            @Parameter(example = "member-00000000000000000000000001", description = "the member or the community")
                    @RequestParam
                    @Pattern(regexp = "^(member|place)-[0-7][0-9a-v]{25}$")
                    String holder,
            Actor actor,
            PageRequest page) {
        places.get(place);
        boolean open = holder.equals(actor.id().value()) || reviews(actor, place);
        return showing.evidence(kind.of(place), new Period(period), holder, open, page);
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
                    "On the boards of one's community, and of one's party organisation; also when others do not see the row.")
    public ResponseEntity<Page<OwnBoardPage>> mine(
            @Parameter(example = "2026-05", description = "a month or a year of Asia/Shanghai")
                    @RequestParam
                    @Pattern(regexp = Period.PATTERN)
                    String period,
            Actor actor,
            PageRequest page) {
        return Paged.reply(
                page,
                boardsOf(actor).stream()
                        .map(board -> showing.own(board, new Period(period), actor.id()))
                        .toList(),
                null);
    }

    private List<Board> boardsOf(Actor actor) {
        MyStanding standing = standings.of(actor.id());
        PlaceId community = standing == null ? null : standing.community();
        if (community == null) {
            return List.of();
        }
        List<Board> all = new ArrayList<>(
                List.of(Board.of(BoardKind.RESIDENTS, community), Board.of(BoardKind.VOLUNTEERS, community)));
        Profile profile = boards.profile(actor.id().value());
        OrganisationId unit = profile == null ? null : profile.belongsTo(Long.MAX_VALUE);
        Board party = unit == null ? null : boards.ofParty(unit);
        if (party != null) {
            all.add(party);
        }
        return all;
    }

    private boolean reviews(Actor actor, PlaceId place) {
        return standings.holds(actor.id(), REVIEWERS, place);
    }
}
