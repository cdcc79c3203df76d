package org.linli.command.incentives;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.linli.command.Attempt;
import org.linli.command.Attempt.Receipt;
import org.linli.command.incentives.RuleSetCommand.PublishRules;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The rules by which boards are worked out. */
@RestController
@RequestMapping("/api/v1/board-rules")
@Tag(name = "Boards")
class BoardRulesResource {

    @PostMapping
    @Operation(
            summary = "Publish the next version of the rules of boards",
            description =
                    "Holds for periods that begin on its day or later; what is frozen keeps the version it was frozen with.")
    ResponseEntity<Receipt> publish(Attempt attempt, @Valid @RequestBody NewBoardRules body) {
        return attempt.record(new PublishRules(
                body.from(),
                body.system(),
                body.attested(),
                body.backfilled(),
                body.silence(),
                body.ringMost(),
                body.ringShare(),
                body.leastAge()));
    }

    /**
     * Weights and the share in hundredths.
     *
     * @param from the first day of the periods that they hold for
     * @param system of service that the venue's codes prove, and of help that its receiver confirmed
     * @param attested of service that another person attests
     * @param backfilled of service that was entered later
     * @param silence of help that silence confirmed
     * @param ringMost members of a closed ring at most
     * @param ringShare of each one's exchanges of a month inside a closed ring, at least
     * @param leastAge to stand on a board
     */
    record NewBoardRules(
            @NotNull @Schema(example = "2027-01-01") LocalDate from,

            @NotNull @Min(0) @Max(100) @Schema(example = "100")
            Integer system,

            @NotNull @Min(0) @Max(100) @Schema(example = "100")
            Integer attested,

            @NotNull @Min(0) @Max(100) @Schema(example = "50")
            Integer backfilled,

            @NotNull @Min(0) @Max(100) @Schema(example = "50")
            Integer silence,

            @NotNull @Min(2) @Max(5) @Schema(example = "5") Integer ringMost,

            @NotNull @Min(50) @Max(100) @Schema(example = "80")
            Integer ringShare,

            @NotNull @Min(0) @Max(120) @Schema(example = "14")
            Integer leastAge) {}
}
