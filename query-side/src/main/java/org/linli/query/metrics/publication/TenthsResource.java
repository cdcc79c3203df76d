package org.linli.query.metrics.publication;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.incentives.Period;
import org.linli.kernel.membership.Role;
import org.linli.kernel.metrics.Tenths;
import org.linli.kernel.places.PlaceId;
import org.linli.query.Paged;
import org.linli.query.mypage.StandingProjection;
import org.linli.query.mypage.Standings;
import org.linli.query.places.Places;
import org.linli.query.places.PlacesProjection;
import org.linli.query.views.ViewStore;
import org.linli.web.Actor;
import org.linli.web.Page;
import org.linli.web.ReadsView;
import org.linli.web.problem.ProblemCode;
import org.linli.web.problem.ProblemException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How what is each person's own is spread in a place, for its staff. */
@RestController
@RequestMapping("/api/v1/metrics/{place}/tenths")
public class TenthsResource {
    private final PublishedFigures figures;
    private final Places places;
    private final Standings standings;

    public TenthsResource(ViewStore views, Places places, Standings standings) {
        this.figures = new PublishedFigures(views);
        this.places = places;
        this.standings = standings;
    }

    @GetMapping
    @ReadsView({FiguresProjection.NAME, PlacesProjection.NAME, StandingProjection.NAME})
    @Operation(
            summary =
                    "Read how hours, partners, constraint and effective size are spread in a place, by tenths of its people",
            description =
                    "The mean of each tenth, from those with the least on, in a month, if it was published; without one in the latest"
                            + " that was. No means where a tenth has fewer than ten people, or where the sums that they tell"
                            + " are held back.")
    public ResponseEntity<Page<TenthsPage>> tenths(
            @Parameter(example = "place-00000000000000000000000001") @PathVariable PlaceId place,
            @Parameter(example = "2026-05", description = "a month of Asia/Shanghai")
                    @RequestParam
                    @Pattern(regexp = Period.MONTH)
                    @Nullable
                    String month,
            Actor actor) {
        var _ = places.get(place);
        if (!standings.holds(actor.id(), Role.COMMITTEE_STAFF, place)) {
            throw new ProblemException(ProblemCode.FORBIDDEN);
        }
        PublishedMonth published = month == null ? figures.latestOf(place) : figures.of(place, month);
        return ResponseEntity.ok()
                .cacheControl(Paged.personal())
                .body(new Page<>(published == null ? List.of() : List.of(TenthsPage.of(published))));
    }

    /**
     * Of a month.
     *
     * @param month of Asia/Shanghai
     * @param definitions the version of the definitions
     * @param asOf what occurred before counted
     * @param position of the last event of the log that counted
     */
    public record TenthsPage(
            PlaceId place, String month, int definitions, Instant asOf, long position, List<Tenths> tenths) {
        static TenthsPage of(PublishedMonth month) {
            return new TenthsPage(
                    month.place(), month.month(), month.definitions(), month.asOf(), month.position(), month.tenths());
        }
    }
}
