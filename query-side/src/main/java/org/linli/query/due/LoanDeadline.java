package org.linli.query.due;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;
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
import org.linli.kernel.sharing.Passage;
import org.linli.query.due.DueItem.What;

/** What happens to a loan by itself. The events say when, so that no setting of today changes a time of yesterday. */
record LoanDeadline(What what) implements Deadline {

    @Override
    public @Nullable String about(Recorded<?> recorded) {
        Loan loan = recorded.event() instanceof ItemEvent event ? event.loan() : null;
        return loan == null ? null : loan.id().value();
    }

    @Override
    public @Nullable Instant after(@Nullable Instant before, Recorded<?> recorded) {
        ItemEvent event = (ItemEvent) recorded.event();
        return switch (what) {
            case LOAN_LAPSES -> lapses(event);
            case PASSAGE_ASSUMED -> assumed(before, event);
            case LOAN_REMINDER -> reminder(before, event);
            case LOAN_OVERDUE -> overdue(before, event);
            default -> throw new IllegalStateException("no deadline of a loan: " + what);
        };
    }

    /** From the reservation on, until the item is said to be handed over. */
    private static @Nullable Instant lapses(ItemEvent event) {
        return switch (event) {
            case LoanReserved reserved -> reserved.loan().keptUntil();
            case LoanAccepted accepted -> accepted.loan().keptUntil();
            case PassageDenied denied ->
                denied.passage() == Passage.HAND_OVER ? denied.loan().keptUntil() : null;
            case LoanCancelled _,
                    PassageReported _,
                    ItemHandedOver _,
                    LoanExtended _,
                    LoanReminded _,
                    LoanOverdue _,
                    ItemReturned _,
                    ItemRegistered _,
                    ItemRevised _,
                    ItemRetired _,
                    ItemWaitingJoined _,
                    ItemWaitingLeft _,
                    ItemWaitingOffered _,
                    ItemWaitingLapsed _ -> null;
        };
    }

    /** From a report on, until it is answered. */
    private static @Nullable Instant assumed(@Nullable Instant before, ItemEvent event) {
        return switch (event) {
            case PassageReported reported -> reported.until();
            case LoanReserved _,
                    LoanAccepted _,
                    LoanExtended _,
                    LoanReminded _,
                    LoanOverdue _,
                    ItemRegistered _,
                    ItemRevised _,
                    ItemRetired _,
                    ItemWaitingJoined _,
                    ItemWaitingLeft _,
                    ItemWaitingOffered _,
                    ItemWaitingLapsed _ -> before;
            case PassageDenied _, ItemHandedOver _, ItemReturned _, LoanCancelled _ -> null;
        };
    }

    private static @Nullable Instant reminder(@Nullable Instant before, ItemEvent event) {
        return switch (event) {
            case ItemHandedOver handed -> handed.remindAt();
            case LoanExtended extended -> extended.remindAt();
            case LoanOverdue overdue -> overdue.remindAt();
            case LoanReserved _,
                    LoanAccepted _,
                    PassageDenied _,
                    ItemRegistered _,
                    ItemRevised _,
                    ItemRetired _,
                    ItemWaitingJoined _,
                    ItemWaitingLeft _,
                    ItemWaitingOffered _,
                    ItemWaitingLapsed _ -> before;
            case PassageReported _, LoanReminded _, ItemReturned _, LoanCancelled _ -> null;
        };
    }

    /** From the hand-over on, while nobody says that it is back. */
    private static @Nullable Instant overdue(@Nullable Instant before, ItemEvent event) {
        return switch (event) {
            case ItemHandedOver handed -> handed.loan().to();
            case LoanExtended extended -> extended.loan().to();
            case PassageDenied denied ->
                denied.passage() == Passage.RETURN ? denied.loan().to() : null;
            case LoanReserved _,
                    LoanAccepted _,
                    LoanReminded _,
                    ItemRegistered _,
                    ItemRevised _,
                    ItemRetired _,
                    ItemWaitingJoined _,
                    ItemWaitingLeft _,
                    ItemWaitingOffered _,
                    ItemWaitingLapsed _ -> before;
            case PassageReported _, LoanOverdue _, ItemReturned _, LoanCancelled _ -> null;
        };
    }
}
