package org.linli.query.actions;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.volunteering.ActionId;
import org.linli.query.Paged;
import org.linli.query.places.Places;
import org.linli.query.places.PlacesProjection;
import org.linli.query.views.Cursor;
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

/** For what volunteers are wanted. */
@RestController
@RequestMapping("/api/v1/actions")
public class ActionsResource {
    private static final Projection<ActionStory> ACTIONS = new ActionsProjection();

    /** No action lasts longer: what began before that is over. */
    private static final Duration LONGEST = Duration.ofHours(12);

    private final ViewStore views;
    private final Places places;
    private final InstantSource clock;

    public ActionsResource(ViewStore views, Places places, InstantSource clock) {
        this.views = views;
        this.places = places;
        this.clock = clock;
    }

    @GetMapping
    @ReadsView({ActionsProjection.NAME, PlacesProjection.NAME})
    @Operation(
            summary = "Read for what volunteers are wanted in a place and its sub-places, the soonest first",
            description = "What is over, and what was called off, is left out.")
    public ResponseEntity<org.linli.web.Page<ActionPage>> upcoming(
            @Parameter(example = "place-00000000000000000000000001") @RequestParam PlaceId place,
            Actor actor,
            PageRequest page) {
        Instant now = clock.instant();
        Cursor last = Paged.after(page);
        Page<ActionStory> found = views.find(
                ACTIONS,
                ActionsProjection.BY_COMMUNITY,
                places.communitiesOf(place),
                action -> action.shift().to().isAfter(now),
                last == null ? new Cursor(-now.minus(LONGEST).toEpochMilli(), "") : last,
                page.limit());
        return Paged.reply(page, found, action -> ActionPage.of(action, actor.id()));
    }

    @GetMapping("/{id}")
    @ReadsView(ActionsProjection.NAME)
    @Operation(
            summary = "Read an action, how its places are filled, and where one stands oneself",
            description = "Who else is in it is for the organiser alone.")
    public ResponseEntity<ActionPage> action(
            @Parameter(example = "action-00000000000000000000000001") @PathVariable ActionId id, Actor actor) {
        ActionStory story = views.get(ACTIONS, id.value());
        if (story == null) {
            throw ProblemException.notFound();
        }
        return ResponseEntity.ok()
                .cacheControl(Paged.personal())
                .eTag(Etags.of(story.version()))
                .body(ActionPage.of(story, actor.id()));
    }
}
