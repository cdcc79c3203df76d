package org.linli.query.leaderboard;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.linli.kernel.audit.ReadPurpose;
import org.linli.kernel.incentives.AssessmentId;
import org.linli.kernel.incentives.Board;
import org.linli.kernel.incentives.BoardKind;
import org.linli.kernel.incentives.RowKeys;
import org.linli.kernel.membership.OrganisationId;
import org.linli.kernel.membership.Role;
import org.linli.query.Paged;
import org.linli.query.mypage.StandingProjection;
import org.linli.query.mypage.Standings;
import org.linli.query.places.PlacesProjection;
import org.linli.query.reads.ReadFor;
import org.linli.query.views.Projection;
import org.linli.query.views.ViewStore;
import org.linli.web.Actor;
import org.linli.web.Etags;
import org.linli.web.ReadsView;
import org.linli.web.problem.ProblemException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How far the assessment of a board has come. */
@RestController
@ReadFor(ReadPurpose.ASSESSMENT)
@RequestMapping("/api/v1/assessments")
@Tag(name = "Boards")
public class AssessmentsResource {
    private static final Projection<AssessmentStory> ASSESSMENTS = new AssessmentsProjection();

    private final ViewStore views;
    private final Standings standings;
    private final RowKeys keys;

    public AssessmentsResource(ViewStore views, Standings standings, RowKeys keys) {
        this.views = views;
        this.keys = keys;
        this.standings = standings;
    }

    @GetMapping("/{id}")
    @ReadsView({AssessmentsProjection.NAME, StandingProjection.NAME, PlacesProjection.NAME})
    @Operation(
            summary = "See which periods of a board are frozen or final, and the objections that concern oneself",
            description =
                    "Who reviews the board sees all objections. That of a party organisation is shown to its reviewers"
                            + " alone.")
    public ResponseEntity<AssessmentPage> assessment(
            @Parameter(example = "assessment-00000000000000000000000001") @PathVariable AssessmentId id, Actor actor) {
        AssessmentStory story = views.get(ASSESSMENTS, id.value());
        if (story == null) {
            throw ProblemException.notFound();
        }
        boolean reviews = reviews(actor, story.board());
        if (story.board().kind() == BoardKind.PARTY && !reviews) {
            throw ProblemException.notFound();
        }
        return ResponseEntity.ok()
                .cacheControl(Paged.personal())
                .eTag(Etags.of(story.version()))
                .body(AssessmentPage.of(story, keys, actor.id(), reviews));
    }

    private boolean reviews(Actor actor, Board board) {
        OrganisationId organisation = board.organisation();
        boolean reviewer = standings.holds(actor.id(), Role.ORGANISATION_REVIEWER, board.place());
        return organisation == null
                ? reviewer || standings.holds(actor.id(), Role.COMMITTEE_STAFF, board.place())
                : reviewer && standings.represents(actor.id(), organisation);
    }
}
