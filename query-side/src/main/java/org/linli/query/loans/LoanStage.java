package org.linli.query.loans;

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
import org.linli.kernel.sharing.Passage;

/** How far a loan has come. */
public enum LoanStage {
    /** The owner was not heard yet. */
    ASKED,
    RESERVED,
    /** The owner's side says that the borrower has it. */
    HANDING_OVER,
    OUT,
    OVERDUE,
    /** The borrower says that it is back. */
    RETURNING,
    RETURNED,
    CANCELLED;

    /** True from the yes of the owner to the return: the borrower may know where the item is. */
    public boolean stands() {
        return this != ASKED && this != RETURNED && this != CANCELLED;
    }

    static LoanStage after(LoanStage before, ItemEvent event) {
        return switch (event) {
            case LoanReserved reserved -> reserved.accepted() ? RESERVED : ASKED;
            case LoanAccepted _ -> RESERVED;
            case LoanCancelled _ -> CANCELLED;
            case PassageReported reported -> reported.passage() == Passage.HAND_OVER ? HANDING_OVER : RETURNING;
            case PassageDenied denied -> denied.passage() == Passage.HAND_OVER ? RESERVED : OUT;
            case ItemHandedOver _ -> OUT;
            case LoanOverdue _ -> OVERDUE;
            case ItemReturned _ -> RETURNED;
            case LoanExtended _,
                    LoanReminded _,
                    ItemRegistered _,
                    ItemRevised _,
                    ItemRetired _,
                    ItemWaitingJoined _,
                    ItemWaitingLeft _,
                    ItemWaitingOffered _,
                    ItemWaitingLapsed _ -> before;
        };
    }
}
