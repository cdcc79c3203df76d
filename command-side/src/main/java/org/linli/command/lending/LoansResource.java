package org.linli.command.lending;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.command.Attempt;
import org.linli.command.Attempt.Receipt;
import org.linli.command.lending.ItemCommand.AcceptLoan;
import org.linli.command.lending.ItemCommand.CancelLoan;
import org.linli.command.lending.ItemCommand.ExtendLoan;
import org.linli.kernel.sharing.ItemId;
import org.linli.kernel.sharing.LoanId;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The times that items are lent for. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Loans")
class LoansResource {
    private static final String PATH = "/api/v1/loans";

    private final Borrowers borrowers;

    LoansResource(Borrowers borrowers) {
        this.borrowers = borrowers;
    }

    @PostMapping("/items/{id}/loans")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Reserve an item for a time",
            description = "Without a beginning it begins now. It is cancelled within moments, with a reason, if the "
                    + "borrower turns out to have too many loans or an overdue one.")
    ResponseEntity<Receipt> reserve(Attempt attempt, @PathVariable ItemId id, @Valid @RequestBody Reservation body) {
        LoanId loan = LoanId.of(id, attempt.seed());
        return attempt.create(
                borrowers.reserve(loan, attempt.sender().principal(), body.from(), Duration.ofHours(body.hours())),
                PATH,
                loan.value());
    }

    @PostMapping("/loans/{id}/acceptances")
    @Operation(summary = "Say yes, as the owner or keeper, to a loan")
    ResponseEntity<Receipt> accept(Attempt attempt, @PathVariable LoanId id) {
        return attempt.record(new AcceptLoan(id));
    }

    @PostMapping("/loans/{id}/cancellations")
    @Operation(summary = "Decline a loan, or call it off, before the item is handed over")
    ResponseEntity<Receipt> cancel(Attempt attempt, @PathVariable LoanId id) {
        return attempt.record(new CancelLoan(id));
    }

    @PostMapping("/loans/{id}/extensions")
    @Operation(summary = "Keep an item so many hours longer, if nobody has reserved it or waits for it")
    ResponseEntity<Receipt> extend(Attempt attempt, @PathVariable LoanId id, @Valid @RequestBody Extension body) {
        return attempt.record(new ExtendLoan(id, Duration.ofHours(body.hours())));
    }

    @Schema(name = "LoanReservation")
    record Reservation(
            @Nullable Instant from,

            @NotNull @Min(1) @Max(1440) @Schema(example = "48")
            Integer hours) {}

    @Schema(name = "LoanExtension")
    record Extension(
            @NotNull @Min(1) @Max(1440) @Schema(example = "24")
            Integer hours) {}
}
