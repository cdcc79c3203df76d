package org.linli.command.sharing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.linli.command.Attempt;
import org.linli.command.Attempt.Receipt;
import org.linli.command.membership.Directory;
import org.linli.command.sharing.ListingCommand.PublishListing;
import org.linli.command.sharing.ListingCommand.ReviseListing;
import org.linli.command.sharing.ListingCommand.WithdrawListing;
import org.linli.kernel.membership.OrganisationId;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.sharing.ListingId;
import org.linli.kernel.sharing.Side;
import org.linli.kernel.sharing.WithdrawalReason;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What residents offer. */
@RestController
@RequestMapping(OffersResource.PATH)
@Tag(name = "Offers")
class OffersResource {
    static final String PATH = "/api/v1/offers";

    private final Directory directory;

    OffersResource(Directory directory) {
        this.directory = directory;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Publish an offer, in one\'s own name or for an organisation that one represents")
    ResponseEntity<Receipt> publish(Attempt attempt, @Valid @RequestBody Publication body) {
        ListingId id = ListingId.of(Side.OFFER, attempt.seed());
        OrganisationId organisation = body.organisation();
        return attempt.create(
                new PublishListing(
                        id,
                        body.community(),
                        body.listing().terms(null),
                        body.listing().address(),
                        organisation == null ? null : directory.unit(organisation)),
                PATH);
    }

    @PostMapping("/{id}/revisions")
    @Operation(summary = "Say something else in an offer of one's own")
    ResponseEntity<Receipt> revise(Attempt attempt, @PathVariable ListingId id, @Valid @RequestBody Revision body) {
        return attempt.record(new ReviseListing(
                Sided.only(Side.OFFER, id),
                body.listing().terms(null),
                body.listing().address()));
    }

    @PostMapping("/{id}/withdrawals")
    @Operation(summary = "Close an offer before its time")
    ResponseEntity<Receipt> withdraw(Attempt attempt, @PathVariable ListingId id, @Valid @RequestBody Withdrawal body) {
        return attempt.record(new WithdrawListing(Sided.only(Side.OFFER, id), body.reason()));
    }

    @Schema(name = "OfferPublication")
    record Publication(
            @NotNull PlaceId community,
            @NotNull @Valid ListingBody listing,
            @Nullable OrganisationId organisation) {}

    @Schema(name = "OfferRevision")
    record Revision(@NotNull @Valid ListingBody listing) {}

    @Schema(name = "OfferWithdrawal")
    record Withdrawal(@NotNull WithdrawalReason reason) {}
}
