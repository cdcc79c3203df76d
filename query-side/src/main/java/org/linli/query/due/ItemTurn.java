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
import org.linli.query.due.DueItem.What;

/** The turn of the first in line for an item passes on. While there is one, nobody else can reserve. */
record ItemTurn() implements Deadline {

    @Override
    public What what() {
        return What.ITEM_TURN_LAPSES;
    }

    @Override
    public @Nullable String about(Recorded<?> recorded) {
        return recorded.event() instanceof ItemEvent event ? event.item().value() : null;
    }

    @Override
    public @Nullable Instant after(@Nullable Instant before, Recorded<?> recorded) {
        return switch ((ItemEvent) recorded.event()) {
            case ItemWaitingOffered offered -> offered.until();
            case ItemWaitingLeft left -> left.hadTurn() ? null : before;
            case ItemWaitingLapsed _, LoanReserved _, ItemRetired _ -> null;
            case ItemRegistered _,
                    ItemRevised _,
                    LoanAccepted _,
                    LoanCancelled _,
                    PassageReported _,
                    PassageDenied _,
                    ItemHandedOver _,
                    LoanExtended _,
                    LoanReminded _,
                    LoanOverdue _,
                    ItemReturned _,
                    ItemWaitingJoined _ -> before;
        };
    }
}
