package org.linli.command.volunteering;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.linli.command.Attempt;
import org.linli.command.Attempt.Receipt;
import org.linli.command.volunteering.ActionCommand.CancelAction;
import org.linli.command.volunteering.ActionCommand.Withdraw;
import org.linli.kernel.volunteering.ActionEnd;
import org.linli.kernel.volunteering.ActionId;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Actions that volunteers are wanted for. */
@RestController
@RequestMapping(ActionsResource.PATH)
@Tag(name = "Volunteering")
class ActionsResource {
    static final String PATH = "/api/v1/actions";

    private final Actions actions;

    ActionsResource(Actions actions) {
        this.actions = actions;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Ask for volunteers: one shift with its roles and places",
            description = "For committee staff of the community, and for whoever represents the organisation named.")
    ResponseEntity<Receipt> post(Attempt attempt, @Valid @RequestBody ActionBody body) {
        return attempt.create(
                actions.post(
                        ActionId.of(attempt.seed()),
                        body.community(),
                        body.organisation(),
                        body.house(),
                        body.from(),
                        body.to(),
                        body.terms()),
                PATH);
    }

    @PostMapping("/{id}/cancellations")
    @Operation(summary = "Call an action off before it begins")
    ResponseEntity<Receipt> cancel(Attempt attempt, @PathVariable ActionId id, @Valid @RequestBody Ending body) {
        return attempt.record(new CancelAction(id, body.reason()));
    }

    @PostMapping("/{id}/sign-ups")
    @Operation(
            summary = "Sign up for a role of an action",
            description =
                    "When all its places are taken one waits, and has the next place that becomes free. The place is taken "
                            + "back within moments when one turns out to be in another action at that time.")
    ResponseEntity<Receipt> signUp(Attempt attempt, @PathVariable ActionId id, @Valid @RequestBody Wish body) {
        return attempt.record(actions.signUp(id, body.role(), attempt.sender().principal()));
    }

    @PostMapping("/{id}/withdrawals")
    @Operation(summary = "Give one's place in an action up before it begins, or wait for one no more")
    ResponseEntity<Receipt> withdraw(Attempt attempt, @PathVariable ActionId id) {
        return attempt.record(new Withdraw(id));
    }

    @Schema(name = "ActionCancellation")
    record Ending(@NotNull @Schema(example = "WEATHER") ActionEnd reason) {}

    @Schema(name = "ActionSignUp")
    record Wish(
            @NotBlank @Size(min = 1, max = 40) @Schema(example = "值班员")
            String role) {}
}
