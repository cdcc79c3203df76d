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
import org.linli.command.sharing.CorrectionCommand.AgreeToCorrection;
import org.linli.command.sharing.CorrectionCommand.CorrectExchange;
import org.linli.command.sharing.CorrectionCommand.VoidExchange;
import org.linli.kernel.sharing.ExchangeId;
import org.linli.kernel.sharing.VoidReason;
import org.linli.web.Multiline;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How an exchange that had closed is put right. What had happened stays in its history. */
@RestController
@RequestMapping(ExchangesResource.PATH + "/{id}")
@Tag(name = "Exchanges")
class CorrectionsResource {

    @PostMapping("/corrections")
    @Operation(
            summary = "Correct the minutes after the close",
            description = "What one side says counts once the other agrees; committee staff who is neither side "
                    + "corrects it at once and says why.")
    ResponseEntity<Receipt> correct(Attempt attempt, @PathVariable ExchangeId id, @Valid @RequestBody Correction body) {
        return attempt.record(new CorrectExchange(id, body.minutes(), body.reason()));
    }

    @PostMapping("/correction-agreements")
    @Operation(summary = "Agree to the minutes that the other side proposed after the close")
    ResponseEntity<Receipt> agree(Attempt attempt, @PathVariable ExchangeId id, @Valid @RequestBody Agreement body) {
        return attempt.record(new AgreeToCorrection(id, body.minutes()));
    }

    @PostMapping("/voids")
    @Operation(
            summary = "Have a closed exchange count as if it had never been",
            description = "In every figure, retroactively. Used units stay used.")
    ResponseEntity<Receipt> annul(Attempt attempt, @PathVariable ExchangeId id, @Valid @RequestBody Annulment body) {
        return attempt.record(new VoidExchange(id, body.reason()));
    }

    /** How long it took; 0 for goods. A reason is needed from staff alone. */
    record Correction(
            @NotNull @Min(0) @Max(1440) @Schema(example = "45")
            Integer minutes,

            @Multiline @Size(max = 2000) @Schema(example = "登记时多填了一小时") @Nullable
            String reason) {}

    record Agreement(
            @NotNull @Min(0) @Max(1440) @Schema(example = "45")
            Integer minutes) {}

    record Annulment(@NotNull VoidReason reason) {}
}
