package org.linli.command.membership;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.command.Attempt;
import org.linli.command.Attempt.Receipt;
import org.linli.command.membership.MandateCommand.AcceptProxy;
import org.linli.command.membership.MandateCommand.RevokeProxy;
import org.linli.kernel.Channel;
import org.linli.kernel.membership.MandateId;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.ProxyScope;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who may act for whom (代办). */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Mandates")
class MandatesResource {
    static final String PATH = "/api/v1/mandates";

    private final Directory directory;

    MandatesResource(Directory directory) {
        this.directory = directory;
    }

    @PostMapping("/members/{id}/mandates")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Make somebody one's proxy, or record at the desk that somebody wants a proxy")
    ResponseEntity<Receipt> appoint(Attempt attempt, @PathVariable MemberId id, @Valid @RequestBody Appointment body) {
        return attempt.create(
                directory.appoint(
                        MandateId.of(attempt.seed()),
                        id,
                        body.proxy(),
                        body.scopes(),
                        body.channels(),
                        body.until(),
                        body.consent()),
                PATH);
    }

    @PostMapping("/mandates/{id}/acceptances")
    @Operation(summary = "Agree to act as the proxy")
    ResponseEntity<Receipt> accept(Attempt attempt, @PathVariable MandateId id) {
        return attempt.record(new AcceptProxy(id));
    }

    @PostMapping("/mandates/{id}/revocations")
    @Operation(summary = "End a mandate: take it back, lay it down, or end it as staff")
    ResponseEntity<Receipt> revoke(Attempt attempt, @PathVariable MandateId id) {
        return attempt.record(new RevokeProxy(id));
    }

    /**
     * What the proxy may do.
     *
     * @param consent where the signed or recorded consent is kept; staff must say it
     */
    record Appointment(
            @NotNull MemberId proxy,

            @NotEmpty @Size(min = 1, max = 10) @Schema(example = "[\"PUBLISH\", \"EXCHANGE\"]")
            List<@NotNull ProxyScope> scopes,

            @NotEmpty @Size(min = 1, max = 5) @Schema(example = "[\"APP\", \"DESK\"]")
            List<@NotNull Channel> channels,

            @NotNull Instant until,

            @Size(min = 1, max = 200) @Schema(example = "2026-0315") @Nullable
            String consent) {}
}
