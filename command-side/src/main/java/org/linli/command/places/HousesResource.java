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
import java.util.List;
import org.linli.command.Attempt;
import org.linli.command.Attempt.Receipt;
import org.linli.command.places.HouseCommand.SuspendHouse;
import org.linli.kernel.LocalText;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.places.Finding;
import org.linli.kernel.places.HouseId;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.places.SuspensionReason;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sharing houses: from the registration to the opening, and what closes them. */
@RestController
@RequestMapping(HousesResource.PATH)
@Tag(name = "Sharing houses")
class HousesResource {
    static final String PATH = "/api/v1/houses";

    private final Houses houses;

    HousesResource(Houses houses) {
        this.houses = houses;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Register a sharing house of a community; its keeper holds the role of house keeper there")
    ResponseEntity<Receipt> register(Attempt attempt, @Valid @RequestBody HouseRegistration body) {
        LocalText name = new LocalText(body.nameZh(), body.nameEn());
        HouseId id = HouseId.of(attempt.seed());
        return attempt.create(houses.register(id, body.community(), name, body.keeper(), body.capacity()), PATH);
    }

    @PostMapping("/{id}/keepers")
    @Operation(summary = "Give the house another keeper")
    ResponseEntity<Receipt> keeper(Attempt attempt, @PathVariable HouseId id, @Valid @RequestBody NewKeeper body) {
        return attempt.record(houses.changeKeeper(id, body.keeper()));
    }

    @PostMapping("/{id}/inspections")
    @Operation(
            summary = "Record an inspection against the current standard",
            description =
                    "One finding for each item. A critical item that failed suspends an open house at once and calls"
                            + " off what is booked ahead. Who keeps a house does not inspect it.")
    ResponseEntity<Receipt> inspect(Attempt attempt, @PathVariable HouseId id, @Valid @RequestBody Inspected body) {
        return attempt.record(houses.inspect(
                id,
                body.findings().stream()
                        .map(found -> new Finding(found.item(), found.passed()))
                        .toList()));
    }

    @PostMapping("/{id}/openings")
    @Operation(summary = "Open a house that passed its inspection, for the first time or again")
    ResponseEntity<Receipt> open(Attempt attempt, @PathVariable HouseId id) {
        return attempt.record(houses.open(id));
    }

    @PostMapping("/{id}/suspensions")
    @Operation(summary = "Close an open house for the time being; what is booked ahead is called off")
    ResponseEntity<Receipt> suspend(
            Attempt attempt, @PathVariable HouseId id, @Valid @RequestBody HouseSuspension body) {
        return attempt.record(new SuspendHouse(id, body.reason()));
    }

    record HouseRegistration(
            @NotNull PlaceId community,

            @NotBlank @Size(min = 1, max = 100) @Schema(example = "幸福里共享小屋")
            String nameZh,

            @NotBlank @Size(min = 1, max = 100) @Schema(example = "Xingfuli sharing house")
            String nameEn,

            @NotNull MemberId keeper,

            @NotNull @Min(1) @Max(500) @Schema(example = "20")
            Integer capacity) {}

    record NewKeeper(@NotNull MemberId keeper) {}

    record Inspected(@NotNull @Size(min = 1, max = 50) List<@Valid Found> findings) {}

    record Found(
            @NotBlank @Size(min = 1, max = 40) @Schema(example = "fire-safety")
            String item,

            @NotNull @Schema(example = "true") Boolean passed) {}

    record HouseSuspension(
            @NotNull @Schema(example = "REPAIR") SuspensionReason reason) {}
}
