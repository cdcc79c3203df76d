package org.linli.command.waiting;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.linli.command.Attempt;
import org.linli.command.Attempt.Receipt;
import org.linli.command.sharing.Sided;
import org.linli.command.waiting.WaitingCommand.LeaveWaiting;
import org.linli.kernel.sharing.ListingId;
import org.linli.kernel.sharing.Side;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Waiting for a listing all of whose units are kept. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Waiting")
class WaitingResource {
    private final WaitingLists lists;

    WaitingResource(WaitingLists lists) {
        this.lists = lists;
    }

    @PostMapping("/offers/{id}/waiting-entries")
    @Operation(
            summary = "Wait for an offer all of whose units are kept",
            description = "The first in line is told when a unit is free, and for a while nobody else may propose.")
    ResponseEntity<Receipt> waitForOffer(
            Attempt attempt, @Parameter(example = "offer-00000000000000000000000001") @PathVariable ListingId id) {
        return attempt.record(lists.join(Side.OFFER, id), lists.isNew(id));
    }

    @PostMapping("/offers/{id}/waiting-exits")
    @Operation(summary = "Wait for an offer no longer, or give the turn up")
    ResponseEntity<Receipt> leaveOffer(
            Attempt attempt, @Parameter(example = "offer-00000000000000000000000001") @PathVariable ListingId id) {
        return attempt.record(new LeaveWaiting(Sided.only(Side.OFFER, id)));
    }

    @PostMapping("/requests/{id}/waiting-entries")
    @Operation(
            summary = "Wait for a request that others are already helping with",
            description =
                    "The first in line is told when help is wanted again, and for a while nobody else may propose.")
    ResponseEntity<Receipt> waitForRequest(
            Attempt attempt, @Parameter(example = "request-00000000000000000000000001") @PathVariable ListingId id) {
        return attempt.record(lists.join(Side.REQUEST, id), lists.isNew(id));
    }

    @PostMapping("/requests/{id}/waiting-exits")
    @Operation(summary = "Wait for a request no longer, or give the turn up")
    ResponseEntity<Receipt> leaveRequest(
            Attempt attempt, @Parameter(example = "request-00000000000000000000000001") @PathVariable ListingId id) {
        return attempt.record(new LeaveWaiting(Sided.only(Side.REQUEST, id)));
    }
}
