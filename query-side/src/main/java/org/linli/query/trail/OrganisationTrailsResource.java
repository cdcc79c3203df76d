package org.linli.query.trail;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Channel;
import org.linli.kernel.audit.ReadPurpose;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.OrganisationId;
import org.linli.kernel.places.PlaceId;
import org.linli.query.mypage.StandingProjection;
import org.linli.query.mypage.Standings;
import org.linli.query.places.Places;
import org.linli.query.places.PlacesProjection;
import org.linli.query.reads.ReadAudit;
import org.linli.query.reads.ReadFor;
import org.linli.query.views.ViewStore;
import org.linli.web.Actor;
import org.linli.web.Csv;
import org.linli.web.PageRequest;
import org.linli.web.ReadsView;
import org.linli.web.problem.ProblemException;
import org.linli.web.problem.ProblemReply;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who did what as or for an organisation, and what became of it. */
@RestController
@ReadFor(ReadPurpose.TRAIL_REVIEW)
@RequestMapping("/api/v1/trails/organisations")
public class OrganisationTrailsResource {
    private static final String REGISTERED = "membership.organisation-registered";
    private static final int LONGEST_NAME = 80;

    private final Trails trails;
    private final Places places;
    private final Standings standings;
    private final ReadAudit audit;

    public OrganisationTrailsResource(ViewStore views, Places places, Standings standings, ReadAudit audit) {
        this.trails = new Trails(views, Trails.MOST);
        this.places = places;
        this.standings = standings;
        this.audit = audit;
    }

    @GetMapping("/{id}")
    @ReadsView({TrailProjection.NAME, StandingProjection.NAME, PlacesProjection.NAME})
    @Operation(
            summary = "Read everything that happened to an organisation, the latest first",
            description =
                    "For auditors, committee staff and organisation reviewers of its place. Nobody else learns whether there is"
                            + " one. As text/csv: all of it at once.")
    public ResponseEntity<org.linli.web.Page<TrailLine>> organisation(
            @Parameter(example = "organisation-00000000000000000000000001") @PathVariable OrganisationId id,
            @Parameter(description = "that happened then or later") @RequestParam @Nullable Instant from,
            @Parameter(description = "that happened before") @RequestParam @Nullable Instant to,
            @RequestParam @Nullable Channel channel,
            @Parameter(example = REGISTERED) @RequestParam @Size(max = LONGEST_NAME) @Nullable String event,
            Actor actor,
            PageRequest page,
            HttpServletRequest request) {
        TrailFilter filter = new TrailFilter(from, to, channel, event, null);
        return trails.page(Set.of(id.value()), filter, sight(id, actor.id()), page, ProblemReply.language(request));
    }

    /** The same as a file. */
    @GetMapping(path = "/{id}", produces = Csv.TYPE)
    @ReadsView({TrailProjection.NAME, StandingProjection.NAME, PlacesProjection.NAME})
    @Operation(hidden = true)
    public void organisationAsCsv(
            @PathVariable OrganisationId id,
            @RequestParam @Nullable Instant from,
            @RequestParam @Nullable Instant to,
            @RequestParam @Nullable Channel channel,
            @RequestParam @Size(max = LONGEST_NAME) @Nullable String event,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response) {
        TrailFilter filter = new TrailFilter(from, to, channel, event, null);
        trails.export(Set.of(id.value()), filter, sight(id, actor.id()), request, response, audit);
    }

    /** By the place it was registered in; an unknown one and one whom the reader may not review are answered alike. */
    private Sight sight(OrganisationId id, MemberId reader) {
        TrailFilter registration = new TrailFilter(null, null, null, REGISTERED, null);
        return trails.find(Set.of(id.value()), registration::wants, null, 1).items().stream()
                .flatMap(entry -> entry.places().stream())
                .filter(place -> place.startsWith("place-"))
                .map(place -> Sight.in(new PlaceId(place), reader, standings, places))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(ProblemException::notFound);
    }
}
