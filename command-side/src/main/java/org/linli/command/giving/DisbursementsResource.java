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
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.command.Attempt;
import org.linli.command.Attempt.Receipt;
import org.linli.command.giving.CampaignCommand.ApproveDisbursement;
import org.linli.command.giving.CampaignCommand.CancelDisbursement;
import org.linli.command.giving.CampaignCommand.DiscloseUsage;
import org.linli.command.giving.CampaignCommand.RecordPayment;
import org.linli.command.giving.CampaignCommand.RequestDisbursement;
import org.linli.kernel.giving.CampaignId;
import org.linli.kernel.giving.DisbursementId;
import org.linli.kernel.giving.Fen;
import org.linli.kernel.giving.Payee;
import org.linli.kernel.giving.PayeeKind;
import org.linli.kernel.giving.PayoutKind;
import org.linli.web.Multiline;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a campaign pays out, from the request to the disclosure of its use. */
@RestController
@RequestMapping(CampaignsResource.PATH + "/{id}/disbursements")
@Tag(name = "Campaigns")
class DisbursementsResource {

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Request a pay-out; so much of the balance is held for it",
            description = "Requester, every approver and payer are different persons; from 5,000 yuan on two approve."
                    + " What is left over goes as a whole, as the surplus plan says.")
    ResponseEntity<Requested> request(
            Attempt attempt, @PathVariable CampaignId id, @Valid @RequestBody PayoutRequest body) {
        DisbursementId disbursement = DisbursementId.of(attempt.seed());
        ResponseEntity<Receipt> receipt = attempt.record(new RequestDisbursement(
                id,
                disbursement,
                body.kind(),
                new Fen(body.amount()),
                new Payee(body.payee(), body.payeeName()),
                body.what()));
        return ResponseEntity.created(URI.create(CampaignsResource.PATH + "/" + id))
                .headers(receipt.getHeaders())
                .body(Requested.of(disbursement, receipt.getBody()));
    }

    @PostMapping("/{disbursement}/approvals")
    @Operation(
            summary = "Approve a pay-out that somebody else requested",
            description = "Once as many as needed have, it stands open to everybody for 24 hours before it is paid.")
    ResponseEntity<Receipt> approve(
            Attempt attempt, @PathVariable CampaignId id, @PathVariable DisbursementId disbursement) {
        return attempt.record(new ApproveDisbursement(id, disbursement));
    }

    @PostMapping("/{disbursement}/payments")
    @Operation(summary = "Record that a pay-out was paid after its notice, as somebody who had no hand in it")
    ResponseEntity<Receipt> pay(
            Attempt attempt,
            @PathVariable CampaignId id,
            @PathVariable DisbursementId disbursement,
            @Valid @RequestBody Payment body) {
        return attempt.record(new RecordPayment(id, disbursement, body.proof()));
    }

    @PostMapping("/{disbursement}/cancellations")
    @Operation(summary = "Take the request for a pay-out back before it is paid")
    ResponseEntity<Receipt> cancel(
            Attempt attempt, @PathVariable CampaignId id, @PathVariable DisbursementId disbursement) {
        return attempt.record(new CancelDisbursement(id, disbursement));
    }

    @PostMapping("/{disbursement}/disclosures")
    @Operation(summary = "Disclose how a pay-out was used; name nobody")
    ResponseEntity<Receipt> disclose(
            Attempt attempt,
            @PathVariable CampaignId id,
            @PathVariable DisbursementId disbursement,
            @Valid @RequestBody Usage body) {
        return attempt.record(new DiscloseUsage(id, disbursement, body.used()));
    }

    /** The amount is in fen. Only an institution is named. */
    record PayoutRequest(
            @NotNull @Schema(example = "USE") PayoutKind kind,

            @NotNull @Min(1) @Max(Fen.MOST) @Schema(example = "400000")
            Long amount,

            @NotNull @Schema(example = "INSTITUTION") PayeeKind payee,

            @Size(min = 1, max = 200) @Schema(example = "市第一医院") @Nullable
            String payeeName,

            @NotBlank @Multiline @Size(min = 1, max = 2000) @Schema(example = "第一期住院费")
            String what) {}

    /**
     * What an accepted request is answered with.
     *
     * @param id the campaign
     * @param version the sequence number of the campaign's last event
     */
    record Requested(String id, long version, DisbursementId disbursement) {
        static Requested of(DisbursementId disbursement, @Nullable Receipt receipt) {
            Receipt known = Objects.requireNonNull(receipt);
            return new Requested(known.id(), known.version(), disbursement);
        }
    }

    record Payment(
            @NotBlank @Size(min = 1, max = 200) @Schema(example = "银行回单 2026-11-0107")
            String proof) {}

    record Usage(
            @NotBlank @Multiline @Size(min = 1, max = 2000) @Schema(example = "已用于第一期住院费，票据存居委会")
            String used) {}
}
