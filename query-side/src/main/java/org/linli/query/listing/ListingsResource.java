package org.linli.query.listing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import org.linli.kernel.sharing.ListingId;
import org.linli.kernel.sharing.Side;
import org.linli.query.views.Projection;
import org.linli.query.views.ViewStore;
import org.linli.web.Actor;
import org.linli.web.Etags;
import org.linli.web.ReadsView;
import org.linli.web.problem.ProblemException;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One offer or request. Its entity tag is what a command that builds on it sends as {@code If-Match}. */
@RestController
@RequestMapping("/api/v1")
public class ListingsResource {
    private static final Projection<ListingStory> LISTINGS = new ListingsProjection();

    private final ViewStore views;

    public ListingsResource(ViewStore views) {
        this.views = views;
    }

    @GetMapping("/offers/{id}")
    @ReadsView(ListingsProjection.NAME)
    @Operation(summary = "Read an offer with its history")
    public ResponseEntity<ListingPage> offer(
            @Parameter(example = "offer-00000000000000000000000001") @PathVariable ListingId id, Actor actor) {
        return page(id, Side.OFFER, actor);
    }

    @GetMapping("/requests/{id}")
    @ReadsView(ListingsProjection.NAME)
    @Operation(summary = "Read a request with its history")
    public ResponseEntity<ListingPage> request(
            @Parameter(example = "request-00000000000000000000000001") @PathVariable ListingId id, Actor actor) {
        return page(id, Side.REQUEST, actor);
    }

    /** The framework answers 304 by itself when {@code If-None-Match} names the tag. */
    private ResponseEntity<ListingPage> page(ListingId id, Side side, Actor actor) {
        ListingStory story = id.side() == side ? views.get(LISTINGS, id.value()) : null;
        if (story == null) {
            throw ProblemException.notFound();
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(Etags.of(story.version()))
                .body(ListingPage.of(story, actor.id()));
    }
}
