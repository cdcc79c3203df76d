package org.linli.query.exchange;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.audit.ReadPurpose;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.OrganisationId;
import org.linli.kernel.membership.Role;
import org.linli.kernel.sharing.Deal;
import org.linli.kernel.sharing.ExchangeId;
import org.linli.kernel.sharing.ListingId;
import org.linli.query.listing.ListingStory;
import org.linli.query.listing.ListingsProjection;
import org.linli.query.mypage.StandingProjection;
import org.linli.query.mypage.Standings;
import org.linli.query.places.PlacesProjection;
import org.linli.query.reads.ReadFor;
import org.linli.query.reviews.ReviewsPage;
import org.linli.query.reviews.ReviewsProjection;
import org.linli.query.reviews.ReviewsStory;
import org.linli.query.views.Projection;
import org.linli.query.views.ViewStore;
import org.linli.web.Actor;
import org.linli.web.Etags;
import org.linli.web.ReadsView;
import org.linli.web.RejectedException;
import org.linli.web.problem.ProblemException;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One exchange, for its two sides and the committee staff of its place. */
@RestController
@ReadFor(ReadPurpose.EXCHANGE)
@RequestMapping("/api/v1")
public class ExchangesResource {
    private static final Projection<ExchangeStory> EXCHANGES = new ExchangesProjection();
    private static final Projection<ListingStory> LISTINGS = new ListingsProjection();

    private static final Projection<ReviewsStory> REVIEWS = new ReviewsProjection();

    private final ViewStore views;
    private final Standings standings;

    public ExchangesResource(ViewStore views, Standings standings) {
        this.views = views;
        this.standings = standings;
    }

    @GetMapping("/exchanges/{id}")
    @ReadsView({
        ExchangesProjection.NAME,
        ListingsProjection.NAME,
        ReviewsProjection.NAME,
        StandingProjection.NAME,
        PlacesProjection.NAME
    })
    @Operation(
            summary = "Read an exchange with its history",
            description =
                    "The address of the other side is there from the agreement to the close, its review from when both "
                            + "are revealed.")
    public ResponseEntity<ExchangePage> exchange(
            @Parameter(example = "exchange-00000000000000000000000001") @PathVariable ExchangeId id, Actor actor) {
        ExchangeStory story = views.get(EXCHANGES, id.value());
        if (story == null) {
            throw ProblemException.notFound();
        }
        Party reader = reader(actor.id(), story.deal());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore().cachePrivate())
                .eTag(Etags.of(story.version()))
                .body(ExchangePage.of(
                        story,
                        reader,
                        organisationOf(story.deal().offer()),
                        organisationOf(story.deal().request()),
                        addressFor(reader, story),
                        reviewsFor(actor.id(), id)));
    }

    private Party reader(MemberId member, Deal deal) {
        Party party = Party.of(member, deal);
        if (!deal.involves(member) && !standings.holds(member, Role.COMMITTEE_STAFF, deal.community())) {
            throw new RejectedException(new NotYourExchange());
        }
        return party;
    }

    private @Nullable ReviewsPage reviewsFor(MemberId reader, ExchangeId exchange) {
        return ReviewsPage.of(views.get(REVIEWS, exchange.value()), reader);
    }

    private @Nullable String addressFor(Party reader, ExchangeStory story) {
        Deal deal = story.deal();
        return story.meeting()
                ? switch (reader) {
                    case PROVIDER -> addressOf(deal.request());
                    case RECEIVER -> addressOf(deal.offer());
                    case STAFF, SYSTEM -> null;
                }
                : null;
    }

    private @Nullable String addressOf(@Nullable ListingId id) {
        ListingStory listing = listing(id);
        return listing == null ? null : listing.address();
    }

    /** A side stands for an organisation when its listing does. */
    private @Nullable OrganisationId organisationOf(@Nullable ListingId id) {
        ListingStory listing = listing(id);
        return listing == null ? null : listing.organisation();
    }

    private @Nullable ListingStory listing(@Nullable ListingId id) {
        return id == null ? null : views.get(LISTINGS, id.value());
    }
}
