package org.linli.command.giving;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.linli.command.Attempt;
import org.linli.command.Attempt.Receipt;
import org.linli.command.giving.DonationCommand.GiveBack;
import org.linli.command.giving.DonationCommand.ReceiveDonation;
import org.linli.command.giving.DonationCommand.WithdrawPledge;
import org.linli.kernel.giving.CampaignId;
import org.linli.kernel.giving.DonationId;
import org.linli.kernel.giving.Fen;
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

/** Donations of money to campaigns. Linli records them and moves none. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Donations")
class DonationsResource {
    static final String PATH = "/api/v1/donations";

    private final Gifts gifts;

    DonationsResource(Gifts gifts) {
        this.gifts = gifts;
    }

    @PostMapping("/campaigns/{id}/donations")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Promise a donation to a campaign",
            description =
                    "For oneself or for an organisation that one acts for; staff records at the desk what somebody promises, and says"
                            + " where their consent is kept. A promise lapses when nothing comes.")
    ResponseEntity<Receipt> pledge(Attempt attempt, @PathVariable CampaignId id, @Valid @RequestBody Pledge body) {
        return attempt.create(
                gifts.pledge(
                        DonationId.of(attempt.seed()),
                        id,
                        body.donor(),
                        body.organisation(),
                        body.amount(),
                        body.anonymous(),
                        body.consent()),
                PATH);
    }

    @PostMapping("/donations/{id}/withdrawals")
    @Operation(summary = "Take a promise back before anything came")
    ResponseEntity<Receipt> withdraw(Attempt attempt, @PathVariable DonationId id) {
        return attempt.record(new WithdrawPledge(id));
    }

    @PostMapping("/donations/{id}/receipts")
    @Operation(
            summary = "Record that a donation came in",
            description =
                    "By committee staff or who acts for the campaign's owner, neither the donor nor who recorded the promise. The"
                            + " campaign takes it in next and gives its receipt a number; else it is to be given back.")
    ResponseEntity<Receipt> receive(Attempt attempt, @PathVariable DonationId id, @Valid @RequestBody Incoming body) {
        return attempt.record(new ReceiveDonation(id, body.amount(), body.reference()));
    }

    @PostMapping("/donations/{id}/refund-requests")
    @Operation(
            summary = "Want one's donation back",
            description =
                    "It is not given back while the campaign holds money for a pay-out, once it paid one, or when it is closed.")
    ResponseEntity<Receipt> requestRefund(Attempt attempt, @PathVariable DonationId id) {
        return attempt.record(gifts.requestRefund(id));
    }

    @PostMapping("/donations/{id}/returns")
    @Operation(summary = "Record that the donor has their money again")
    ResponseEntity<Receipt> giveBack(Attempt attempt, @PathVariable DonationId id, @Valid @RequestBody Outgoing body) {
        return attempt.record(new GiveBack(id, body.reference()));
    }

    /**
     * Who gives how much, in fen (分).
     *
     * @param organisation that the donor acts for, when it gives
     * @param anonymous true when the public is not told who gives
     * @param consent where the donor's consent is kept; staff must say it
     */
    record Pledge(
            @NotNull MemberId donor,

            @Nullable OrganisationId organisation,

            @NotNull Fen amount,

            @NotNull @Schema(example = "false") Boolean anonymous,

            @Size(min = 1, max = 200) @Schema(example = "2026-0315") @Nullable
            String consent) {}

    /** What came, in fen (分), and under which reference of the bank or platform. */
    record Incoming(
            @NotNull Fen amount,

            @NotBlank @Size(min = 1, max = 100) @Schema(example = "2026031500017")
            String reference) {}

    record Outgoing(
            @NotBlank @Size(min = 1, max = 100) @Schema(example = "2026031600021")
            String reference) {}
}
