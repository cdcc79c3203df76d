package org.linli.command.sharing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.linli.command.Attempt;
import org.linli.command.Attempt.Receipt;
import org.linli.command.sharing.ExchangeCommand.ConfirmHelp;
import org.linli.command.sharing.ExchangeCommand.GiveAgreement;
import org.linli.command.sharing.ExchangeCommand.MarkDone;
import org.linli.command.sharing.ExchangeCommand.StartHelp;
import org.linli.kernel.sharing.ExchangeId;
import org.linli.kernel.sharing.ListingId;
import org.linli.web.Multiline;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One piece of help, from the proposal to the receiver's confirmation. */
@RestController
@RequestMapping(ExchangesResource.PATH)
@Tag(name = "Exchanges")
class ExchangesResource {
    static final String PATH = "/api/v1/exchanges";

    private final Proposals proposals;

    ExchangesResource(Proposals proposals) {
        this.proposals = proposals;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Propose an exchange that answers an offer, a request, or one of each")
    ResponseEntity<Receipt> propose(Attempt attempt, @Valid @RequestBody Proposal body) {
        ExchangeId id = ExchangeId.of(attempt.seed());
        return attempt.create(proposals.propose(id, body.offer(), body.request(), body.note()), PATH);
    }

    @PostMapping("/{id}/agreements")
    @Operation(
            summary = "Agree to a proposal of the other side",
            description = "The units of the listings are reserved next: read the exchange to see whether it became "
                    + "agreed, or was cancelled because somebody else was quicker.")
    ResponseEntity<Receipt> agree(Attempt attempt, @PathVariable ExchangeId id) {
        return attempt.record(new GiveAgreement(id));
    }

    @PostMapping("/{id}/starts")
    @Operation(summary = "Say, as the provider, that the help has begun")
    ResponseEntity<Receipt> start(Attempt attempt, @PathVariable ExchangeId id) {
        return attempt.record(new StartHelp(id));
    }

    @PostMapping("/{id}/completions")
    @Operation(summary = "Report, as the provider, that the help was given and how long it took")
    ResponseEntity<Receipt> complete(Attempt attempt, @PathVariable ExchangeId id, @Valid @RequestBody Report body) {
        return attempt.record(new MarkDone(id, body.minutes()));
    }

    @PostMapping("/{id}/confirmations")
    @Operation(summary = "Confirm, as the receiver, that the help was received")
    ResponseEntity<Receipt> confirm(Attempt attempt, @PathVariable ExchangeId id, @Valid @RequestBody Report body) {
        return attempt.record(new ConfirmHelp(id, body.minutes()));
    }

    record Proposal(
            @Nullable ListingId offer,

            @Schema(example = "request-00000000000000000000000001") @Nullable
            ListingId request,

            @Multiline @Size(max = 2000) @Schema(example = "明天下午可以") @Nullable
            String note) {}

    /** How long it took; 0 for goods. */
    record Report(
            @NotNull @Min(0) @Max(1440) @Schema(example = "45")
            Integer minutes) {}
}
