package org.linli.command.membership;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.command.Attempt;
import org.linli.command.Attempt.Receipt;
import org.linli.command.membership.TieCommand.AppointRepresentative;
import org.linli.command.membership.TieCommand.ConfirmReport;
import org.linli.command.membership.TieCommand.DismissRepresentative;
import org.linli.command.membership.TieCommand.ReportIn;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.OrganisationId;
import org.linli.kernel.membership.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who acts for an organisation, and who reported to the community where they live (报到). */
@RestController
@RequestMapping(MembersResource.PATH + "/{id}")
@Tag(name = "Members")
class TiesResource {
    private final Directory directory;

    TiesResource(Directory directory) {
        this.directory = directory;
    }

    @PostMapping("/representations")
    @Operation(summary = "Make a member act for an organisation, until a time")
    ResponseEntity<Receipt> appoint(
            Attempt attempt, @PathVariable MemberId id, @Valid @RequestBody Representation body) {
        return attempt.record(new AppointRepresentative(id, directory.unit(body.organisation()), body.until()));
    }

    @PostMapping("/representation-endings")
    @Operation(summary = "End that a member acts for an organisation")
    ResponseEntity<Receipt> dismiss(Attempt attempt, @PathVariable MemberId id, @Valid @RequestBody Ending body) {
        return attempt.record(new DismissRepresentative(id, directory.unit(body.organisation())));
    }

    @PostMapping("/reports")
    @Operation(summary = "Report to the community where one lives, as a party member or a volunteer")
    ResponseEntity<Receipt> report(Attempt attempt, @PathVariable MemberId id, @Valid @RequestBody Reporting body) {
        OrganisationId unit = body.unit();
        return attempt.record(new ReportIn(id, body.capacity(), unit == null ? null : directory.unit(unit)));
    }

    @PostMapping("/report-confirmations")
    @Operation(summary = "Confirm for the community that a member reported in")
    ResponseEntity<Receipt> confirm(Attempt attempt, @PathVariable MemberId id, @Valid @RequestBody Confirming body) {
        return attempt.record(new ConfirmReport(id, body.capacity()));
    }

    record Representation(
            @NotNull OrganisationId organisation, @NotNull Instant until) {}

    record Ending(@NotNull OrganisationId organisation) {}

    /** The unit is the organisation that they belong to besides, where it is registered here. */
    record Reporting(
            @NotNull @Schema(example = "VOLUNTEER") Role capacity,
            @Nullable OrganisationId unit) {}

    record Confirming(
            @NotNull @Schema(example = "VOLUNTEER") Role capacity) {}
}
