package org.linli.command.membership;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.command.Attempt;
import org.linli.command.Attempt.Receipt;
import org.linli.command.membership.SuspensionCommand.AppealSuspension;
import org.linli.command.membership.SuspensionCommand.DecideAppeal;
import org.linli.command.membership.SuspensionCommand.LiftSuspension;
import org.linli.command.membership.SuspensionCommand.SuspendMember;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.SuspensionReason;
import org.linli.web.Multiline;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who may not act for a while, and the appeal against it. */
@RestController
@RequestMapping(MembersResource.PATH + "/{id}")
@Tag(name = "Members")
class SuspensionsResource {

    @PostMapping("/suspensions")
    @Operation(summary = "Keep a member from acting until a time; without one, until it is lifted")
    ResponseEntity<Receipt> suspend(Attempt attempt, @PathVariable MemberId id, @Valid @RequestBody Suspending body) {
        return attempt.record(new SuspendMember(id, body.reason(), body.note(), body.until()));
    }

    @PostMapping("/reinstatements")
    @Operation(summary = "Lift a suspension before its time")
    ResponseEntity<Receipt> lift(Attempt attempt, @PathVariable MemberId id) {
        return attempt.record(new LiftSuspension(id));
    }

    @PostMapping("/appeals")
    @Operation(summary = "Say, once, why one's own suspension is wrong")
    ResponseEntity<Receipt> appeal(Attempt attempt, @PathVariable MemberId id, @Valid @RequestBody Objection body) {
        return attempt.record(new AppealSuspension(id, body.text()));
    }

    @PostMapping("/appeal-decisions")
    @Operation(summary = "Decide the appeal against a suspension that somebody else imposed")
    ResponseEntity<Receipt> decide(Attempt attempt, @PathVariable MemberId id, @Valid @RequestBody Ruling body) {
        return attempt.record(new DecideAppeal(id, body.granted(), body.note()));
    }

    record Suspending(
            @NotNull @Schema(example = "UNDER_REVIEW") SuspensionReason reason,

            @NotBlank @Multiline @Size(min = 1, max = 2000) @Schema(example = "三次约定未到")
            String note,

            @Nullable Instant until) {}

    record Objection(
            @NotBlank @Multiline @Size(min = 1, max = 2000) @Schema(example = "那几天我在住院")
            String text) {}

    /** Granted: the suspension ends. */
    record Ruling(
            @NotNull @Schema(example = "true") Boolean granted,

            @Multiline @Size(min = 1, max = 2000) @Schema(example = "出院证明已核对") @Nullable
            String note) {}
}
