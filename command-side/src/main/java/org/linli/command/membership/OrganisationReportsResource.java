package org.linli.command.membership;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.linli.command.Attempt;
import org.linli.command.Attempt.Receipt;
import org.linli.command.membership.OrganisationCommand.ConfirmOrganisationReport;
import org.linli.command.membership.OrganisationCommand.ReportOrganisation;
import org.linli.kernel.membership.OrganisationId;
import org.linli.kernel.places.PlaceId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Double reporting (双报到) of party organisations. */
@RestController
@RequestMapping(OrganisationsResource.PATH + "/{id}")
@Tag(name = "Organisations")
class OrganisationReportsResource {

    @PostMapping("/reports")
    @Operation(summary = "Report to the community where the party organisation is based")
    ResponseEntity<Receipt> report(
            Attempt attempt, @PathVariable OrganisationId id, @Valid @RequestBody Community body) {
        return attempt.record(new ReportOrganisation(id, body.community()));
    }

    @PostMapping("/report-confirmations")
    @Operation(summary = "Confirm for the community that a party organisation reported in")
    ResponseEntity<Receipt> confirm(
            Attempt attempt, @PathVariable OrganisationId id, @Valid @RequestBody Community body) {
        return attempt.record(new ConfirmOrganisationReport(id, body.community()));
    }

    record Community(@NotNull PlaceId community) {}
}
