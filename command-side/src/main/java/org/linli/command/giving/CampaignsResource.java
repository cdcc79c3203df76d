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
import org.linli.command.giving.CampaignCommand.RejectCampaign;
import org.linli.command.giving.CampaignCommand.Story;
import org.linli.command.giving.CampaignCommand.VetCampaign;
import org.linli.kernel.giving.CampaignId;
import org.linli.kernel.giving.CampaignMode;
import org.linli.kernel.giving.CampaignTerms;
import org.linli.kernel.giving.Fen;
import org.linli.kernel.giving.Owner;
import org.linli.kernel.giving.ReliefId;
import org.linli.kernel.giving.SurplusPlan;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.OrganisationId;
import org.linli.kernel.places.PlaceId;
import org.linli.web.Multiline;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Drives for members in need, from the proposal to the publication. */
@RestController
@RequestMapping(CampaignsResource.PATH)
@Tag(name = "Campaigns")
class CampaignsResource {
    static final String PATH = "/api/v1/campaigns";

    private final Campaigns campaigns;

    CampaignsResource(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Propose a campaign for a member in need",
            description =
                    "It is published after it was vetted. Without an organisation the campaign is the caller's own;"
                            + " only mutual aid may be. What is told of the beneficiary is published once they consent.")
    ResponseEntity<Receipt> propose(Attempt attempt, @Valid @RequestBody CampaignProposal body) {
        Owner owner =
                body.organisation() == null ? Owner.of(attempt.sender().principal()) : Owner.of(body.organisation());
        return attempt.create(
                campaigns.propose(
                        CampaignId.of(attempt.seed()),
                        body.mode(),
                        owner,
                        body.community(),
                        body.beneficiary(),
                        body.promises().terms(),
                        new Story(body.need(), body.told())),
                PATH);
    }

    @PostMapping("/{id}/revisions")
    @Operation(
            summary = "Change what a campaign promises or tells",
            description = "A material change is vetted again before the campaign goes on collecting; its mode, owner,"
                    + " community and beneficiary never change.")
    ResponseEntity<Receipt> revise(
            Attempt attempt, @PathVariable CampaignId id, @Valid @RequestBody CampaignRevision body) {
        return attempt.record(
                campaigns.revise(id, body.mode(), body.promises().terms(), new Story(body.need(), body.told())));
    }

    @PostMapping("/{id}/vettings")
    @Operation(summary = "Find, as a vetting officer without a hand in it, that a campaign may be published")
    ResponseEntity<Receipt> vet(Attempt attempt, @PathVariable CampaignId id) {
        return attempt.record(new VetCampaign(id));
    }

    @PostMapping("/{id}/rejections")
    @Operation(summary = "Find, as a vetting officer without a hand in it, what stands against a campaign")
    ResponseEntity<Receipt> reject(
            Attempt attempt, @PathVariable CampaignId id, @Valid @RequestBody CampaignObjection body) {
        return attempt.record(new RejectCampaign(id, body.reason()));
    }

    @PostMapping("/{id}/launches")
    @Operation(summary = "Publish a vetted campaign; it collects from now on")
    ResponseEntity<Receipt> launch(Attempt attempt, @PathVariable CampaignId id) {
        return attempt.record(campaigns.launch(id));
    }

    record CampaignProposal(
            @NotNull @Schema(example = "MUTUAL_AID") CampaignMode mode,

            @Nullable OrganisationId organisation,

            @NotNull PlaceId community,

            @NotNull MemberId beneficiary,

            @NotNull @Valid Promised promises,

            @NotBlank @Multiline @Size(min = 1, max = 2000) @Schema(example = "脑炎后昏迷，家中两位老人")
            String need,

            @Multiline @Size(min = 1, max = 2000) @Schema(example = "我们的邻居正在住院，需要大家帮一把") @Nullable
            String told) {}

    record CampaignRevision(
            @NotNull @Schema(example = "MUTUAL_AID") CampaignMode mode,

            @NotNull @Valid Promised promises,

            @NotBlank @Multiline @Size(min = 1, max = 2000) @Schema(example = "脑炎后昏迷，需要长期护理")
            String need,

            @Multiline @Size(min = 1, max = 2000) @Schema(example = "我们的邻居仍在住院") @Nullable
            String told) {}

    /** What everybody may read of it. The goal is in fen. */
    record Promised(
            @NotBlank @Size(min = 1, max = 300) @Schema(example = "幸福里邻里互助")
            String title,

            @NotBlank @Multiline @Size(min = 1, max = 2000) @Schema(example = "住院与康复费用")
            String purpose,

            @Min(1) @Max(Fen.MOST) @Schema(example = "10000000") @Nullable
            Long goal,

            @NotNull @Schema(example = "COMMUNITY_FUND") SurplusPlan surplus,

            @NotNull @Min(1) @Max(365) @Schema(example = "30")
            Integer disclosureDays,

            @Size(min = 1, max = 100) @Schema(nullable = true) @Nullable
            String filing,

            @Size(min = 1, max = 300) @Schema(nullable = true) @Nullable
            String link,

            @Nullable CampaignId appeal,

            @Nullable ReliefId relief) {
        CampaignTerms terms() {
            return new CampaignTerms(
                    title,
                    purpose,
                    goal == null ? null : new Fen(goal),
                    surplus,
                    disclosureDays,
                    filing,
                    link,
                    appeal,
                    relief);
        }
    }

    record CampaignObjection(
            @NotBlank @Multiline @Size(min = 1, max = 2000) @Schema(example = "请补充医院的费用清单")
            String reason) {}
}
