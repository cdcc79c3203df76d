package org.linli.query.leaderboard;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.util.List;
import org.linli.kernel.audit.ReadPurpose;
import org.linli.kernel.incentives.AssessmentId;
import org.linli.kernel.incentives.Board;
import org.linli.kernel.incentives.BoardKind;
import org.linli.kernel.incentives.RowKeys;
import org.linli.kernel.membership.OrganisationId;
import org.linli.kernel.membership.Role;
import org.linli.kernel.places.PlaceId;
import org.linli.query.Paged;
import org.linli.query.mypage.StandingProjection;
import org.linli.query.mypage.Standings;
import org.linli.query.places.Places;
import org.linli.query.places.PlacesProjection;
import org.linli.query.reads.ReadFor;
import org.linli.query.views.Page;
import org.linli.query.views.Projection;
import org.linli.query.views.ViewStore;
import org.linli.web.Actor;
import org.linli.web.Etags;
import org.linli.web.PageRequest;
import org.linli.web.ReadsView;
import org.linli.web.problem.ProblemException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How far the assessment of a board has come. */
@RestController
@ReadFor(ReadPurpose.ASSESSMENT)
@RequestMapping("/api/v1/assessments")
@Tag(name = "Boards")
public class AssessmentsResource {
    private static final Projection<AssessmentStory> ASSESSMENTS = new AssessmentsProjection();

    private final ViewStore views;
    private final Places places;
    private final Standings standings;
    private final InstantSource clock;
    private final RowKeys keys;

    public AssessmentsResource(ViewStore views, Places places, Standings standings, RowKeys keys, InstantSource clock) {
        this.views = views;
        this.places = places;
        this.clock = clock;
        this.keys = keys;
        this.standings = standings;
    }

    @GetMapping
    @ReadsView({AssessmentsProjection.NAME, StandingProjection.NAME, PlacesProjection.NAME})
    @Operation(
            summary = "List the boards of a place and its sub-places that are assessed",
            description =
                    "With the last period that was frozen. Those of party organisations are listed for their reviewers alone.")
    public ResponseEntity<org.linli.web.Page<AssessmentRow>> assessments(
            @Parameter(example = "place-00000000000000000000000001") @RequestParam PlaceId place,
            Actor actor,
            PageRequest page) {
        Page<AssessmentStory> found = views.find(
                ASSESSMENTS,
                AssessmentsProjection.BY_PLACE,
                places.andWithin(place),
                story -> story.board().kind() != BoardKind.PARTY || reviews(actor, story.board()),
                Paged.after(page),
                page.limit());
        return Paged.reply(page, found, AssessmentRow::of);
    }

    @GetMapping("/{id}")
    @ReadsView({AssessmentsProjection.NAME, StandingProjection.NAME, PlacesProjection.NAME})
    @Operation(
            summary = "See which periods of a board are frozen or final, and the objections that concern oneself",
            description =
                    "Who reviews the board sees all objections. That of a party organisation is shown to its reviewers"
                            + " alone; once the time for objections is over, those of the place above see what still waits.")
    public ResponseEntity<AssessmentPage> assessment(
            @Parameter(example = "assessment-00000000000000000000000001") @PathVariable AssessmentId id, Actor actor) {
        AssessmentStory story = views.get(ASSESSMENTS, id.value());
        if (story == null) {
            throw ProblemException.notFound();
        }
        boolean reviews = reviews(actor, story.board());
        boolean isOpen = reviews || story.board().kind() != BoardKind.PARTY;
        AssessmentStory seen = isOpen ? story : waiting(story, actor);
        return ResponseEntity.ok()
                .cacheControl(Paged.personal())
                .eTag(Etags.of(story.version()))
                .body(AssessmentPage.of(seen, keys, actor.id(), reviews || !isOpen));
    }

    /** What of a party organisation's assessment a reviewer of the place above may decide on: what its own ones left open. */
    private AssessmentStory waiting(AssessmentStory story, Actor actor) {
        List<PlaceId> within = places.get(story.board().place()).within();
        AssessmentStory waiting = story.waiting(clock.instant());
        boolean isAbove = within.size() > 1
                && standings.holds(actor.id(), Role.ORGANISATION_REVIEWER, within.get(within.size() - 2));
        if (!isAbove || waiting.objections().isEmpty()) {
            throw ProblemException.notFound();
        }
        return waiting;
    }

    private boolean reviews(Actor actor, Board board) {
        OrganisationId organisation = board.organisation();
        boolean reviewer = standings.holds(actor.id(), Role.ORGANISATION_REVIEWER, board.place());
        return organisation == null
                ? reviewer || standings.holds(actor.id(), Role.COMMITTEE_STAFF, board.place())
                : reviewer && standings.represents(actor.id(), organisation);
    }
}
