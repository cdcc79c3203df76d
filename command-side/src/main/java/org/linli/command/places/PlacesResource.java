package org.linli.command.places;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.command.Attempt;
import org.linli.command.Attempt.Receipt;
import org.linli.command.places.PlaceCommand.DescribeServices;
import org.linli.command.places.PlaceCommand.EstablishPlace;
import org.linli.command.places.PlaceCommand.RecordResidentCount;
import org.linli.kernel.LocalText;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.places.PlaceKind;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The tree of places. */
@RestController
@RequestMapping(PlacesResource.PATH)
@Tag(name = "Places")
class PlacesResource {
    static final String PATH = "/api/v1/places";

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Add a place under its parent; a district has none")
    ResponseEntity<Receipt> establish(Attempt attempt, @Valid @RequestBody Establishment body) {
        LocalText name = new LocalText(body.nameZh(), body.nameEn());
        return attempt.create(new EstablishPlace(PlaceId.of(attempt.seed()), body.kind(), name, body.parent()), PATH);
    }

    @PostMapping("/{id}/resident-counts")
    @Operation(summary = "Record how many people live there, as of a day, and who says so")
    ResponseEntity<Receipt> count(Attempt attempt, @PathVariable PlaceId id, @Valid @RequestBody Count body) {
        return attempt.record(new RecordResidentCount(id, body.residents(), body.date(), body.source()));
    }

    @PostMapping("/{id}/services")
    @Operation(summary = "Say when a service centre is open and what it offers; replaces what was said before")
    ResponseEntity<Receipt> services(Attempt attempt, @PathVariable PlaceId id, @Valid @RequestBody Services body) {
        return attempt.record(new DescribeServices(
                id,
                body.week().stream().map(WeekHours::toHours).toList(),
                body.services().stream()
                        .map(service -> new LocalText(service.zh(), service.en()))
                        .toList()));
    }

    record Services(
            @NotNull @Size(max = 21) List<@Valid WeekHours> week,

            @NotNull @Size(max = 100) List<@Valid Service> services) {}

    record Service(
            @NotBlank @Size(min = 1, max = 100) @Schema(example = "社保咨询")
            String zh,

            @NotBlank @Size(min = 1, max = 100) @Schema(example = "Social insurance advice")
            String en) {}

    record Establishment(
            @NotNull @Schema(example = "COMMUNITY") PlaceKind kind,

            @NotBlank @Size(min = 1, max = 100) @Schema(example = "幸福里社区")
            String nameZh,

            @NotBlank @Size(min = 1, max = 100) @Schema(example = "Xingfuli community")
            String nameEn,

            @Nullable PlaceId parent) {}

    record Count(
            @NotNull @Min(0) @Max(100_000_000) @Schema(example = "4000")
            Long residents,

            @NotNull @Schema(example = "2026-10-31") LocalDate date,

            @NotBlank @Size(min = 1, max = 200) @Schema(example = "street office")
            String source) {}
}
