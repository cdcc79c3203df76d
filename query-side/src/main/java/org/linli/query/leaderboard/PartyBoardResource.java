package org.linli.query.leaderboard;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import org.linli.kernel.audit.ReadPurpose;
import org.linli.kernel.incentives.Board;
import org.linli.kernel.incentives.Period;
import org.linli.kernel.incentives.RowKey;
import org.linli.kernel.incentives.RowKeys;
import org.linli.kernel.membership.OrganisationId;
import org.linli.query.mypage.Standings;
import org.linli.query.reads.ReadFor;
import org.linli.web.Actor;
import org.linli.web.Page;
import org.linli.web.PageRequest;
import org.linli.web.RejectedException;
import org.linli.web.problem.ProblemException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The board of a party organisation's members: for those alone who review that organisation. */
@RestController
@ReadFor(ReadPurpose.ASSESSMENT)
@RequestMapping("/api/v1/organisations/{id}/leaderboard")
@Tag(name = "Boards")
public class PartyBoardResource {
    private final Boards boards;
    private final Standings standings;
    private final Showing showing;

    public PartyBoardResource(Boards boards, Standings standings, RowKeys keys) {
        this.boards = boards;
        this.standings = standings;
        this.showing = new Showing(boards, keys);
    }

    @GetMapping
    @ReadsPartyBoards
    @Operation(
            summary = "See, as its reviewer, what the party members of an organisation did in a month or a year",
            description =
                    "Help and service in the district together. Nobody else sees it; members see their own position.")
    public ResponseEntity<BoardPage> board(
            @Parameter(example = "organisation-00000000000000000000000001") @PathVariable OrganisationId id,
            @Parameter(example = "2026-05", description = "a month or a year of Asia/Shanghai")
                    @RequestParam
                    @Pattern(regexp = Period.PATTERN)
                    String period,
            Actor actor,
            PageRequest page) {
        return showing.board(reviewed(id, actor), new Period(period), true, page);
    }

    @GetMapping("/evidence")
    @ReadsPartyBoards
    @Operation(summary = "See, as its reviewer, what a position on that board is made of")
    public ResponseEntity<Page<EvidencePage>> evidence(
            @Parameter(example = "organisation-00000000000000000000000001") @PathVariable OrganisationId id,
            @Parameter(example = "2026-05", description = "a month or a year of Asia/Shanghai")
                    @RequestParam
                    @Pattern(regexp = Period.PATTERN)
                    String period,
            @Parameter(example = "row-00000000000000000000000001") @RequestParam @Pattern(regexp = RowKey.PATTERN)
                    String row,
            Actor actor,
            PageRequest page) {
        Board board = reviewed(id, actor);
        String holder = showing.holder(board, new Period(period), row);
        return showing.evidence(board, new Period(period), holder, true, page);
    }

    @GetMapping("/rings")
    @ReadsPartyBoards
    @Operation(
            summary = "See, as its reviewer, which closed rings of the organisation's members are held back, and why")
    public ResponseEntity<Page<RingPage>> rings(
            @Parameter(example = "organisation-00000000000000000000000001") @PathVariable OrganisationId id,
            @Parameter(example = "2026-05", description = "a month or a year of Asia/Shanghai")
                    @RequestParam
                    @Pattern(regexp = Period.PATTERN)
                    String period,
            Actor actor,
            PageRequest page) {
        return showing.rings(reviewed(id, actor), new Period(period), page);
    }

    /** Who does not review the organisation is not told what it is either. */
    private Board reviewed(OrganisationId id, Actor actor) {
        Board board = boards.ofParty(id);
        if (board == null) {
            throw ProblemException.notFound();
        }
        if (!standings.reviews(actor.id(), id, board.place())) {
            throw new RejectedException(new NotYourOrganisation());
        }
        return board;
    }
}
