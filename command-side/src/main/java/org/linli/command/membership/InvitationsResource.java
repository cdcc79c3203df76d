package org.linli.command.membership;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.linli.command.Attempt;
import org.linli.command.Attempt.Receipt;
import org.linli.command.membership.InvitationCommand.InviteMember;
import org.linli.command.membership.InvitationCommand.WithdrawInvitation;
import org.linli.kernel.membership.InvitationId;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Invitations of people who are not registered yet. */
@RestController
@RequestMapping(InvitationsResource.PATH)
@Tag(name = "Invitations")
class InvitationsResource {
    static final String PATH = "/api/v1/invitations";

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Invite somebody; the id and one's own are what they bring to the registration")
    ResponseEntity<Receipt> invite(Attempt attempt, @Valid @RequestBody Invitation body) {
        InvitationId id = InvitationId.of(attempt.seed());
        return attempt.create(new InviteMember(attempt.sender().principal(), id, body.until()), PATH, id.value());
    }

    @PostMapping("/{id}/withdrawals")
    @Operation(summary = "Take an invitation back")
    ResponseEntity<Receipt> withdraw(Attempt attempt, @PathVariable InvitationId id) {
        return attempt.record(new WithdrawInvitation(attempt.sender().principal(), id));
    }

    record Invitation(@NotNull Instant until) {}
}
