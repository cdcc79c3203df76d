package org.linli.query.house;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.places.BookingEnd;
import org.linli.kernel.places.BookingId;
import org.linli.kernel.places.HouseEvent.HouseBooked;
import org.linli.kernel.places.HouseId;
import org.linli.kernel.privacy.Personal;

/**
 * A booking as its booker sees it.
 *
 * @param calledOff why it does not hold any more; null while it does
 * @param came how many came, 0 for nobody; null until the keeper says so
 * @param position where it was booked
 */
public record MyBooking(
        BookingId booking,
        HouseId house,
        MemberId by,
        @Personal(subject = "by") @Nullable String purpose,
        Instant from,
        Instant to,
        int persons,
        @Nullable BookingEnd calledOff,
        @Nullable Integer came,
        long position) {

    static MyBooking of(HouseBooked event, Recorded<?> recorded) {
        return new MyBooking(
                event.booking(),
                event.house(),
                event.by(),
                event.purpose(),
                event.from(),
                event.to(),
                event.persons(),
                null,
                null,
                recorded.position());
    }

    MyBooking calledOff(BookingEnd reason) {
        return new MyBooking(booking, house, by, purpose, from, to, persons, reason, came, position);
    }

    MyBooking attended(int people) {
        return new MyBooking(booking, house, by, purpose, from, to, persons, calledOff, people, position);
    }
}
