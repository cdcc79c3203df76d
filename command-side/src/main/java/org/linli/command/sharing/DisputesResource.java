package org.linli.command.sharing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.linli.command.Attempt;
import org.linli.command.Attempt.Receipt;
import org.linli.command.sharing.DisputeCommand.AcceptSettlement;
import org.linli.command.sharing.DisputeCommand.AppealDecision;
import org.linli.command.sharing.DisputeCommand.MakeStatement;
import org.linli.command.sharing.DisputeCommand.OpenMediation;
import org.linli.command.sharing.DisputeCommand.ProposeSettlement;
import org.linli.kernel.sharing.ExchangeId;
import org.linli.web.Multiline;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How a dispute is mediated, settled between the two sides, and appealed. */
@RestController
@RequestMapping(ExchangesResource.PATH + "/{id}")
@Tag(name = "Exchanges")
class DisputesResource {

    @PostMapping("/mediations")
    @Operation(summary = "Take a dispute on, as committee staff who is neither side")
    ResponseEntity<Receipt> mediate(Attempt attempt, @PathVariable ExchangeId id) {
        return attempt.record(new OpenMediation(id));
    }

    @PostMapping("/statements")
    @Operation(summary = "Say, as one side of a dispute, how it was")
    ResponseEntity<Receipt> state(Attempt attempt, @PathVariable ExchangeId id, @Valid @RequestBody Words body) {
        return attempt.record(new MakeStatement(id, body.text()));
    }

    @PostMapping("/settlements")
    @Operation(summary = "Propose, as the mediator, minutes that both sides can accept")
    ResponseEntity<Receipt> propose(Attempt attempt, @PathVariable ExchangeId id, @Valid @RequestBody Settlement body) {
        return attempt.record(new ProposeSettlement(id, body.minutes()));
    }

    @PostMapping("/settlement-acceptances")
    @Operation(
            summary = "Accept, as one side, the minutes that the mediator proposed",
            description = "When both sides have, the dispute is resolved and the minutes count.")
    ResponseEntity<Receipt> accept(Attempt attempt, @PathVariable ExchangeId id, @Valid @RequestBody Settlement body) {
        return attempt.record(new AcceptSettlement(id, body.minutes()));
    }

    @PostMapping("/appeals")
    @Operation(summary = "Ask, as one side, that other staff decide the dispute again")
    ResponseEntity<Receipt> appeal(Attempt attempt, @PathVariable ExchangeId id, @Valid @RequestBody Words body) {
        return attempt.record(new AppealDecision(id, body.text()));
    }

    record Words(
            @NotBlank @Multiline @Size(min = 1, max = 2000) @Schema(example = "我到了，但没有人开门")
            String text) {}

    /** How long it shall count; 0 for goods. */
    record Settlement(
            @NotNull @Min(0) @Max(1440) @Schema(example = "30")
            Integer minutes) {}
}
