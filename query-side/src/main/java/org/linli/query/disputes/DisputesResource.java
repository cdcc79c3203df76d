package org.linli.query.disputes;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.linli.kernel.audit.ReadPurpose;
import org.linli.kernel.membership.Role;
import org.linli.kernel.places.PlaceId;
import org.linli.query.Paged;
import org.linli.query.ViewRules;
import org.linli.query.mypage.StandingProjection;
import org.linli.query.mypage.Standings;
import org.linli.query.places.Places;
import org.linli.query.places.PlacesProjection;
import org.linli.query.reads.ReadFor;
import org.linli.query.views.Page;
import org.linli.query.views.Projection;
import org.linli.query.views.ViewStore;
import org.linli.web.Actor;
import org.linli.web.PageRequest;
import org.linli.web.ReadsView;
import org.linli.web.RejectedException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The open disputes of a place, for its committee staff, oldest first. */
@RestController
@ReadFor(ReadPurpose.DISPUTE)
@RequestMapping("/api/v1")
public class DisputesResource {
    private static final Projection<OpenDispute> DISPUTES = new DisputesProjection();

    private final ViewStore views;
    private final Places places;
    private final Standings standings;
    private final InstantSource clock;
    private final Duration overdue;

    public DisputesResource(ViewStore views, Places places, Standings standings, InstantSource clock, ViewRules rules) {
        this.views = views;
        this.places = places;
        this.standings = standings;
        this.clock = clock;
        this.overdue = rules.overdueDispute();
    }

    @GetMapping("/disputes")
    @ReadsView({DisputesProjection.NAME, StandingProjection.NAME, PlacesProjection.NAME})
    @Operation(
            summary = "See the open disputes of a place and its sub-places, as committee staff there, oldest first",
            description = "One that nobody took on in time is overdue.")
    public ResponseEntity<org.linli.web.Page<DisputePage>> disputes(
            @Parameter(example = "place-00000000000000000000000001") @RequestParam PlaceId place,
            Actor actor,
            PageRequest page) {
        if (!standings.holds(actor.id(), Role.COMMITTEE_STAFF, place)) {
            throw new RejectedException(new NotYourPlace());
        }
        Page<OpenDispute> found = views.find(
                DISPUTES,
                DisputesProjection.BY_COMMUNITY,
                places.communitiesOf(place),
                dispute -> true,
                Paged.after(page),
                page.limit());
        Instant now = clock.instant();
        return Paged.reply(page, found, dispute -> DisputePage.of(dispute, now, overdue));
    }
}
