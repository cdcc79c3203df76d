package org.linli.command.incentives;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.linli.command.Attempt;
import org.linli.command.Attempt.Receipt;
import org.linli.command.incentives.AppearanceCommand.ChooseAppearance;
import org.linli.kernel.membership.MemberId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How members appear on boards. */
@RestController
@RequestMapping("/api/v1/members/{id}/board-appearances")
@Tag(name = "Boards")
class AppearancesResource {

    @PostMapping
    @Operation(
            summary = "Choose whether others see one's row on boards, and under which alias",
            description =
                    "Replaces what was chosen before, on past boards too. One's rank counts all the same, and oneself always"
                            + " sees it.")
    ResponseEntity<Receipt> choose(
            Attempt attempt, @PathVariable MemberId id, @Valid @RequestBody BoardAppearance body) {
        return attempt.record(new ChooseAppearance(id, body.shown(), body.alias()));
    }

    /**
     * How to appear.
     *
     * @param shown false: not at all
     * @param alias null: none
     */
    record BoardAppearance(
            @NotNull @Schema(example = "true") Boolean shown,

            @Size(min = 1, max = 20) @Schema(example = "热心人") @Nullable
            String alias) {}
}
