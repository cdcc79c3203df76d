package org.linli.command.sharing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.linli.command.Attempt;
import org.linli.command.Attempt.Receipt;
import org.linli.command.sharing.DisputeCommand.ResolveDispute;
import org.linli.command.sharing.ExchangeCommand.CancelExchange;
import org.linli.command.sharing.ExchangeCommand.DisputeHelp;
import org.linli.kernel.sharing.CancellationReason;
import org.linli.kernel.sharing.ExchangeId;
import org.linli.web.Multiline;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The other ways an exchange can end. */
@RestController
@RequestMapping(ExchangesResource.PATH + "/{id}")
@Tag(name = "Exchanges")
class ExchangeEndsResource {

    @PostMapping("/cancellations")
    @Operation(summary = "Decline a proposal, take it back, or call an agreed exchange off")
    ResponseEntity<Receipt> cancel(
            Attempt attempt, @PathVariable ExchangeId id, @Valid @RequestBody Cancellation body) {
        return attempt.record(new CancelExchange(id, body.reason()));
    }

    @PostMapping("/disputes")
    @Operation(summary = "Say, as the receiver, that it was not done as reported")
    ResponseEntity<Receipt> dispute(Attempt attempt, @PathVariable ExchangeId id, @Valid @RequestBody Dispute body) {
        return attempt.record(new DisputeHelp(id, body.reason()));
    }

    @PostMapping("/resolutions")
    @Operation(summary = "Decide a dispute: upheld, nothing counts; otherwise the reported minutes count")
    ResponseEntity<Receipt> resolve(Attempt attempt, @PathVariable ExchangeId id, @Valid @RequestBody Resolution body) {
        return attempt.record(new ResolveDispute(id, body.upheld()));
    }

    record Cancellation(@NotNull CancellationReason reason) {}

    record Dispute(
            @NotBlank @Multiline @Size(min = 1, max = 2000) @Schema(example = "没有来")
            String reason) {}

    record Resolution(@NotNull @Schema(example = "true") Boolean upheld) {}
}
