package org.linli.command.places;

import static org.linli.command.Decision.accept;
import static org.linli.command.Decision.nothingToDo;
import static org.linli.command.Decision.refuse;

import java.time.Duration;
import java.time.Instant;
import org.linli.command.Authority;
import org.linli.command.Context;
import org.linli.command.Decision;
import org.linli.command.Refusal;
import org.linli.command.Wording;
import org.linli.command.places.House.Booking;
import org.linli.command.places.House.Registered;
import org.linli.command.places.House.Status;
import org.linli.command.places.HouseCommand.BookHouse;
import org.linli.command.places.HouseCommand.CancelBooking;
import org.linli.command.places.HouseCommand.EndBooking;
import org.linli.command.places.HouseCommand.RecordAttendance;
import org.linli.kernel.places.BookingEnd;
import org.linli.kernel.places.HouseEvent;
import org.linli.kernel.places.HouseEvent.BookerAbsent;
import org.linli.kernel.places.HouseEvent.BookingCancelled;
import org.linli.kernel.places.HouseEvent.HouseBooked;
import org.linli.kernel.places.HouseEvent.HouseUsed;
import org.linli.kernel.places.OpeningHours.Stretch;

/** The rules of bookings, as part of {@link HouseDecider}. A booking is no attendance: that is a fact of its own. */
final class Bookings {
    private static final Duration SHORTEST = Duration.ofMinutes(15);
    private static final int LONGEST_PURPOSE = 2_000;

    private Bookings() {}

    static Decision<HouseEvent> book(Registered house, BookHouse command, Context context) {
        Stretch wanted = new Stretch(command.from(), command.to());
        if (isOutOfRange(wanted, context)) {
            return refuse(new HouseRejection.BookingTimeOutOfRange());
        }
        if (command.purpose() != null && !Wording.isText(command.purpose(), LONGEST_PURPOSE)) {
            return refuse(new HouseRejection.PurposeMalformed());
        }
        if (house.status() != Status.OPEN) {
            return refuse(new HouseRejection.WrongHouseStatus(house.status()));
        }
        if (command.persons() < 1 || command.persons() > house.capacity()) {
            return refuse(new HouseRejection.TooManyPersons(house.capacity()));
        }
        if (!house.hours().cover(wanted)) {
            return refuse(new HouseRejection.OutsideHours());
        }
        if (house.bookings().stream().anyMatch(booking -> booking.time().overlaps(wanted))) {
            return refuse(new HouseRejection.HouseTaken());
        }
        return accept(new HouseBooked(
                house.id(),
                command.booking(),
                context.by().principal(),
                command.purpose(),
                command.from(),
                command.to(),
                command.persons()));
    }

    private static boolean isOutOfRange(Stretch wanted, Context context) {
        PlaceRules rules = context.rules().places();
        Instant now = context.now();
        return !wanted.from().isAfter(now)
                || wanted.from().isAfter(now.plus(rules.furthestBooking()))
                || wanted.to().isBefore(wanted.from().plus(SHORTEST))
                || wanted.to().isAfter(wanted.from().plus(rules.longestBooking()));
    }

    static Decision<HouseEvent> cancel(Registered house, CancelBooking command, Context context) {
        Booking booking = house.booking(command.booking());
        if (booking == null) {
            return refuse(new HouseRejection.BookingUnknown());
        }
        boolean own = booking.by().equals(context.by().principal());
        if (!own && !HouseDecider.runs(house, context.by())) {
            return refuse(new Refusal.NotAllowed());
        }
        return booking.time().from().isAfter(context.now())
                ? accept(new BookingCancelled(
                        house.id(), booking.id(), booking.by(), own ? BookingEnd.BY_BOOKER : BookingEnd.BY_KEEPER))
                : refuse(new HouseRejection.BookingBegun());
    }

    static Decision<HouseEvent> end(Registered house, EndBooking command) {
        Booking booking = house.booking(command.booking());
        return booking == null
                ? nothingToDo()
                : accept(new BookingCancelled(house.id(), booking.id(), booking.by(), BookingEnd.MEMBER_ERASED));
    }

    static Decision<HouseEvent> attendance(Registered house, RecordAttendance command, Context context) {
        Authority by = context.by();
        if (!HouseDecider.runs(house, by)) {
            return refuse(new Refusal.NotAllowed());
        }
        Booking booking = house.booking(command.booking());
        if (booking == null) {
            return refuse(new HouseRejection.BookingUnknown());
        }
        if (by.involves(booking.by())) {
            return refuse(new HouseRejection.OwnAttendance());
        }
        if (booking.time().from().isAfter(context.now())) {
            return refuse(new HouseRejection.BookingAhead());
        }
        if (command.persons() < 0 || command.persons() > house.capacity()) {
            return refuse(new HouseRejection.TooManyPersons(house.capacity()));
        }
        return accept(
                command.persons() == 0
                        ? new BookerAbsent(house.id(), booking.id(), booking.by())
                        : new HouseUsed(house.id(), booking.id(), booking.by(), command.persons()));
    }
}
