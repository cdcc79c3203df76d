package org.linli.command.volunteering;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.linli.command.Attempt;
import org.linli.command.Attempt.Receipt;
import org.linli.command.Authorities;
import org.linli.command.volunteering.CertificateCommand.IssueCertificate;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.OrganisationId;
import org.linli.kernel.places.PlaceId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Certificates of hours (志愿服务记录证明), free of charge. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Volunteering")
class CertificatesResource {
    private final Certifying certifying;
    private final Authorities authorities;

    CertificatesResource(Certifying certifying, Authorities authorities) {
        this.certifying = certifying;
        this.authorities = authorities;
    }

    @PostMapping("/organisations/{id}/certificates")
    @Operation(
            summary = "Certify what an organisation's actions recorded of somebody's hours",
            description =
                    "For who represents it and committee staff of its place, never for oneself. The number is the next "
                            + "after the organisation's last. Issued again for the same days it takes the earlier one's place.")
    ResponseEntity<Receipt> ofOrganisation(
            Attempt attempt, @PathVariable OrganisationId id, @Valid @RequestBody Certified body) {
        return issue(attempt, certifying.byOrganisation(id, body.member(), body.from(), body.to()));
    }

    @PostMapping("/places/{id}/certificates")
    @Operation(
            summary = "Certify what the actions of a community's residents' committee recorded of somebody's hours",
            description = "For its staff, never for oneself.")
    ResponseEntity<Receipt> ofCommittee(Attempt attempt, @PathVariable PlaceId id, @Valid @RequestBody Certified body) {
        return issue(attempt, certifying.byCommittee(id, body.member(), body.from(), body.to()));
    }

    private ResponseEntity<Receipt> issue(Attempt attempt, IssueCertificate wish) {
        return attempt.record(certifying.withHours(wish, authorities.contextOf(attempt.sender(), wish)), true);
    }

    /**
     * Whose hours of which days.
     *
     * @param from the first day that counts, in Asia/Shanghai
     * @param to the last one, today at the latest
     */
    @Schema(name = "HoursCertificate")
    record Certified(
            @NotNull MemberId member,
            @NotNull @Schema(example = "2026-01-01") LocalDate from,
            @NotNull @Schema(example = "2026-06-30") LocalDate to) {}
}
