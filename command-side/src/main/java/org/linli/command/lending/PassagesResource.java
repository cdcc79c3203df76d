package org.linli.command.lending;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.linli.command.Attempt;
import org.linli.command.Attempt.Receipt;
import org.linli.command.lending.ItemCommand.DenyPassage;
import org.linli.command.lending.ItemCommand.StateReturn;
import org.linli.kernel.sharing.Condition;
import org.linli.kernel.sharing.LoanId;
import org.linli.kernel.sharing.Passage;
import org.linli.web.Multiline;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Items change hands: who gives reports it, who receives has the word that counts. */
@RestController
@RequestMapping("/api/v1/loans/{id}")
@Tag(name = "Loans")
class PassagesResource {
    private final Borrowers borrowers;

    PassagesResource(Borrowers borrowers) {
        this.borrowers = borrowers;
    }

    @PostMapping("/hand-overs")
    @Operation(
            summary = "Say that the borrower has the item now, and in what condition",
            description =
                    "The borrower's word counts. What the owner or keeper says waits for it; silence counts as a yes.")
    ResponseEntity<Receipt> handOver(Attempt attempt, @PathVariable LoanId id, @Valid @RequestBody HandOver body) {
        return attempt.record(borrowers.handOver(id, body.condition(), body.note()));
    }

    @PostMapping("/hand-over-denials")
    @Operation(summary = "Say, as the borrower, that one has not received the item")
    ResponseEntity<Receipt> denyHandOver(Attempt attempt, @PathVariable LoanId id) {
        return attempt.record(new DenyPassage(id, Passage.HAND_OVER));
    }

    @PostMapping("/returns")
    @Operation(
            summary = "Say that the item is back, and in what condition",
            description = "The owner's or keeper's word counts. What the borrower says waits for it and stops the loan "
                    + "from becoming overdue; silence counts as a yes.")
    ResponseEntity<Receipt> giveBack(Attempt attempt, @PathVariable LoanId id, @Valid @RequestBody Return body) {
        return attempt.record(new StateReturn(id, body.condition(), Boolean.TRUE.equals(body.damaged()), body.note()));
    }

    @PostMapping("/return-denials")
    @Operation(summary = "Say, as the owner or keeper, that the item is not back")
    ResponseEntity<Receipt> denyReturn(Attempt attempt, @PathVariable LoanId id) {
        return attempt.record(new DenyPassage(id, Passage.RETURN));
    }

    record HandOver(
            @NotNull @Schema(example = "GOOD") Condition condition,

            @Multiline @Size(max = 2000) @Schema(example = "缺一个钻头") @Nullable
            String note) {}

    /**
     * How it came back.
     *
     * @param damaged true when it suffered more than use does; the owner's side says so
     */
    record Return(
            @NotNull @Schema(example = "WORN") Condition condition,
            @Nullable Boolean damaged,

            @Multiline @Size(max = 2000) @Schema(example = "钻头磨损") @Nullable
            String note) {}
}
