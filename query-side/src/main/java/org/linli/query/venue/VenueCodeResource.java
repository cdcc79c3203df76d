package org.linli.query.venue;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.InstantSource;
import org.linli.kernel.membership.Role;
import org.linli.kernel.places.HouseId;
import org.linli.kernel.volunteering.VenueCodes;
import org.linli.query.Paged;
import org.linli.query.house.HouseStory;
import org.linli.query.house.HousesProjection;
import org.linli.query.mypage.StandingProjection;
import org.linli.query.mypage.Standings;
import org.linli.query.places.PlacesProjection;
import org.linli.query.views.Projection;
import org.linli.query.views.ViewStore;
import org.linli.web.Actor;
import org.linli.web.ReadsView;
import org.linli.web.RejectedException;
import org.linli.web.problem.ProblemException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The code that a sharing house shows to volunteers who come and leave. */
@RestController
@RequestMapping("/api/v1/houses/{id}/venue-code")
public class VenueCodeResource {
    private static final Projection<HouseStory> HOUSES = new HousesProjection();

    private final ViewStore views;
    private final Standings standings;
    private final VenueCodes codes;
    private final InstantSource clock;

    public VenueCodeResource(ViewStore views, Standings standings, VenueCodes codes, InstantSource clock) {
        this.views = views;
        this.standings = standings;
        this.codes = codes;
        this.clock = clock;
    }

    @GetMapping
    @ReadsView({HousesProjection.NAME, StandingProjection.NAME, PlacesProjection.NAME})
    @Operation(
            summary = "Read the code that a house one keeps shows now",
            description = "Six digits, and the same as the text of a QR code; another one follows every minute.")
    public ResponseEntity<Shown> code(
            @Parameter(example = "house-00000000000000000000000001") @PathVariable HouseId id, Actor actor) {
        HouseStory house = views.get(HOUSES, id.value());
        if (house == null) {
            throw ProblemException.notFound();
        }
        if (!house.keeper().equals(actor.id()) || !standings.holds(actor.id(), Role.HOUSE_KEEPER, house.community())) {
            throw new RejectedException(new NotYourHouse());
        }
        VenueCodes.Code code = codes.of(id, clock.instant());
        return ResponseEntity.ok()
                .cacheControl(Paged.personal())
                .body(new Shown(id, code.digits(), code.qr(), code.until()));
    }

    /**
     * What the house shows.
     *
     * @param until when the next code follows; this one is accepted for a minute more
     */
    @Schema(name = "VenueCode")
    public record Shown(HouseId house, String digits, String qr, Instant until) {}
}
