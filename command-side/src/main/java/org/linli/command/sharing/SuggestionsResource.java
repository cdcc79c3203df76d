package org.linli.command.sharing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.linli.command.Attempt;
import org.linli.command.Attempt.Receipt;
import org.linli.kernel.sharing.ListingId;
import org.linli.kernel.sharing.Side;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What fits an offer or a request. That a list was shown is a fact; the list itself is read below the same address. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Suggestions")
class SuggestionsResource {
    private final Suggesting suggesting;

    SuggestionsResource(Suggesting suggesting) {
        this.suggesting = suggesting;
    }

    @PostMapping("/offers/{id}/suggestions")
    @Operation(summary = "Look for the requests that an offer of one's own answers best")
    ResponseEntity<Receipt> forOffer(
            Attempt attempt, @Parameter(example = "offer-00000000000000000000000001") @PathVariable ListingId id) {
        return attempt.record(suggesting.suggest(Sided.only(Side.OFFER, id)));
    }

    @PostMapping("/requests/{id}/suggestions")
    @Operation(summary = "Look for the offers that answer a request of one's own best")
    ResponseEntity<Receipt> forRequest(
            Attempt attempt, @Parameter(example = "request-00000000000000000000000001") @PathVariable ListingId id) {
        return attempt.record(suggesting.suggest(Sided.only(Side.REQUEST, id)));
    }
}
