package org.linli.command.giving;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.linli.command.Attempt;
import org.linli.command.Attempt.Receipt;
import org.linli.command.giving.GoodsCommand.ConfirmHandOver;
import org.linli.command.giving.GoodsCommand.DenyHandOver;
import org.linli.kernel.giving.GoodsId;
import org.linli.kernel.giving.Payee;
import org.linli.kernel.giving.PayeeKind;
import org.linli.kernel.membership.OrganisationId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The hand-over of things that were given, which two different persons say. */
@RestController
@RequestMapping(GoodsResource.PATH + "/{id}")
@Tag(name = "Donations")
class HandOversResource {
    private final Gifts gifts;

    HandOversResource(Gifts gifts) {
        this.gifts = gifts;
    }

    @PostMapping("/hand-overs")
    @Operation(
            summary = "Record that things were handed over to the beneficiary or to an institution",
            description =
                    "By who keeps the campaign's books and neither gave nor gets them. The other side confirms it. An organisation that"
                            + " takes part here is published under the name that it is registered with.")
    ResponseEntity<Receipt> handOver(Attempt attempt, @PathVariable GoodsId id, @Valid @RequestBody HandedOver body) {
        return attempt.record(gifts.handOver(id, new Payee(body.to(), body.name()), body.recipient()));
    }

    @PostMapping("/hand-over-confirmations")
    @Operation(
            summary = "Confirm that things were got, as the other side",
            description =
                    "The beneficiary, or who acts for the organisation that got them. For an institution that does not take"
                            + " part here, and for somebody who cannot, committee staff who did not hand them over says where the"
                            + " signed receipt is kept.")
    ResponseEntity<Receipt> confirm(Attempt attempt, @PathVariable GoodsId id, @Valid @RequestBody Signed body) {
        return attempt.record(new ConfirmHandOver(id, body.reference()));
    }

    @PostMapping("/hand-over-denials")
    @Operation(
            summary = "Say that things were not handed over, as the other side, staff, or who said so by mistake",
            description =
                    "They are still the campaign's to hand over. Staff who gave them does not say so, nor does staff for an"
                            + " organisation that takes part here.")
    ResponseEntity<Receipt> deny(Attempt attempt, @PathVariable GoodsId id) {
        return attempt.record(new DenyHandOver(id));
    }

    /**
     * Who got them.
     *
     * @param name of an institution that is no organisation here; one that is has the name it is registered with, and the beneficiary is not named
     * @param recipient the institution, when it is an organisation that takes part here
     */
    record HandedOver(
            @NotNull @Schema(example = "INSTITUTION") PayeeKind to,

            @Size(min = 1, max = 200) @Schema(example = "市第一医院") @Nullable
            String name,

            @Nullable OrganisationId recipient) {}

    record Signed(
            @Size(min = 1, max = 100) @Schema(example = "签收单 2026-017") @Nullable
            String reference) {}
}
