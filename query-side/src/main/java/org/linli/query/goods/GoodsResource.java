package org.linli.query.goods;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.audit.ReadPurpose;
import org.linli.kernel.giving.CampaignId;
import org.linli.kernel.giving.GoodsId;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.Role;
import org.linli.kernel.places.PlaceId;
import org.linli.query.Paged;
import org.linli.query.disputes.NotYourPlace;
import org.linli.query.goods.GoodsGift.HandedOver;
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

/** Gifts of things: one's own, those of a campaign, and those that wait for somebody. */
@RestController
@ReadFor(ReadPurpose.CAMPAIGN)
@RequestMapping("/api/v1")
public class GoodsResource {
    private static final Projection<GoodsGift> GOODS = new GoodsProjection();

    private final ViewStore views;
    private final Places places;
    private final Standings standings;

    public GoodsResource(ViewStore views, Places places, Standings standings) {
        this.views = views;
        this.places = places;
        this.standings = standings;
    }

    @GetMapping("/members/me/goods")
    @ReadsView(GoodsProjection.NAME)
    @Operation(summary = "Read which things one gave and what became of them, the latest first")
    public ResponseEntity<org.linli.web.Page<GoodsPage>> mine(Actor actor, PageRequest page) {
        return gifts(GoodsProjection.BY_DONOR, Set.of(actor.id().value()), GoodsPage::ofDonor, page);
    }

    @GetMapping("/goods/{id}")
    @ReadsView({GoodsProjection.NAME, StandingProjection.NAME, PlacesProjection.NAME})
    @Operation(
            summary = "Read one gift of things",
            description =
                    "As its donor, as committee staff of the campaign's community, as who answers for the campaign, and"
                            + " once it was handed over as who got it. The donor is told neither whom the campaign helps nor who said"
                            + " what, and who got it is not told of a donor who wishes to stay unnamed.")
    public ResponseEntity<GoodsPage> one(
            @Parameter(example = "goods-00000000000000000000000001") @PathVariable GoodsId id, Actor actor) {
        GoodsGift one = views.get(GOODS, id.value());
        GoodsPage page = one == null ? null : pageFor(actor.id(), one);
        if (page == null) {
            throw ProblemException.notFound();
        }
        return ResponseEntity.ok().cacheControl(Paged.personal()).body(page);
    }

    @GetMapping("/goods")
    @ReadsView({GoodsProjection.NAME, StandingProjection.NAME, PlacesProjection.NAME})
    @Operation(
            summary =
                    "See the gifts of things of a place that wait for somebody, as committee staff there, oldest first",
            description =
                    "To be received, to be handed over, handed over and not confirmed, and what is to be given back.")
    public ResponseEntity<org.linli.web.Page<GoodsPage>> waiting(
            @Parameter(example = "place-00000000000000000000000001") @RequestParam PlaceId place,
            Actor actor,
            PageRequest page) {
        if (!isStaff(actor.id(), place)) {
            throw new RejectedException(new NotYourPlace());
        }
        return gifts(GoodsProjection.WAITING_BY_COMMUNITY, places.communitiesOf(place), GoodsPage::ofKeeper, page);
    }

    @GetMapping("/members/me/kept-campaigns/goods")
    @ReadsView({GoodsProjection.NAME, StandingProjection.NAME})
    @Operation(
            summary = "See the things for campaigns that one answers for that wait for somebody, oldest first",
            description = "For one's own campaigns, and for those of the organisations that one acts for now.")
    public ResponseEntity<org.linli.web.Page<GoodsPage>> kept(Actor actor, PageRequest page) {
        return gifts(GoodsProjection.WAITING_BY_OWNER, standings.answersAs(actor.id()), GoodsPage::ofKeeper, page);
    }

    @GetMapping("/campaigns/{id}/goods")
    @ReadsView(GoodsProjection.NAME)
    @Operation(
            summary = "Read which things a campaign received and what became of them, the latest first",
            description = "Who wishes to stay unnamed is, and so is whom the campaign helps.")
    public ResponseEntity<org.linli.web.Page<GoodsRow>> ofCampaign(
            @Parameter(example = "campaign-00000000000000000000000001") @PathVariable CampaignId id, PageRequest page) {
        Page<GoodsGift> found = find(GoodsProjection.TAKEN_IN_BY_CAMPAIGN, Set.of(id.value()), page);
        return Paged.reply(page, found, GoodsRow::of);
    }

    /** The most that the reader may see of it; null when it does not concern them. */
    private @Nullable GoodsPage pageFor(MemberId reader, GoodsGift one) {
        Set<String> names = standings.answersAs(reader);
        if (names.contains(one.owner().id()) || isStaff(reader, one.community())) {
            return GoodsPage.ofKeeper(one);
        }
        if (one.donor().equals(reader)) {
            return GoodsPage.ofDonor(one);
        }
        return got(names, one.handedOver()) ? GoodsPage.ofReceiver(one) : null;
    }

    private static boolean got(Set<String> names, @Nullable HandedOver to) {
        return to != null
                && ((to.beneficiary() != null && names.contains(to.beneficiary().value()))
                        || (to.recipient() != null
                                && names.contains(to.recipient().value())));
    }

    private boolean isStaff(MemberId member, PlaceId place) {
        return standings.holds(member, Role.COMMITTEE_STAFF, place);
    }

    private ResponseEntity<org.linli.web.Page<GoodsPage>> gifts(
            String index, Set<String> keys, Function<GoodsGift, GoodsPage> shown, PageRequest page) {
        Page<GoodsGift> found = find(index, keys, page);
        return Paged.reply(page, found, shown);
    }

    private Page<GoodsGift> find(String index, Set<String> keys, PageRequest page) {
        return views.find(GOODS, index, keys, one -> true, Paged.after(page), page.limit());
    }
}
