package org.linli.query.sales;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.Set;
import org.linli.kernel.giving.CampaignId;
import org.linli.kernel.giving.SaleId;
import org.linli.kernel.membership.Role;
import org.linli.kernel.places.PlaceId;
import org.linli.query.Paged;
import org.linli.query.disputes.NotYourPlace;
import org.linli.query.mypage.StandingProjection;
import org.linli.query.mypage.Standings;
import org.linli.query.places.Places;
import org.linli.query.places.PlacesProjection;
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

/** Charity sales, their prices, and what came of them. */
@RestController
@RequestMapping("/api/v1")
public class SalesResource {
    private static final Projection<SaleStory> SALES = new SalesProjection();

    private final ViewStore views;
    private final Places places;
    private final Standings standings;

    public SalesResource(ViewStore views, Places places, Standings standings) {
        this.views = views;
        this.places = places;
        this.standings = standings;
    }

    @GetMapping("/campaigns/{id}/sales")
    @ReadsView(SalesProjection.NAME)
    @Operation(summary = "List the charity sales of a campaign, the latest declared first")
    public ResponseEntity<org.linli.web.Page<SaleStory>> ofCampaign(
            @Parameter(example = "campaign-00000000000000000000000001") @PathVariable CampaignId id, PageRequest page) {
        return sales(SalesProjection.BY_CAMPAIGN, Set.of(id.value()), page);
    }

    @GetMapping("/sales")
    @ReadsView({SalesProjection.NAME, StandingProjection.NAME, PlacesProjection.NAME})
    @Operation(
            summary = "See the charity sales of a place that wait for somebody, as committee staff there, oldest first",
            description =
                    "To be held, to be counted, counted differently, and whose takings the campaign did not take in.")
    public ResponseEntity<org.linli.web.Page<SaleStory>> waiting(
            @Parameter(example = "place-00000000000000000000000001") @RequestParam PlaceId place,
            Actor actor,
            PageRequest page) {
        if (!standings.holds(actor.id(), Role.COMMITTEE_STAFF, place)) {
            throw new RejectedException(new NotYourPlace());
        }
        return sales(SalesProjection.WAITING_BY_COMMUNITY, places.communitiesOf(place), page);
    }

    @GetMapping("/members/me/kept-campaigns/sales")
    @ReadsView({SalesProjection.NAME, StandingProjection.NAME})
    @Operation(
            summary = "See the charity sales for campaigns that one answers for that wait for somebody, oldest first",
            description = "For one's own campaigns, and for those of the organisations that one acts for now.")
    public ResponseEntity<org.linli.web.Page<SaleStory>> kept(Actor actor, PageRequest page) {
        return sales(SalesProjection.WAITING_BY_OWNER, standings.answersAs(actor.id()), page);
    }

    private ResponseEntity<org.linli.web.Page<SaleStory>> sales(String index, Set<String> keys, PageRequest page) {
        Page<SaleStory> found = views.find(SALES, index, keys, one -> true, Paged.after(page), page.limit());
        return Paged.reply(page, found);
    }

    @GetMapping("/sales/{id}")
    @ReadsView(SalesProjection.NAME)
    @Operation(summary = "Read a charity sale, its prices, and what came of it")
    public ResponseEntity<SaleStory> one(
            @Parameter(example = "sale-00000000000000000000000001") @PathVariable SaleId id) {
        SaleStory one = views.get(SALES, id.value());
        if (one == null) {
            throw ProblemException.notFound();
        }
        return ResponseEntity.ok().cacheControl(Paged.personal()).body(one);
    }
}
