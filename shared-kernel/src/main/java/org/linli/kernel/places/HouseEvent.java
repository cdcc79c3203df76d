package org.linli.kernel.places;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.DomainEvent;
import org.linli.kernel.EventName;
import org.linli.kernel.LocalText;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.privacy.Personal;
import org.linli.kernel.privacy.Public;
import org.linli.kernel.privacy.SubjectRef;

/** The facts about a sharing house (共享小屋) and its bookings. */
public sealed interface HouseEvent extends DomainEvent {
    HouseId house();

    /**
     * A community has a house; it is not open yet.
     *
     * @param keeper who manages it
     * @param capacity how many people may be in it
     */
    @EventName("places.house-registered")
    record HouseRegistered(
            @Public HouseId house,
            @Public PlaceId community,
            @Public LocalText name,
            @SubjectRef MemberId keeper,
            @Public int capacity)
            implements HouseEvent {}

    /** Somebody else manages it from now on. */
    @EventName("places.house-keeper-changed")
    record HouseKeeperChanged(
            @Public HouseId house, @SubjectRef MemberId keeper) implements HouseEvent {}

    /** When it is open; replaces what was said before. */
    @EventName("places.house-hours-set")
    record HouseHoursSet(@Public HouseId house, @Public OpeningHours hours) implements HouseEvent {}

    /**
     * Somebody who does not manage it held it against a version of the standard.
     *
     * @param findings one for each item of that version
     * @param sound true if every critical item passed
     */
    @EventName("places.house-inspected")
    record HouseInspected(
            @Public HouseId house,
            @Public int standard,
            @Public List<Finding> findings,
            @Public boolean sound,
            @SubjectRef MemberId inspector)
            implements HouseEvent {}

    /** It takes bookings, for the first time or again. */
    @EventName("places.house-opened")
    record HouseOpened(@Public HouseId house, @Public int standard) implements HouseEvent {}

    /** It takes nobody in until it is opened again. */
    @EventName("places.house-suspended")
    record HouseSuspended(@Public HouseId house, @Public SuspensionReason reason) implements HouseEvent {}

    /** A member has it for a time. */
    @EventName("places.house-booked")
    record HouseBooked(
            @Public HouseId house,
            @Public BookingId booking,
            @SubjectRef MemberId by,
            @Personal(subject = "by") @Nullable String purpose,
            @Public Instant from,
            @Public Instant to,
            @Public int persons)
            implements HouseEvent {}

    /** The booking does not hold any more. */
    @EventName("places.booking-cancelled")
    record BookingCancelled(
            @Public HouseId house,
            @Public BookingId booking,
            @SubjectRef MemberId booker,
            @Public BookingEnd reason) implements HouseEvent {}

    /** The keeper says that the booker came, and with how many. */
    @EventName("places.house-used")
    record HouseUsed(
            @Public HouseId house,
            @Public BookingId booking,
            @SubjectRef MemberId booker,
            @Public int persons) implements HouseEvent {}

    /** The keeper says that nobody came. */
    @EventName("places.booker-absent")
    record BookerAbsent(
            @Public HouseId house,
            @Public BookingId booking,
            @SubjectRef MemberId booker) implements HouseEvent {}
}
