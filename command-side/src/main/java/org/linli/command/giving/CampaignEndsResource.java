package org.linli.command.giving;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.linli.command.Attempt;
import org.linli.command.Attempt.Receipt;
import org.linli.command.giving.CampaignCommand.CloseCampaign;
import org.linli.command.giving.CampaignCommand.RecordConsent;
import org.linli.command.giving.CampaignCommand.WithdrawConsent;
import org.linli.kernel.giving.CampaignId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What may be told of whom a campaign helps, and how the campaign ends. */
@RestController
@RequestMapping(CampaignsResource.PATH + "/{id}")
@Tag(name = "Campaigns")
class CampaignEndsResource {

    @PostMapping("/consents")
    @Operation(
            summary = "Record that the beneficiary lets the community read what is told of them",
            description = "The beneficiary says so without a reference. Committee staff who does not answer for the"
                    + " campaign records it for somebody who cannot, and says where the consent is kept.")
    ResponseEntity<Receipt> consent(Attempt attempt, @PathVariable CampaignId id, @Valid @RequestBody Kept body) {
        return attempt.record(new RecordConsent(id, body.reference()));
    }

    @PostMapping("/consent-withdrawals")
    @Operation(summary = "Take the beneficiary's consent back; nothing is told of them any more")
    ResponseEntity<Receipt> withdraw(Attempt attempt, @PathVariable CampaignId id) {
        return attempt.record(new WithdrawConsent(id));
    }

    @PostMapping("/closures")
    @Operation(summary = "Close a campaign of which nothing is left")
    ResponseEntity<Receipt> close(Attempt attempt, @PathVariable CampaignId id) {
        return attempt.record(new CloseCampaign(id));
    }

    record Kept(
            @Size(min = 1, max = 200) @Schema(example = "档案柜 3，第 12 号") @Nullable
            String reference) {}
}
