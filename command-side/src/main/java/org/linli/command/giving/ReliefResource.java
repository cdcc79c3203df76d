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
import org.linli.command.giving.ReliefCommand.FileRelief;
import org.linli.command.giving.ReliefCommand.GrantRelief;
import org.linli.command.giving.ReliefCommand.RefuseRelief;
import org.linli.command.giving.ReliefCommand.WithdrawRelief;
import org.linli.command.membership.Directory;
import org.linli.kernel.giving.Fen;
import org.linli.kernel.giving.ReliefId;
import org.linli.kernel.giving.ReliefKind;
import org.linli.kernel.giving.ReliefRefusal;
import org.linli.kernel.membership.MemberId;
import org.linli.web.Multiline;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Relief by policy (政策性救济). */
@RestController
@RequestMapping(ReliefResource.PATH)
@Tag(name = "Relief")
class ReliefResource {
    static final String PATH = "/api/v1/reliefs";

    private final Directory directory;

    ReliefResource(Directory directory) {
        this.directory = directory;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Apply for relief for oneself, or record at the desk that somebody in need applies",
            description =
                    "A proxy applies in the name of who appointed them. Staff says where the applicant's consent is kept.")
    ResponseEntity<Receipt> file(Attempt attempt, @Valid @RequestBody Need body) {
        ReliefId relief = ReliefId.of(attempt.seed());
        return attempt.create(
                new FileRelief(
                        relief,
                        body.applicant(),
                        directory.communityOf(body.applicant()),
                        body.kind(),
                        body.need(),
                        body.consent()),
                PATH);
    }

    @PostMapping("/{id}/grants")
    @Operation(
            summary = "Grant relief, as staff who neither needs nor filed it",
            description = "The office pays; Linli records what was granted.")
    ResponseEntity<Receipt> grant(Attempt attempt, @PathVariable ReliefId id, @Valid @RequestBody ReliefAmount body) {
        return attempt.record(new GrantRelief(id, body.amount()));
    }

    @PostMapping("/{id}/refusals")
    @Operation(summary = "Refuse relief and tell the applicant why, as staff who neither needs nor filed it")
    ResponseEntity<Receipt> refuse(Attempt attempt, @PathVariable ReliefId id, @Valid @RequestBody NoRelief body) {
        return attempt.record(new RefuseRelief(id, body.reason(), body.explanation()));
    }

    @PostMapping("/{id}/withdrawals")
    @Operation(summary = "Take an application back before it is decided")
    ResponseEntity<Receipt> withdraw(Attempt attempt, @PathVariable ReliefId id) {
        return attempt.record(new WithdrawRelief(id));
    }

    /**
     * Who needs what.
     *
     * @param consent where the applicant's consent is kept; staff must say it
     */
    record Need(
            @NotNull MemberId applicant,

            @NotNull ReliefKind kind,

            @NotNull @Multiline @Size(min = 1, max = 2000) @Schema(example = "脑炎后昏迷，住院费用超出家庭收入")
            String need,

            @Size(min = 1, max = 200) @Schema(example = "2026-0315") @Nullable
            String consent) {}

    /** How much, in fen (分). */
    record ReliefAmount(@NotNull @Schema(example = "500000") Fen amount) {}

    record NoRelief(
            @NotNull ReliefRefusal reason,

            @NotNull @Multiline @Size(min = 1, max = 2000) @Schema(example = "请先到街道民政科办理医疗救助")
            String explanation) {}
}
