package org.linli.query.house;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;
import org.linli.kernel.places.BookingId;
import org.linli.kernel.places.HouseEvent;
import org.linli.kernel.places.HouseEvent.BookerAbsent;
import org.linli.kernel.places.HouseEvent.BookingCancelled;
import org.linli.kernel.places.HouseEvent.HouseBooked;
import org.linli.kernel.places.HouseEvent.HouseHoursSet;
import org.linli.kernel.places.HouseEvent.HouseInspected;
import org.linli.kernel.places.HouseEvent.HouseKeeperChanged;
import org.linli.kernel.places.HouseEvent.HouseOpened;
import org.linli.kernel.places.HouseEvent.HouseRegistered;
import org.linli.kernel.places.HouseEvent.HouseSuspended;
import org.linli.kernel.places.HouseEvent.HouseUsed;
import org.linli.query.views.Index;
import org.linli.query.views.PersonalIndex;
import org.linli.query.views.Projection;

/** One record per booking of a sharing house. */
public record BookingsProjection() implements Projection<MyBooking> {
    public static final String NAME = "bookings";
    public static final String BY_BOOKER = "booker";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<MyBooking> type() {
        return MyBooking.class;
    }

    @Override
    public List<Index<MyBooking>> indexes() {
        return List.of(
                new Index<>(
                        BY_BOOKER,
                        booking -> Set.of(booking.by().value()),
                        booking -> booking.from().getEpochSecond()),
                PersonalIndex.of());
    }

    @Override
    public Set<String> keys(Recorded<?> recorded) {
        BookingId booking = recorded.event() instanceof HouseEvent event ? booking(event) : null;
        return booking == null ? Set.of() : Set.of(booking.value());
    }

    /** The booking that the event is about; null if it is about none. */
    private static @Nullable BookingId booking(HouseEvent event) {
        return switch (event) {
            case HouseBooked booked -> booked.booking();
            case BookingCancelled cancelled -> cancelled.booking();
            case HouseUsed used -> used.booking();
            case BookerAbsent absent -> absent.booking();
            case HouseRegistered _,
                    HouseKeeperChanged _,
                    HouseHoursSet _,
                    HouseInspected _,
                    HouseOpened _,
                    HouseSuspended _ -> null;
        };
    }

    @Override
    public @Nullable MyBooking fold(String id, @Nullable MyBooking booking, Recorded<?> recorded) {
        if (recorded.event() instanceof HouseBooked booked) {
            return MyBooking.of(booked, recorded);
        }
        if (booking == null) {
            return null;
        }
        return switch (recorded.event()) {
            case BookingCancelled cancelled -> booking.calledOff(cancelled.reason());
            case HouseUsed used -> booking.attended(used.persons());
            case BookerAbsent _ -> booking.attended(0);
            default -> booking;
        };
    }
}
