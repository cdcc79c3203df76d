package org.linli.command.volunteering;

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
import org.linli.command.volunteering.ActionCommand.ApproveBackfill;
import org.linli.command.volunteering.ActionCommand.RejectBackfill;
import org.linli.command.volunteering.ActionCommand.SubmitBackfill;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.volunteering.ActionId;
import org.linli.kernel.volunteering.AttestationId;
import org.linli.kernel.volunteering.HoursRefusal;
import org.linli.web.Multiline;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 补录: hours that nobody recorded in time. */
@RestController
@RequestMapping("/api/v1/actions/{id}")
@Tag(name = "Volunteering")
class BackfillsResource {

    @PostMapping("/backfills")
    @Operation(
            summary = "Enter, as the organiser, hours that were not recorded in time",
            description =
                    "Within a month, on evidence, also for who had not signed up. They weigh half, and count once a "
                            + "second person approves.")
    ResponseEntity<Receipt> submit(Attempt attempt, @PathVariable ActionId id, @Valid @RequestBody Backfill body) {
        return attempt.record(new SubmitBackfill(
                id, AttestationId.of(attempt.seed()), body.volunteer(), body.minutes(), body.evidence()));
    }

    @PostMapping("/backfill-approvals")
    @Operation(summary = "Approve, as another organiser than who submitted it, what was entered later")
    ResponseEntity<Receipt> approve(Attempt attempt, @PathVariable ActionId id, @Valid @RequestBody Approval body) {
        return attempt.record(new ApproveBackfill(id, body.volunteer()));
    }

    @PostMapping("/backfill-rejections")
    @Operation(summary = "Reject, as another organiser than who submitted it, what was entered later")
    ResponseEntity<Receipt> reject(Attempt attempt, @PathVariable ActionId id, @Valid @RequestBody Disapproval body) {
        return attempt.record(new RejectBackfill(id, body.volunteer(), body.reason()));
    }

    @Schema(name = "Backfill")
    record Backfill(
            @NotNull MemberId volunteer,

            @NotNull @Min(1) @Max(750) @Schema(example = "30")
            Integer minutes,

            @NotBlank @Multiline @Size(min = 1, max = 2000) @Schema(example = "签到表第 3 页")
            String evidence) {}

    @Schema(name = "BackfillApproval")
    record Approval(@NotNull MemberId volunteer) {}

    @Schema(name = "BackfillRejection")
    record Disapproval(
            @NotNull MemberId volunteer,
            @NotNull @Schema(example = "NO_EVIDENCE") HoursRefusal reason) {}
}
