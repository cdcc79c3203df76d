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
import org.linli.command.incentives.AppearanceCommand.TakeAliasAway;
import org.linli.command.membership.Directory;
import org.linli.kernel.membership.MemberId;
import org.linli.web.Multiline;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How members appear on boards. */
@RestController
@RequestMapping("/api/v1/members/{id}")
@Tag(name = "Boards")
class AppearancesResource {
    private final Directory directory;

    AppearancesResource(Directory directory) {
        this.directory = directory;
    }

    @PostMapping("/board-appearances")
    @Operation(
            summary = "Choose whether others see one's row on boards, and under which alias",
            description =
                    "Replaces what was chosen before, on past boards too. One's rank counts all the same, and oneself always"
                            + " sees it.")
    ResponseEntity<Receipt> choose(
            Attempt attempt, @PathVariable MemberId id, @Valid @RequestBody BoardAppearance body) {
        return attempt.record(new ChooseAppearance(id, body.shown(), body.alias()));
    }

    @PostMapping("/alias-removals")
    @Operation(
            summary =
                    "Take away, as the committee of where a member lives, the alias under which they appear on boards",
            description = "They stand there without one, are told why, and cannot choose the same again.")
    ResponseEntity<Receipt> take(Attempt attempt, @PathVariable MemberId id, @Valid @RequestBody AliasRemoval body) {
        return attempt.record(new TakeAliasAway(id, directory.communityOf(id), body.reason()));
    }

    /**
     * Why.
     *
     * @param reason for the member
     */
    record AliasRemoval(
            @NotNull @Multiline @Size(min = 1, max = 1000) @Schema(example = "这个别名冒充他人")
            String reason) {}

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
