package org.linli.command.volunteering;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.linli.command.Attempt;
import org.linli.command.Attempt.Receipt;
import org.linli.kernel.volunteering.ActionId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Volunteers come and leave, each time with the code that the house shows. */
@RestController
@RequestMapping("/api/v1/actions/{id}")
@Tag(name = "Volunteering")
class PresencesResource {
    private final Presences presences;

    PresencesResource(Presences presences) {
        this.presences = presences;
    }

    @PostMapping("/check-ins")
    @Operation(
            summary = "Say, with the code that the house shows, that one has come",
            description =
                    "From shortly before the action begins to its end. Six digits, or the text of the QR code. One comes "
                            + "to one action at a time: the coming is taken back within moments when one has not left another.")
    ResponseEntity<Receipt> checkIn(Attempt attempt, @PathVariable ActionId id, @Valid @RequestBody Code body) {
        return attempt.record(presences.checkIn(id, attempt.sender().principal(), body.digits(), body.qr()));
    }

    @PostMapping("/check-outs")
    @Operation(
            summary = "Say, with another code of the house, that one leaves",
            description = "Until shortly after the action's end.")
    ResponseEntity<Receipt> checkOut(Attempt attempt, @PathVariable ActionId id, @Valid @RequestBody Code body) {
        return attempt.record(presences.checkOut(id, attempt.sender().principal(), body.digits(), body.qr()));
    }

    /** One of the two. */
    @Schema(name = "VenueCodeSeen")
    record Code(
            @Pattern(regexp = "^[0-9]{6}$") @Schema(example = "402915") @Nullable
            String digits,

            @Size(min = 1, max = 120) @Nullable String qr) {}
}
