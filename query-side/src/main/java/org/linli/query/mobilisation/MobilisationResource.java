package org.linli.query.mobilisation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.audit.ReadPurpose;
import org.linli.kernel.membership.OrganisationId;
import org.linli.kernel.membership.OrganisationKind;
import org.linli.query.Paged;
import org.linli.query.leaderboard.NotYourOrganisation;
import org.linli.query.leaderboard.ProfilesProjection;
import org.linli.query.metrics.live.LiveFigures;
import org.linli.query.metrics.live.LiveFigures.OfOrganisation;
import org.linli.query.mypage.StandingProjection;
import org.linli.query.mypage.Standings;
import org.linli.query.organisations.OrganisationStory;
import org.linli.query.organisations.OrganisationsProjection;
import org.linli.query.places.PlacesProjection;
import org.linli.query.reads.ReadFor;
import org.linli.query.trail.TrailProjection;
import org.linli.query.views.Projection;
import org.linli.query.views.ViewStore;
import org.linli.web.Actor;
import org.linli.web.PageRequest;
import org.linli.web.ReadsView;
import org.linli.web.RejectedException;
import org.linli.web.problem.ProblemCode;
import org.linli.web.problem.ProblemException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whom a party organisation's members brought in (差序带动): for those alone who review that organisation. */
@RestController
@ReadFor(ReadPurpose.ASSESSMENT)
@RequestMapping("/api/v1/organisations/{id}/mobilisation")
@Tag(name = "Boards")
public class MobilisationResource {
    private static final Projection<OrganisationStory> ORGANISATIONS = new OrganisationsProjection();
    private static final int RETRY_SECONDS = 30;

    private final LiveFigures figures;
    private final ViewStore views;
    private final Standings standings;
    private final InstantSource clock;
    private final Naming naming;

    public MobilisationResource(LiveFigures figures, ViewStore views, Standings standings, InstantSource clock) {
        this.figures = figures;
        this.views = views;
        this.standings = standings;
        this.clock = clock;
        this.naming = new Naming(views);
    }

    @GetMapping
    @ReadsView({OrganisationsProjection.NAME, StandingProjection.NAME, PlacesProjection.NAME})
    @Operation(
            summary = "See, as its reviewer, whom the party members of an organisation brought in",
            description =
                    "How many in each generation, by whom (party, volunteers, residents), how many each brings in within 90"
                            + " days, and how many residents are within one, two and three steps. Now, or as of an instant by"
                            + " what is known now. It says what the records attribute, not what caused what.")
    public ResponseEntity<MobilisationPage> mobilisation(
            @Parameter(example = "organisation-00000000000000000000000001") @PathVariable OrganisationId id,
            @Parameter(description = "As of then; now when absent.") @RequestParam @Nullable Instant at,
            Actor actor) {
        return ResponseEntity.ok()
                .cacheControl(Paged.personal())
                .body(MobilisationPage.of(id, below(id, asked(at), actor)));
    }

    @GetMapping("/nodes")
    @ReadsView({
        OrganisationsProjection.NAME,
        StandingProjection.NAME,
        PlacesProjection.NAME,
        ProfilesProjection.NAME,
        TrailProjection.NAME
    })
    @Operation(
            summary = "See, as its reviewer, each of them, and why they hang on whom",
            description =
                    "Who is not the organisation's own has a generation and a tier and no name. What brought somebody in can be"
                            + " opened where one of the two is the organisation's own: the event and its exchange.")
    public ResponseEntity<MobilisationNodes> nodes(
            @Parameter(example = "organisation-00000000000000000000000001") @PathVariable OrganisationId id,
            @Parameter(description = "As of then; now when absent.") @RequestParam @Nullable Instant at,
            Actor actor,
            PageRequest page) {
        boolean isFirst = page.after().isEmpty();
        int from = isFirst ? 0 : Integer.parseInt(page.after().getFirst());
        OfOrganisation of =
                below(id, isFirst ? asked(at) : Instant.parse(page.after().getLast()), actor);
        int all = of.grown().nodes().size();
        int to = Math.min(all, from + page.limit());
        List<MobilisationNodes.Node> rows = naming.rows(of.grown().nodes(), Math.min(from, all), to);
        List<String> next = to < all ? List.of(Integer.toString(to), of.asOf().toString()) : null;
        return ResponseEntity.ok()
                .headers(Paged.headers(page, next))
                .body(new MobilisationNodes(id, of.asOf(), of.position(), rows));
    }

    private @Nullable Instant asked(@Nullable Instant at) {
        if (at != null && at.isAfter(clock.instant())) {
            throw new RejectedException(new MobilisationAhead());
        }
        return at;
    }

    /** Who does not review the organisation is not told what it is either. */
    private OfOrganisation below(OrganisationId id, @Nullable Instant at, Actor actor) {
        OrganisationStory organisation = views.get(ORGANISATIONS, id.value());
        if (organisation == null || organisation.kind() != OrganisationKind.PARTY) {
            throw ProblemException.notFound();
        }
        if (!standings.reviews(actor.id(), id, organisation.place())) {
            throw new RejectedException(new NotYourOrganisation());
        }
        OfOrganisation of = figures.below(id, at, clock.instant());
        if (of == null) {
            throw ProblemException.unavailable(ProblemCode.UNAVAILABLE, RETRY_SECONDS);
        }
        return of;
    }
}
