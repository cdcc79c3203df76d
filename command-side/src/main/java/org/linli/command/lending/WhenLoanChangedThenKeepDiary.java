package org.linli.command.lending;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.linli.command.Commands;
import org.linli.command.Histories;
import org.linli.command.Sender;
import org.linli.command.lending.ItemCommand.WithdrawLoan;
import org.linli.command.lending.MemberDiaryCommand.EnterLoan;
import org.linli.command.lending.MemberDiaryCommand.NoteOverdue;
import org.linli.command.lending.MemberDiaryCommand.StrikeLoan;
import org.linli.kernel.sharing.ItemEvent;
import org.linli.kernel.sharing.ItemEvent.ItemHandedOver;
import org.linli.kernel.sharing.ItemEvent.ItemRegistered;
import org.linli.kernel.sharing.ItemEvent.ItemRetired;
import org.linli.kernel.sharing.ItemEvent.ItemReturned;
import org.linli.kernel.sharing.ItemEvent.ItemRevised;
import org.linli.kernel.sharing.ItemEvent.ItemWaitingJoined;
import org.linli.kernel.sharing.ItemEvent.ItemWaitingLapsed;
import org.linli.kernel.sharing.ItemEvent.ItemWaitingLeft;
import org.linli.kernel.sharing.ItemEvent.ItemWaitingOffered;
import org.linli.kernel.sharing.ItemEvent.LoanAccepted;
import org.linli.kernel.sharing.ItemEvent.LoanCancelled;
import org.linli.kernel.sharing.ItemEvent.LoanExtended;
import org.linli.kernel.sharing.ItemEvent.LoanOverdue;
import org.linli.kernel.sharing.ItemEvent.LoanReminded;
import org.linli.kernel.sharing.ItemEvent.LoanReserved;
import org.linli.kernel.sharing.ItemEvent.PassageDenied;
import org.linli.kernel.sharing.ItemEvent.PassageReported;
import org.linli.kernel.sharing.Loan;
import org.linli.kernel.sharing.LoanEnd;
import org.linli.web.RejectedException;

/**
 * Keeps borrowers' diaries in step with items: enters a loan when it is reserved, or withdraws it when the diary stands against it; notes what is
 * overdue; strikes what is over.
 *
 * <p>Events are handled in the order of the store, so a reservation that follows an overdue loan is withdrawn however close the two were. Every command
 * may be sent twice; an event that is handled again finds the loan over and enters nothing.
 */
@ProcessingGroup(WhenLoanChangedThenKeepDiary.NAME)
@DisallowReplay
public final class WhenLoanChangedThenKeepDiary {
    public static final String NAME = "diaries";

    private final Commands commands;
    private final Borrowers borrowers;

    public WhenLoanChangedThenKeepDiary(Commands commands, Histories histories) {
        this.commands = commands;
        this.borrowers = new Borrowers(histories);
    }

    @EventHandler
    void on(ItemEvent event, EventMessage<?> message) {
        Sender system = Sender.following(message);
        switch (event) {
            case LoanReserved reserved -> enter(reserved.loan(), system);
            case LoanOverdue overdue -> noteOverdue(overdue.loan(), system);
            case LoanCancelled cancelled -> strike(cancelled.loan(), system);
            case ItemReturned returned -> strike(returned.loan(), system);
            case ItemRegistered _,
                    ItemRevised _,
                    ItemRetired _,
                    LoanAccepted _,
                    PassageReported _,
                    PassageDenied _,
                    ItemHandedOver _,
                    LoanExtended _,
                    LoanReminded _,
                    ItemWaitingJoined _,
                    ItemWaitingLeft _,
                    ItemWaitingOffered _,
                    ItemWaitingLapsed _ -> {}
        }
    }

    private void enter(Loan loan, Sender system) {
        if (borrowers.booking(loan.id()) == null) {
            return;
        }
        try {
            commands.send(new EnterLoan(loan.borrower(), loan.id()), system);
        } catch (RejectedException refused) {
            commands.send(new WithdrawLoan(loan.id(), reason(refused)), system);
        }
    }

    private static LoanEnd reason(RejectedException refused) {
        return switch (refused.rejection()) {
            case LendingRejection.BorrowerOverdue _ -> LoanEnd.BORROWER_OVERDUE;
            case LendingRejection.TooManyLoans _ -> LoanEnd.TOO_MANY_LOANS;
            default -> throw refused;
        };
    }

    private void noteOverdue(Loan loan, Sender system) {
        if (isEntered(loan)) {
            commands.send(new NoteOverdue(loan.borrower(), loan.id()), system);
        }
    }

    private void strike(Loan loan, Sender system) {
        if (isEntered(loan)) {
            commands.send(new StrikeLoan(loan.borrower(), loan.id()), system);
        }
    }

    private boolean isEntered(Loan loan) {
        return borrowers.diaryOf(loan.borrower()).entered().contains(loan.id());
    }
}
