package org.linli.command.giving;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.linli.command.Attempt;
import org.linli.command.Attempt.Receipt;
import org.linli.command.giving.CampaignCommand.DecideObjection;
import org.linli.command.giving.CampaignCommand.ObjectToDisbursement;
import org.linli.kernel.giving.CampaignId;
import org.linli.kernel.giving.DisbursementId;
import org.linli.web.Multiline;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the public notice of a pay-out is for. */
@RestController
@RequestMapping(CampaignsResource.PATH + "/{id}/disbursements/{disbursement}")
@Tag(name = "Campaigns")
class ObjectionsResource {

    @PostMapping("/objections")
    @Operation(summary = "Object to a pay-out while its notice runs; nothing is paid until that is decided")
    ResponseEntity<Receipt> object(
            Attempt attempt,
            @PathVariable CampaignId id,
            @PathVariable DisbursementId disbursement,
            @Valid @RequestBody Objecting body) {
        return attempt.record(new ObjectToDisbursement(id, disbursement, body.reason()));
    }

    @PostMapping("/objection-decisions")
    @Operation(summary = "Decide an objection, as somebody without a hand in it; one that is upheld ends the pay-out")
    ResponseEntity<Receipt> decide(
            Attempt attempt,
            @PathVariable CampaignId id,
            @PathVariable DisbursementId disbursement,
            @Valid @RequestBody Deciding body) {
        return attempt.record(new DecideObjection(id, disbursement, body.upheld(), body.reason()));
    }

    record Objecting(
            @NotBlank @Multiline @Size(min = 1, max = 2000) @Schema(example = "金额与医院通知不符")
            String reason) {}

    record Deciding(
            @NotNull @Schema(example = "false") Boolean upheld,

            @NotBlank @Multiline @Size(min = 1, max = 2000) @Schema(example = "已核对票据，金额无误")
            String reason) {}
}
