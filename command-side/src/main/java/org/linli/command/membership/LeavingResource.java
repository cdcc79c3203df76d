package org.linli.command.membership;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.command.Attempt;
import org.linli.command.Attempt.Receipt;
import org.linli.command.membership.ErasureCommand.ForceErasure;
import org.linli.command.membership.ErasureCommand.RequestErasure;
import org.linli.command.membership.ErasureCommand.WithdrawErasure;
import org.linli.command.membership.Obligations.Obligation;
import org.linli.kernel.membership.MemberId;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who leaves for good, and what is erased of them. */
@RestController
@RequestMapping(MembersResource.PATH + "/{id}")
@Tag(name = "Members")
class LeavingResource {
    private final Directory directory;
    private final Obligations obligations;

    LeavingResource(Directory directory, Obligations obligations) {
        this.directory = directory;
        this.obligations = obligations;
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Ask that everything personal of oneself be erased; it can be withdrawn until it begins")
    ResponseEntity<Leave> leave(Attempt attempt, @PathVariable MemberId id) {
        boolean own = attempt.sender().principal().equals(id);
        List<Obligation> open = own ? obligations.of(id) : List.of();
        return attempt.accept(
                new RequestErasure(id, open),
                receipt -> new Leave(receipt.id(), receipt.version(), directory.erasureDue(id)));
    }

    @PostMapping("/erasure-withdrawals")
    @Operation(summary = "Withdraw the wish to be erased before it begins")
    ResponseEntity<Receipt> withdraw(Attempt attempt, @PathVariable MemberId id) {
        return attempt.record(new WithdrawErasure(id));
    }

    @PostMapping("/forced-erasures")
    @Operation(summary = "Order that a member be erased at once; what runs is closed by it")
    ResponseEntity<Receipt> force(Attempt attempt, @PathVariable MemberId id, @Valid @RequestBody Order body) {
        return attempt.record(new ForceErasure(id, body.order()));
    }

    /**
     * What is to come.
     *
     * @param id the member
     * @param version the sequence number of the member's last event
     * @param due when it begins; null when it was withdrawn or has begun meanwhile
     */
    record Leave(String id, long version, @Nullable Instant due) {}

    /** Where the order is kept, such as a file number. */
    record Order(
            @NotBlank @Size(min = 1, max = 200) @Schema(example = "民发〔2026〕12号")
            String order) {}
}
