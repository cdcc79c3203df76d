package org.linli.command.membership;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.command.Attempt;
import org.linli.command.Attempt.Receipt;
import org.linli.command.membership.MemberCommand.GrantRole;
import org.linli.command.membership.MemberCommand.Presented;
import org.linli.command.membership.MemberCommand.RegisterMember;
import org.linli.command.membership.MemberCommand.RevokeRole;
import org.linli.command.membership.MemberCommand.VerifyIdentity;
import org.linli.kernel.membership.InvitationId;
import org.linli.kernel.membership.Level;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.Role;
import org.linli.kernel.places.PlaceId;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who takes part, and what they may do where. */
@RestController
@RequestMapping(MembersResource.PATH)
@Tag(name = "Members")
class MembersResource {
    static final String PATH = "/api/v1/members";

    private final Registrations registrations;
    private final Directory directory;

    MembersResource(Registrations registrations, Directory directory) {
        this.registrations = registrations;
        this.directory = directory;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Register a person at the desk; one civil identity, one account")
    ResponseEntity<Receipt> register(Attempt attempt, @Valid @RequestBody Registration body) {
        MemberId id = MemberId.of(attempt.seed());
        Brought brought = body.invitation();
        Presented presented = brought == null ? null : directory.presented(brought.id(), brought.inviter());
        RegisterMember command = new RegisterMember(id, body.name(), body.phone(), body.community(), presented);
        return registrations.register(body.civilId(), id, () -> attempt.create(command, PATH));
    }

    @PostMapping("/{id}/verifications")
    @Operation(summary = "State that somebody else's identity was checked up to a level, until a time")
    ResponseEntity<Receipt> verify(Attempt attempt, @PathVariable MemberId id, @Valid @RequestBody Verification body) {
        return attempt.record(new VerifyIdentity(id, body.level(), body.until()));
    }

    @PostMapping("/{id}/roles")
    @Operation(summary = "Give somebody else a role in a place and its sub-places, until a time")
    ResponseEntity<Receipt> grant(Attempt attempt, @PathVariable MemberId id, @Valid @RequestBody Grant body) {
        return attempt.record(new GrantRole(id, body.role(), body.place(), body.until()));
    }

    @PostMapping("/{id}/role-revocations")
    @Operation(summary = "End a role before its time")
    ResponseEntity<Receipt> revoke(Attempt attempt, @PathVariable MemberId id, @Valid @RequestBody Revocation body) {
        return attempt.record(new RevokeRole(id, body.role(), body.place()));
    }

    /**
     * A person.
     *
     * @param civilId number of the identity document; only a keyed hash of it is kept
     */
    record Registration(
            @NotBlank @Size(min = 1, max = 100) @Schema(example = "王秀英")
            String name,

            @Nullable @Pattern(regexp = "^\\+?[0-9]{5,20}$") @Schema(example = "+8613800000000")
            String phone,

            @NotBlank @Pattern(regexp = "^[0-9A-Za-z]{6,30}$") @Schema(example = "110101195003070024")
            String civilId,

            @NotNull PlaceId community,

            @Valid @Nullable Brought invitation) {}

    /** An invitation and who sent it. */
    record Brought(@NotNull InvitationId id, @NotNull MemberId inviter) {}

    record Verification(
            @NotNull @Schema(example = "L2") Level level,

            @NotNull Instant until) {}

    /** Without a place the role holds everywhere. */
    record Grant(
            @NotNull @Schema(example = "VOLUNTEER") Role role,
            @Nullable PlaceId place,
            @NotNull Instant until) {}

    record Revocation(
            @NotNull @Schema(example = "VOLUNTEER") Role role,
            @Nullable PlaceId place) {}
}
