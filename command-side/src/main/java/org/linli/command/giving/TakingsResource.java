package org.linli.command.giving;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.linli.command.Attempt;
import org.linli.command.Attempt.Receipt;
import org.linli.kernel.giving.SaleId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takings of charity sales that their campaign did not take in: it was being vetted again, or is closed. */
@RestController
@RequestMapping(SalesResource.PATH + "/{id}")
@Tag(name = "Charity sales")
class TakingsResource {
    private final Gifts gifts;

    TakingsResource(Gifts gifts) {
        this.gifts = gifts;
    }

    @PostMapping("/settlements")
    @Operation(
            summary = "Offer takings anew that the campaign did not take in",
            description = "Possible once the campaign is published again.")
    ResponseEntity<Receipt> offer(Attempt attempt, @PathVariable SaleId id) {
        return attempt.record(gifts.offer(id));
    }

    @PostMapping("/hand-offs")
    @Operation(
            summary = "Record that takings which the campaign did not take in went where its surplus plan says",
            description = "By who keeps the campaign's books and did not count them.")
    ResponseEntity<Receipt> passOn(Attempt attempt, @PathVariable SaleId id, @Valid @RequestBody HandOff body) {
        return attempt.record(gifts.passOn(id, body.proof()));
    }

    record HandOff(
            @NotBlank @Size(min = 1, max = 100) @Schema(example = "社区基金收据 2026-009")
            String proof) {}
}
