package org.linli.command.lending;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.linli.command.Attempt;
import org.linli.command.Attempt.Receipt;
import org.linli.command.lending.ItemCommand.JoinLine;
import org.linli.command.lending.ItemCommand.LeaveLine;
import org.linli.command.lending.ItemCommand.RegisterItem;
import org.linli.command.lending.ItemCommand.RetireItem;
import org.linli.command.lending.ItemCommand.ReviseItem;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.sharing.ItemId;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What residents lend. */
@RestController
@RequestMapping(ItemsResource.PATH)
@Tag(name = "Items")
class ItemsResource {
    static final String PATH = "/api/v1/items";

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Register an item that one lends to neighbours")
    ResponseEntity<Receipt> register(Attempt attempt, @Valid @RequestBody Registration body) {
        ItemBody item = body.item();
        return attempt.create(
                new RegisterItem(
                        ItemId.of(attempt.seed()), body.community(), item.terms(), item.condition(), item.address()),
                PATH);
    }

    @PostMapping("/{id}/revisions")
    @Operation(summary = "Lend an item of one's own on other terms from now on")
    ResponseEntity<Receipt> revise(Attempt attempt, @PathVariable ItemId id, @Valid @RequestBody Revision body) {
        ItemBody item = body.item();
        return attempt.record(new ReviseItem(id, item.terms(), item.condition(), item.address()));
    }

    @PostMapping("/{id}/retirements")
    @Operation(
            summary = "Lend an item of one's own no more",
            description = "Reservations are cancelled; while a borrower has it, it has to come back first.")
    ResponseEntity<Receipt> retire(Attempt attempt, @PathVariable ItemId id) {
        return attempt.record(new RetireItem(id));
    }

    @PostMapping("/{id}/waiting-entries")
    @Operation(
            summary = "Wait for an item that somebody has reserved or borrowed",
            description = "When it is free again, the first in line has a while in which nobody else may reserve it.")
    ResponseEntity<Receipt> join(Attempt attempt, @PathVariable ItemId id) {
        return attempt.record(new JoinLine(id));
    }

    @PostMapping("/{id}/waiting-exits")
    @Operation(summary = "Wait for an item no longer, or give the turn up")
    ResponseEntity<Receipt> leave(Attempt attempt, @PathVariable ItemId id) {
        return attempt.record(new LeaveLine(id));
    }

    @Schema(name = "ItemRegistration")
    record Registration(
            @NotNull PlaceId community, @NotNull @Valid ItemBody item) {}

    @Schema(name = "ItemRevision")
    record Revision(@NotNull @Valid ItemBody item) {}
}
