package org.linli.command.places;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.places.BookingId;
import org.linli.kernel.places.HouseId;
import org.linli.kernel.places.OpeningHours;
import org.linli.kernel.places.OpeningHours.Stretch;
import org.linli.kernel.places.PlaceId;

/** What decisions need to know of a sharing house. */
public sealed interface House {
    /** How long after its end a booking is kept, for the keeper to say whether anybody came. */
    Duration KEPT = Duration.ofDays(7);

    record Unregistered() implements House {}

    /**
     * A house.
     *
     * @param inspection the latest; null before the first
     * @param bookings that hold, those that ended up to {@link #KEPT} ago included
     */
    record Registered(
            HouseId id,
            PlaceId community,
            MemberId keeper,
            int capacity,
            OpeningHours hours,
            Status status,
            @Nullable Inspection inspection,
            List<Booking> bookings)
            implements House {

        Registered keptBy(MemberId other) {
            return new Registered(id, community, other, capacity, hours, status, inspection, bookings);
        }

        Registered with(OpeningHours other) {
            return new Registered(id, community, keeper, capacity, other, status, inspection, bookings);
        }

        Registered with(Status other) {
            return new Registered(id, community, keeper, capacity, hours, other, inspection, bookings);
        }

        Registered with(Inspection other) {
            return new Registered(id, community, keeper, capacity, hours, status, other, bookings);
        }

        /** Also forgets what ended long ago, so that the state stays small. */
        Registered with(Booking booking, Instant now) {
            List<Booking> more = Stream.concat(
                            bookings.stream()
                                    .filter(old -> old.time().to().plus(KEPT).isAfter(now)),
                            Stream.of(booking))
                    .toList();
            return new Registered(id, community, keeper, capacity, hours, status, inspection, more);
        }

        Registered without(BookingId booking) {
            List<Booking> rest = bookings.stream()
                    .filter(other -> !other.id().equals(booking))
                    .toList();
            return new Registered(id, community, keeper, capacity, hours, status, inspection, rest);
        }

        @Nullable
        Booking booking(BookingId booking) {
            return bookings.stream()
                    .filter(one -> one.id().equals(booking))
                    .findFirst()
                    .orElse(null);
        }

        /** The bookings that have not begun. */
        List<Booking> ahead(Instant now) {
            return bookings.stream()
                    .filter(booking -> booking.time().from().isAfter(now))
                    .toList();
        }
    }

    /** Whether it takes bookings. */
    enum Status {
        REGISTERED,
        OPEN,
        SUSPENDED
    }

    /** Which version of the standard it was held against, and whether every critical item passed. */
    record Inspection(int standard, boolean sound) {}

    record Booking(BookingId id, MemberId by, Stretch time, int persons) {}
}
