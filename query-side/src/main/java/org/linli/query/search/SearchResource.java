package org.linli.query.search;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.sharing.Kind;
import org.linli.kernel.sharing.Urgency;
import org.linli.query.Paged;
import org.linli.query.feed.FeedItem.What;
import org.linli.query.feed.FeedQuery;
import org.linli.query.feed.FeedResource.Choice;
import org.linli.query.places.Places;
import org.linli.query.places.PlacesProjection;
import org.linli.web.Page;
import org.linli.web.PageRequest;
import org.linli.web.ReadsView;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Offers and requests that speak of something. */
@RestController
@RequestMapping("/api/v1")
public class SearchResource {
    private final Listings listings;
    private final Places places;

    public SearchResource(Listings listings, Places places) {
        this.listings = listings;
        this.places = places;
    }

    @GetMapping("/search")
    @ReadsView({SearchProjection.NAME, PlacesProjection.NAME})
    @Operation(
            summary = "Find offers and requests of a place and its sub-places by what they say",
            description =
                    "In Chinese and English, the best first. Signs are no operators. Words that say nothing find nothing.")
    public ResponseEntity<Page<FoundListing>> search(
            @Parameter(example = "修水电") @RequestParam @NotBlank @Size(min = 1, max = 200) String q,
            @Parameter(example = "place-00000000000000000000000001") @RequestParam PlaceId place,
            @RequestParam(defaultValue = "") Set<What> what,
            @RequestParam @Nullable Kind kind,
            @Parameter(example = "home.plumbing", description = "narrower ones included")
                    @RequestParam
                    @Size(max = 40)
                    @Nullable
                    String category,
            @RequestParam @Nullable Urgency urgency,
            @RequestParam(defaultValue = "OPEN") Choice status,
            PageRequest page) {
        FeedQuery filter = new FeedQuery(what, kind, category, urgency, status.status());
        Listings.Found found = listings.find(q, places.communitiesOf(place), filter, page.after(), page.limit());
        return Paged.reply(page, found.items(), found.next());
    }
}
