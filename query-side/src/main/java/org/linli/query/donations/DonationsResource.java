package org.linli.query.donations;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.Set;
import org.linli.kernel.audit.ReadPurpose;
import org.linli.kernel.giving.CampaignId;
import org.linli.kernel.giving.DonationId;
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

/** Donations of money: one's own with their receipts, those of a campaign, and those that wait for somebody. */
@RestController
@ReadFor(ReadPurpose.CAMPAIGN)
@RequestMapping("/api/v1")
public class DonationsResource {
    private static final Projection<DonationReceipt> DONATIONS = new DonationsProjection();

    private final ViewStore views;
    private final Places places;
    private final Standings standings;

    public DonationsResource(ViewStore views, Places places, Standings standings) {
        this.views = views;
        this.places = places;
        this.standings = standings;
    }

    @GetMapping("/members/me/donations")
    @ReadsView(DonationsProjection.NAME)
    @Operation(summary = "Read one's own donations and their receipts, the latest first")
    public ResponseEntity<org.linli.web.Page<DonationReceipt>> mine(Actor actor, PageRequest page) {
        Page<DonationReceipt> found =
                find(DonationsProjection.BY_DONOR, Set.of(actor.id().value()), page);
        return Paged.reply(page, found);
    }

    @GetMapping("/donations/{id}")
    @ReadsView({DonationsProjection.NAME, StandingProjection.NAME, PlacesProjection.NAME})
    @Operation(
            summary =
                    "Read one donation and its receipt, as its donor or as committee staff of the campaign's community")
    public ResponseEntity<DonationReceipt> one(
            @Parameter(example = "donation-00000000000000000000000001") @PathVariable DonationId id, Actor actor) {
        DonationReceipt one = views.get(DONATIONS, id.value());
        if (one == null || !(one.donor().equals(actor.id()) || isStaff(actor.id(), one.community()))) {
            throw ProblemException.notFound();
        }
        return ResponseEntity.ok().cacheControl(Paged.personal()).body(one);
    }

    @GetMapping("/donations")
    @ReadsView({DonationsProjection.NAME, StandingProjection.NAME, PlacesProjection.NAME})
    @Operation(
            summary = "See the donations of a place that wait for somebody, as committee staff there, oldest first",
            description = "Promised and not come, come and not taken in yet, and what is to be given back.")
    public ResponseEntity<org.linli.web.Page<DonationReceipt>> waiting(
            @Parameter(example = "place-00000000000000000000000001") @RequestParam PlaceId place,
            Actor actor,
            PageRequest page) {
        if (!isStaff(actor.id(), place)) {
            throw new RejectedException(new NotYourPlace());
        }
        Page<DonationReceipt> found = find(DonationsProjection.WAITING_BY_COMMUNITY, places.communitiesOf(place), page);
        return Paged.reply(page, found);
    }

    @GetMapping("/members/me/kept-campaigns/donations")
    @ReadsView({DonationsProjection.NAME, StandingProjection.NAME})
    @Operation(
            summary = "See the donations to campaigns that one answers for that wait for somebody, oldest first",
            description = "To one's own campaigns, and to those of the organisations that one acts for now.")
    public ResponseEntity<org.linli.web.Page<DonationReceipt>> kept(Actor actor, PageRequest page) {
        Page<DonationReceipt> found = find(DonationsProjection.WAITING_BY_OWNER, standings.answersAs(actor.id()), page);
        return Paged.reply(page, found);
    }

    @GetMapping("/campaigns/{id}/donations")
    @ReadsView(DonationsProjection.NAME)
    @Operation(
            summary = "Read what a campaign received, the latest first",
            description = "Who wishes to stay unnamed is: the row then says neither member nor organisation.")
    public ResponseEntity<org.linli.web.Page<DonationRow>> ofCampaign(
            @Parameter(example = "campaign-00000000000000000000000001") @PathVariable CampaignId id, PageRequest page) {
        Page<DonationReceipt> found = find(DonationsProjection.BOOKED_BY_CAMPAIGN, Set.of(id.value()), page);
        return Paged.reply(page, found, DonationRow::of);
    }

    private boolean isStaff(MemberId member, PlaceId place) {
        return standings.holds(member, Role.COMMITTEE_STAFF, place);
    }

    private Page<DonationReceipt> find(String index, Set<String> keys, PageRequest page) {
        return views.find(DONATIONS, index, keys, one -> true, Paged.after(page), page.limit());
    }
}
