package org.linli.query.feed;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.sharing.Kind;
import org.linli.kernel.sharing.Urgency;
import org.linli.query.Paged;
import org.linli.query.feed.FeedItem.What;
import org.linli.query.listing.Status;
import org.linli.query.places.Places;
import org.linli.query.places.PlacesProjection;
import org.linli.query.views.Page;
import org.linli.query.views.Projection;
import org.linli.query.views.ViewStore;
import org.linli.web.PageRequest;
import org.linli.web.ReadsView;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The feed of a place and everything in it. */
@RestController
@RequestMapping("/api/v1")
public class FeedResource {
    static final Projection<FeedItem> FEED = new FeedProjection();

    private final ViewStore views;
    private final Places places;

    public FeedResource(ViewStore views, Places places) {
        this.views = views;
        this.places = places;
    }

    /** The statuses a client may ask for in a word. */
    public enum Choice {
        OPEN(Status.OPEN),
        RESERVED(Status.RESERVED),
        UNDER_WAY(Status.UNDER_WAY),
        DONE(Status.DONE),
        WITHDRAWN(Status.WITHDRAWN),
        EXPIRED(Status.EXPIRED),
        CANCELLED(Status.CANCELLED),
        ANY(null);

        private final @Nullable Status status;

        Choice(@Nullable Status status) {
            this.status = status;
        }

        /** Null: any. */
        public @Nullable Status status() {
            return status;
        }
    }

    @GetMapping("/feed")
    @ReadsView({FeedProjection.NAME, PlacesProjection.NAME})
    @Operation(
            summary = "Read the newest offers, requests and exchanges of a place and its sub-places",
            description = "A page may hold fewer items than the limit although a next one follows.")
    public ResponseEntity<org.linli.web.Page<FeedItem>> feed(
            @Parameter(example = "place-00000000000000000000000001") @RequestParam PlaceId place,
            @RequestParam(defaultValue = "") Set<What> what,
            @RequestParam @Nullable Kind kind,
            @Parameter(example = "goods.tools", description = "narrower ones included")
                    @RequestParam
                    @Size(max = 40)
                    @Nullable
                    String category,
            @RequestParam @Nullable Urgency urgency,
            @RequestParam(defaultValue = "OPEN") Choice status,
            PageRequest page) {
        Page<FeedItem> found = new FeedQuery(what, kind, category, urgency, status.status)
                .page(views, places.communitiesOf(place), Paged.after(page), page.limit());
        return Paged.reply(page, found);
    }
}
