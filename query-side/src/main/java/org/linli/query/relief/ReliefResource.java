package org.linli.query.relief;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.Set;
import org.linli.kernel.audit.ReadPurpose;
import org.linli.kernel.giving.ReliefId;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.Role;
import org.linli.kernel.places.PlaceId;
import org.linli.query.Paged;
import org.linli.query.disputes.NotYourPlace;
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
import org.linli.web.problem.ProblemException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Applications for relief: one's own, and those that staff decides. */
@RestController
@ReadFor(ReadPurpose.RELIEF)
@RequestMapping("/api/v1")
public class ReliefResource {
    private static final Projection<ReliefApplication> RELIEF = new ReliefProjection();

    private final ViewStore views;
    private final Places places;
    private final Standings standings;

    public ReliefResource(ViewStore views, Places places, Standings standings) {
        this.views = views;
        this.places = places;
        this.standings = standings;
    }

    @GetMapping("/reliefs")
    @ReadsView({ReliefProjection.NAME, StandingProjection.NAME, PlacesProjection.NAME})
    @Operation(
            summary =
                    "See the open applications for relief of a place and its sub-places, as committee staff there, oldest first")
    public ResponseEntity<org.linli.web.Page<ReliefApplication>> open(
            @Parameter(example = "place-00000000000000000000000001") @RequestParam PlaceId place,
            Actor actor,
            PageRequest page) {
        if (!isStaff(actor.id(), place)) {
            throw new RejectedException(new NotYourPlace());
        }
        return page(ReliefProjection.OPEN_BY_COMMUNITY, places.communitiesOf(place), page);
    }

    @GetMapping("/reliefs/{id}")
    @ReadsView({ReliefProjection.NAME, StandingProjection.NAME, PlacesProjection.NAME})
    @Operation(summary = "Read one application for relief, as the applicant or as committee staff of their community")
    public ResponseEntity<ReliefApplication> one(
            @Parameter(example = "relief-00000000000000000000000001") @PathVariable ReliefId id, Actor actor) {
        ReliefApplication one = views.get(RELIEF, id.value());
        if (one == null || !(one.applicant().equals(actor.id()) || isStaff(actor.id(), one.community()))) {
            throw ProblemException.notFound();
        }
        return ResponseEntity.ok().cacheControl(Paged.personal()).body(one);
    }

    @GetMapping("/members/me/reliefs")
    @ReadsView(ReliefProjection.NAME)
    @Operation(summary = "Read one's own applications for relief and what became of them, the latest first")
    public ResponseEntity<org.linli.web.Page<ReliefApplication>> mine(Actor actor, PageRequest page) {
        return page(ReliefProjection.BY_APPLICANT, Set.of(actor.id().value()), page);
    }

    private boolean isStaff(MemberId member, PlaceId place) {
        return standings.holds(member, Role.COMMITTEE_STAFF, place);
    }

    private ResponseEntity<org.linli.web.Page<ReliefApplication>> page(
            String index, Set<String> keys, PageRequest page) {
        Page<ReliefApplication> found = views.find(RELIEF, index, keys, one -> true, Paged.after(page), page.limit());
        return Paged.reply(page, found);
    }
}
