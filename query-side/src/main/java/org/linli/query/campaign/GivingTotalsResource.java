package org.linli.query.campaign;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Pattern;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.kernel.places.PlaceId;
import org.linli.query.Paged;
import org.linli.query.places.Places;
import org.linli.query.places.PlacesProjection;
import org.linli.query.views.Projection;
import org.linli.query.views.ViewStore;
import org.linli.web.ReadsView;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was given, by place and month. */
@RestController
@RequestMapping("/api/v1/giving-totals")
public class GivingTotalsResource {
    private static final Projection<GivingMonth> MONTHS = new GivingMonthsProjection();

    private final ViewStore views;
    private final Places places;

    public GivingTotalsResource(ViewStore views, Places places) {
        this.views = views;
        this.places = places;
    }

    @GetMapping
    @ReadsView({GivingMonthsProjection.NAME, PlacesProjection.NAME})
    @Operation(
            summary =
                    "Read what the campaigns of a place and its sub-places collected and paid in a month, in fen, and which things came and went")
    public ResponseEntity<GivingTotals> totals(
            @Parameter(example = "place-00000000000000000000000001") @RequestParam PlaceId place,
            @Parameter(example = "2026-11", description = "a month of Asia/Shanghai")
                    @RequestParam
                    @Pattern(regexp = "^(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])$")
                    String month) {
        Set<String> ids = places.andWithin(place).stream()
                .map(each -> GivingMonthsProjection.key(each, month))
                .collect(Collectors.toUnmodifiableSet());
        GivingTotals totals = new GivingTotals(place, month, 0, 0, Sums.NONE);
        for (GivingMonth each : views.getAll(MONTHS, ids).values()) {
            totals = totals.and(each);
        }
        return ResponseEntity.ok().cacheControl(Paged.personal()).body(totals);
    }
}
