package org.linli.query.mypage;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.places.BookingEnd;
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
import org.linli.query.mypage.OpenMatter.Waiting;

/** Bookings of sharing houses among the open matters: until they end, also when the house called them off. */
final class HouseMatters {
    private HouseMatters() {}

    static Set<String> ids(HouseEvent event) {
        return switch (event) {
            case HouseBooked booked -> ids(booked.by(), booked.booking());
            case BookingCancelled cancelled -> ids(cancelled.booker(), cancelled.booking());
            case HouseUsed used -> ids(used.booker(), used.booking());
            case BookerAbsent absent -> ids(absent.booker(), absent.booking());
            case HouseRegistered _,
                    HouseKeeperChanged _,
                    HouseHoursSet _,
                    HouseInspected _,
                    HouseOpened _,
                    HouseSuspended _ -> Set.of();
        };
    }

    private static Set<String> ids(MemberId member, BookingId booking) {
        return Set.of(OpenMatter.id(member, booking.value()));
    }

    /** What the booker took back is no matter any more, nor what is over. */
    static @Nullable OpenMatter after(@Nullable OpenMatter matter, HouseEvent event, Recorded<?> recorded) {
        if (event instanceof HouseBooked booked) {
            return new OpenMatter(
                    booked.by(),
                    booked.booking().value(),
                    Waiting.FOR_YOUR_VISIT,
                    recorded.meta().occurred(),
                    recorded.position(),
                    booked.to(),
                    null,
                    null,
                    null);
        }
        boolean calledOff = event instanceof BookingCancelled cancelled && cancelled.reason() != BookingEnd.BY_BOOKER;
        return matter != null && calledOff
                ? matter.waiting(
                        Waiting.CALLED_OFF_BY_THE_HOUSE, recorded.meta().occurred(), recorded.position())
                : null;
    }
}
