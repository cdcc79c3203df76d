package org.linli.command.membership;

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
import org.linli.command.membership.OrganisationCommand.CloseOrganisation;
import org.linli.command.membership.OrganisationCommand.RegisterOrganisation;
import org.linli.command.membership.OrganisationCommand.ReinstateOrganisation;
import org.linli.command.membership.OrganisationCommand.SuspendOrganisation;
import org.linli.kernel.LocalText;
import org.linli.kernel.membership.OrganisationId;
import org.linli.kernel.membership.OrganisationKind;
import org.linli.kernel.membership.SuspensionReason;
import org.linli.kernel.places.PlaceId;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Party organisations, committees, property companies, merchants, charities and public bodies. */
@RestController
@RequestMapping(OrganisationsResource.PATH)
@Tag(name = "Organisations")
class OrganisationsResource {
    static final String PATH = "/api/v1/organisations";

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Register an organisation where it belongs")
    ResponseEntity<Receipt> register(Attempt attempt, @Valid @RequestBody Registering body) {
        LocalText name = new LocalText(body.nameZh(), body.nameEn());
        return attempt.create(
                new RegisterOrganisation(
                        OrganisationId.of(attempt.seed()), body.kind(), name, body.place(), body.registration()),
                PATH);
    }

    @PostMapping("/{id}/suspensions")
    @Operation(summary = "Keep everybody from acting for an organisation")
    ResponseEntity<Receipt> suspend(Attempt attempt, @PathVariable OrganisationId id, @Valid @RequestBody Reason body) {
        return attempt.record(new SuspendOrganisation(id, body.reason()));
    }

    @PostMapping("/{id}/reinstatements")
    @Operation(summary = "End the suspension of an organisation")
    ResponseEntity<Receipt> reinstate(Attempt attempt, @PathVariable OrganisationId id) {
        return attempt.record(new ReinstateOrganisation(id));
    }

    @PostMapping("/{id}/closures")
    @Operation(summary = "Close an organisation for good")
    ResponseEntity<Receipt> close(Attempt attempt, @PathVariable OrganisationId id) {
        return attempt.record(new CloseOrganisation(id));
    }

    /** The registration is its number in a public register. */
    record Registering(
            @NotNull @Schema(example = "MERCHANT") OrganisationKind kind,

            @NotBlank @Size(min = 1, max = 100) @Schema(example = "幸福里修理铺")
            String nameZh,

            @NotBlank @Size(min = 1, max = 100) @Schema(example = "Xingfuli repair shop")
            String nameEn,

            @NotNull PlaceId place,

            @Size(min = 1, max = 200) @Schema(example = "92330100MA00000000") @Nullable
            String registration) {}

    record Reason(@NotNull @Schema(example = "UNDER_REVIEW") SuspensionReason reason) {}
}
