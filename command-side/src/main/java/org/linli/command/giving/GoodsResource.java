package org.linli.command.giving;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.linli.command.Attempt;
import org.linli.command.Attempt.Receipt;
import org.linli.command.giving.GoodsCommand.GiveGoodsBack;
import org.linli.command.giving.GoodsCommand.ReceiveGoods;
import org.linli.command.giving.GoodsCommand.WithdrawGoods;
import org.linli.kernel.giving.CampaignId;
import org.linli.kernel.giving.GoodsId;
import org.linli.kernel.giving.Things;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.OrganisationId;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Gifts of things (实物捐赠) to campaigns. Nothing of them is counted in money. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Donations")
class GoodsResource {
    static final String PATH = "/api/v1/goods";

    private final Gifts gifts;

    GoodsResource(Gifts gifts) {
        this.gifts = gifts;
    }

    @PostMapping("/campaigns/{id}/goods")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Promise things to a campaign",
            description =
                    "For oneself or for an organisation that one acts for; staff records at the desk what somebody promises, and says"
                            + " where their consent is kept. Name nobody in the text: everybody reads it. A promise lapses when nothing comes.")
    ResponseEntity<Receipt> pledge(Attempt attempt, @PathVariable CampaignId id, @Valid @RequestBody GoodsPledge body) {
        return attempt.create(
                gifts.pledge(
                        GoodsId.of(attempt.seed()),
                        id,
                        body.donor(),
                        body.organisation(),
                        new Things(body.what(), body.quantity(), body.unit()),
                        body.anonymous(),
                        body.consent()),
                PATH);
    }

    @PostMapping("/goods/{id}/withdrawals")
    @Operation(
            summary = "Take a promise of things back, or want them back before they are handed over",
            description = "What came is then to be given back.")
    ResponseEntity<Receipt> withdraw(Attempt attempt, @PathVariable GoodsId id) {
        return attempt.record(new WithdrawGoods(id));
    }

    @PostMapping("/goods/{id}/receipts")
    @Operation(
            summary = "Record that things came in",
            description =
                    "By committee staff or who acts for the campaign's owner, neither the donor nor who recorded the promise. The"
                            + " campaign takes them in next and gives their receipt a number; else they are to be given back.")
    ResponseEntity<Receipt> receive(Attempt attempt, @PathVariable GoodsId id, @Valid @RequestBody Arrived body) {
        return attempt.record(new ReceiveGoods(id, body.quantity()));
    }

    @PostMapping("/goods/{id}/returns")
    @Operation(summary = "Record that the donor has their things again")
    ResponseEntity<Receipt> giveBack(Attempt attempt, @PathVariable GoodsId id) {
        return attempt.record(new GiveGoodsBack(id));
    }

    /**
     * Who gives what.
     *
     * @param organisation that the donor acts for, when it gives
     * @param anonymous true when the public is not told who gives
     * @param consent where the donor's consent is kept; staff must say it
     */
    record GoodsPledge(
            @NotNull MemberId donor,

            @Nullable OrganisationId organisation,

            @NotBlank @Size(min = 1, max = 200) @Schema(example = "护理床垫")
            String what,

            @NotNull @Min(1) @Max(100_000) @Schema(example = "2")
            Integer quantity,

            @NotBlank @Size(min = 1, max = 20) @Schema(example = "张")
            String unit,

            @NotNull @Schema(example = "false") Boolean anonymous,

            @Size(min = 1, max = 200) @Schema(example = "2026-0316") @Nullable
            String consent) {}

    /** How many came, in the unit of the promise. */
    record Arrived(
            @NotNull @Min(1) @Max(100_000) @Schema(example = "2")
            Integer quantity) {}
}
