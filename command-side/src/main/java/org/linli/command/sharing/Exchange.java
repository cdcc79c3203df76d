package org.linli.command.sharing;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linli.command.Authority;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.sharing.Counted;
import org.linli.kernel.sharing.Deal;

/** How far an exchange has come. */
public sealed interface Exchange {
    record Unproposed() implements Exchange {}

    /** There is one. */
    sealed interface Made extends Exchange {
        Deal deal();

        /** True for who speaks for one side and has no hand in the other. */
        default boolean isSide(Authority by) {
            return deal().involves(by.principal()) && !by.involves(deal().other(by.principal()));
        }

        /** True for who has a hand in one of the sides. */
        default boolean concerns(Authority by) {
            return by.involves(deal().provider()) || by.involves(deal().receiver());
        }

        /** Why something that belongs to another step is refused. */
        default SharingRejection wrongStep() {
            return new SharingRejection.WrongStep(getClass().getSimpleName().toLowerCase(Locale.ROOT));
        }
    }

    /** One side proposed it; the other may agree. */
    record Proposed(Deal deal, MemberId by, Instant at, boolean reminded) implements Made {}

    /** Both agreed; the units are being reserved. */
    record Reserving(Deal deal) implements Made {}

    /** Both agreed and the units are kept. */
    record Agreed(Deal deal, Instant at, boolean reminded) implements Made {}

    /** The provider has begun. */
    record Started(Deal deal) implements Made {}

    /** The provider reported it done. */
    record Done(
            Deal deal, int minutes, Instant at, @Nullable Notice notice) implements Made {}

    /**
     * What the receiver was told.
     *
     * @param at when last
     * @param until when silence confirms
     */
    record Notice(Instant at, Instant until) {}

    /** The receiver disputes it, or one side appealed against how that was decided. */
    record Disputed(Deal deal, int minutes, Mediation mediation) implements Made {}

    /** It is over and counts. */
    record Confirmed(
            Deal deal,
            Counted counted,
            @Nullable Ruling ruling,
            @Nullable Correction proposed) implements Made {}

    /** It is over and counts for nothing. */
    record Cancelled(Deal deal, @Nullable Ruling ruling) implements Made {}

    /** It counts as if it had never been. */
    record Voided(Deal deal) implements Made {}

    /**
     * How a dispute was decided.
     *
     * @param reported what the provider had reported
     * @param last true after an appeal, and when the two sides settled: nobody appeals against it
     */
    record Ruling(MemberId by, Instant at, boolean upheld, int reported, boolean last) {}

    /** What one side wants it to count. */
    record Correction(int minutes, MemberId by) {}
}
