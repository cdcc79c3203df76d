package org.linli.command.places;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.command.Command;
import org.linli.kernel.LocalText;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.ProxyScope;
import org.linli.kernel.places.BookingId;
import org.linli.kernel.places.Finding;
import org.linli.kernel.places.HouseId;
import org.linli.kernel.places.OpeningHours;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.places.SuspensionReason;

/** What may be wished about a sharing house. */
public sealed interface HouseCommand extends Command {
    String AGGREGATE = "house";

    @Override
    default String aggregate() {
        return AGGREGATE;
    }

    HouseId house();

    @Override
    default String target() {
        return house().value();
    }

    /**
     * Somebody who is to keep a house.
     *
     * @param appointed true if they hold the role for it in the house's community now, as their own history tells it
     */
    record Keeper(MemberId member, boolean appointed) {}

    /** Adds a house of a community. */
    record RegisterHouse(HouseId house, PlaceId community, LocalText name, Keeper keeper, int capacity)
            implements HouseCommand {
        @Override
        public @Nullable PlaceId place() {
            return community;
        }

        @Override
        public Set<MemberId> names() {
            return Set.of(keeper.member());
        }

        /** Whether the keeper is appointed may change between two tries; who is meant may not. */
        @Override
        public String fingerprint() {
            return "RegisterHouse[%s, %s, %s, %s]".formatted(community, name, keeper.member(), capacity);
        }
    }

    record ChangeKeeper(HouseId house, Keeper keeper) implements HouseCommand {
        @Override
        public Set<MemberId> names() {
            return Set.of(keeper.member());
        }

        @Override
        public String fingerprint() {
            return "ChangeKeeper[%s]".formatted(keeper.member());
        }
    }

    record SetHours(HouseId house, OpeningHours hours) implements HouseCommand {}

    /** Says what an inspection found, item by item of the current standard, which its own history tells. */
    record InspectHouse(HouseId house, Standard standard, List<Finding> findings) implements HouseCommand {
        @Override
        public String fingerprint() {
            return "InspectHouse[%s]".formatted(findings);
        }
    }

    /** Opens it, for the first time or again, against the current standard. */
    record OpenHouse(HouseId house, Standard standard) implements HouseCommand {
        @Override
        public String fingerprint() {
            return "OpenHouse[]";
        }
    }

    record SuspendHouse(HouseId house, SuspensionReason reason) implements HouseCommand {}

    record BookHouse(
            HouseId house, BookingId booking, @Nullable String purpose, Instant from, Instant to, int persons)
            implements HouseCommand {
        @Override
        public ProxyScope scope() {
            return ProxyScope.BOOK;
        }
    }

    record CancelBooking(HouseId house, BookingId booking) implements HouseCommand {
        @Override
        public ProxyScope scope() {
            return ProxyScope.BOOK;
        }
    }

    /** Says who came; 0: nobody. */
    record RecordAttendance(HouseId house, BookingId booking, int persons) implements HouseCommand {}

    /** What only the erasure of a member wishes; what may come twice changes nothing the second time. */
    sealed interface ForErasure extends HouseCommand {
        @Override
        default boolean systemOnly() {
            return true;
        }
    }

    /** Who booked is being erased: the booking ends, also one whose attendance nobody has recorded yet. */
    record EndBooking(HouseId house, BookingId booking) implements ForErasure {}

    /** Its keeper is being erased: it takes nobody in until it has another. */
    record LoseKeeper(HouseId house, MemberId keeper) implements ForErasure {}
}
