package org.linli.command.waiting;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.command.Command;
import org.linli.command.sharing.Listing.Published;
import org.linli.kernel.membership.Level;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.ProxyScope;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.sharing.ListingId;
import org.linli.kernel.sharing.WaitingEvent;

/** What may be wished about the waiting list of a listing. */
public sealed interface WaitingCommand extends Command {
    String AGGREGATE = "waiting";

    @Override
    default String aggregate() {
        return AGGREGATE;
    }

    ListingId listing();

    @Override
    default String target() {
        return WaitingEvent.listOf(listing());
    }

    /** Who waits is the first who may propose an exchange. */
    @Override
    default ProxyScope scope() {
        return ProxyScope.EXCHANGE;
    }

    /** What only a policy or a deadline wishes. */
    sealed interface OfTheSystem extends WaitingCommand {
        @Override
        default boolean systemOnly() {
            return true;
        }
    }

    /** Waits; the listing is as its own history tells it at this time. */
    record JoinWaiting(ListingId listing, Published now) implements WaitingCommand {
        @Override
        public @Nullable PlaceId place() {
            return now.community();
        }

        @Override
        public Set<MemberId> names() {
            return Set.of(now.owner());
        }

        /** The listing may change between two tries; which one is meant may not. */
        @Override
        public String fingerprint() {
            return "JoinWaiting[%s]".formatted(listing);
        }
    }

    /** Waits no longer, or gives the turn up. */
    record LeaveWaiting(ListingId listing) implements WaitingCommand {
        @Override
        public Level requires() {
            return Level.L1;
        }
    }

    /** A unit is free: it is the first one's turn. */
    record OfferTurn(ListingId listing) implements OfTheSystem {}

    /** The member proposed an exchange. */
    record TakeTurn(ListingId listing, MemberId member) implements OfTheSystem {}

    /** The time of the turn is over. */
    record LapseTurn(ListingId listing) implements OfTheSystem {}

    /** No unit is free any more. */
    record WithdrawTurn(ListingId listing) implements OfTheSystem {}

    /** The listing closed. */
    record CloseWaiting(ListingId listing) implements OfTheSystem {}

    /** Who waits is being erased. */
    record LeaveForErasure(ListingId listing, MemberId member) implements OfTheSystem {}
}
