package org.linli.command.lending;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.command.Histories;
import org.linli.command.lending.ItemCommand.ReserveLoan;
import org.linli.command.lending.ItemCommand.StateHandOver;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.sharing.Condition;
import org.linli.kernel.sharing.DiaryId;
import org.linli.kernel.sharing.ItemId;
import org.linli.kernel.sharing.LoanId;

/** Looks up what a borrower has across items, so that the item's decider can judge it. */
public final class Borrowers {
    private static final ItemDecider ITEMS = new ItemDecider();
    private static final MemberDiaryDecider DIARIES = new MemberDiaryDecider();

    private final Histories histories;

    public Borrowers(Histories histories) {
        this.histories = histories;
    }

    /** The reservation with the borrower's diary as it is now. */
    public ReserveLoan reserve(LoanId loan, MemberId borrower, @Nullable Instant from, Duration length) {
        return new ReserveLoan(loan, from, length, diaryOf(borrower));
    }

    /** The hand-over with the diary of the loan's borrower as it is now. */
    public StateHandOver handOver(LoanId loan, Condition condition, @Nullable String note) {
        Booking booking = booking(loan);
        MemberDiary diary =
                booking == null ? DIARIES.initial() : diaryOf(booking.loan().borrower());
        return new StateHandOver(loan, condition, note, diary);
    }

    MemberDiary diaryOf(MemberId member) {
        return histories.stateOf(DiaryId.of(member).value(), DIARIES);
    }

    /** The loan, or null when there is none or it is over. */
    @Nullable
    Booking booking(LoanId loan) {
        ItemId item = loan.item();
        return histories.stateOf(item.value(), ITEMS) instanceof Item.Registered registered
                ? registered.booking(loan)
                : null;
    }
}
