package org.linli.command.sharing;

import java.time.Instant;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.sharing.Deal;

/** How far an exchange has come. */
public sealed interface Exchange {
    record Unproposed() implements Exchange {}

    /** There is one. */
    sealed interface Made extends Exchange {
        Deal deal();
    }

    /** One side proposed it; the other may agree. */
    record Proposed(Deal deal, MemberId by) implements Made {}

    /** Both agreed; the units are being reserved. */
    record Reserving(Deal deal) implements Made {}

    /** Both agreed and the units are kept. */
    record Agreed(Deal deal) implements Made {}

    /** The provider has begun. */
    record Started(Deal deal) implements Made {}

    /** The provider reported it done. */
    record Done(Deal deal, int minutes, Instant at) implements Made {}

    /** The receiver disputes it. */
    record Disputed(Deal deal, int minutes) implements Made {}

    /** It is over and counts. */
    record Confirmed(Deal deal) implements Made {}

    /** It is over and counts for nothing. */
    record Cancelled(Deal deal) implements Made {}
}
