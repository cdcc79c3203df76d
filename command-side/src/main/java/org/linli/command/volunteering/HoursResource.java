package org.linli.command.volunteering;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.linli.command.Attempt;
import org.linli.command.Attempt.Receipt;
import org.linli.command.volunteering.ActionCommand.AttestHours;
import org.linli.command.volunteering.ActionCommand.CorrectHours;
import org.linli.command.volunteering.ActionCommand.RecordNoShow;
import org.linli.command.volunteering.ActionCommand.RejectHours;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.volunteering.ActionId;
import org.linli.kernel.volunteering.AttestationId;
import org.linli.kernel.volunteering.CorrectionReason;
import org.linli.kernel.volunteering.HoursRefusal;
import org.linli.web.Multiline;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who organises an action records who was there and how long. */
@RestController
@RequestMapping("/api/v1/actions/{id}")
@Tag(name = "Volunteering")
class HoursResource {

    @PostMapping("/attestations")
    @Operation(
            summary = "Attest, as the organiser, how long another person was there",
            description =
                    "Never of oneself, and never of whom one signed up as a proxy. It counts within moments, unless the "
                            + "volunteer's day has no room for so many minutes.")
    ResponseEntity<Receipt> attest(Attempt attempt, @PathVariable ActionId id, @Valid @RequestBody Attested body) {
        return attempt.record(new AttestHours(id, AttestationId.of(attempt.seed()), body.volunteer(), body.minutes()));
    }

    @PostMapping("/hour-rejections")
    @Operation(summary = "Say, as the organiser, that a volunteer's time does not count")
    ResponseEntity<Receipt> reject(Attempt attempt, @PathVariable ActionId id, @Valid @RequestBody Rejected body) {
        return attempt.record(new RejectHours(id, body.volunteer(), body.reason(), body.note()));
    }

    @PostMapping("/no-shows")
    @Operation(summary = "Record, as the organiser, that a volunteer who had a place did not come")
    ResponseEntity<Receipt> noShow(Attempt attempt, @PathVariable ActionId id, @Valid @RequestBody Absent body) {
        return attempt.record(new RecordNoShow(id, body.volunteer()));
    }

    @PostMapping("/hour-corrections")
    @Operation(
            summary = "Correct, as the organiser, what counts of a volunteer's time",
            description = "The correction takes the place of what counted; 0 minutes: nothing counts any more.")
    ResponseEntity<Receipt> correct(Attempt attempt, @PathVariable ActionId id, @Valid @RequestBody Corrected body) {
        return attempt.record(new CorrectHours(
                id, AttestationId.of(attempt.seed()), body.volunteer(), body.minutes(), body.reason()));
    }

    @Schema(name = "HoursAttestation")
    record Attested(
            @NotNull MemberId volunteer,

            @NotNull @Min(1) @Max(750) @Schema(example = "30")
            Integer minutes) {}

    @Schema(name = "HoursRejection")
    record Rejected(
            @NotNull MemberId volunteer,
            @NotNull @Schema(example = "LEFT_EARLY") HoursRefusal reason,

            @Multiline @Size(min = 1, max = 2000) @Schema(example = "提前离开") @Nullable
            String note) {}

    @Schema(name = "NoShow")
    record Absent(@NotNull MemberId volunteer) {}

    @Schema(name = "HoursCorrection")
    record Corrected(
            @NotNull MemberId volunteer,

            @NotNull @Min(0) @Max(750) @Schema(example = "20")
            Integer minutes,

            @NotNull @Schema(example = "LEFT_EARLY") CorrectionReason reason) {}
}
