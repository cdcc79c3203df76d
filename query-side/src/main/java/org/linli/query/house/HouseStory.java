package org.linli.query.house;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.LocalText;
import org.linli.kernel.Recorded;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.places.BookingId;
import org.linli.kernel.places.Finding;
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
import org.linli.kernel.places.HouseId;
import org.linli.kernel.places.OpeningHours;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.places.SuspensionReason;

/**
 * A sharing house.
 *
 * @param reason why it is suspended; null while it is not
 * @param inspection the latest; null before the first
 * @param slots what is booked; what is past goes with the next booking
 * @param position where it was registered
 * @param version the sequence number of its last event
 */
public record HouseStory(
        HouseId id,
        PlaceId community,
        LocalText name,
        MemberId keeper,
        int capacity,
        OpeningHours hours,
        HouseStatus status,
        @Nullable SuspensionReason reason,
        @Nullable Inspection inspection,
        List<Slot> slots,
        long position,
        long version) {

    /** What was found, against which version of the standard, and when. */
    public record Inspection(int standard, List<Finding> findings, boolean sound, Instant at) {}

    /** A booked time. */
    public record Slot(BookingId booking, MemberId by, Instant from, Instant to, int persons) {
        OpeningHours.Stretch time() {
            return new OpeningHours.Stretch(from, to);
        }
    }

    static HouseStory of(HouseRegistered event, Recorded<?> recorded) {
        return new HouseStory(
                event.house(),
                event.community(),
                event.name(),
                event.keeper(),
                event.capacity(),
                OpeningHours.NEVER,
                HouseStatus.REGISTERED,
                null,
                null,
                List.of(),
                recorded.position(),
                recorded.sequence());
    }

    HouseStory after(HouseEvent event, Recorded<?> recorded) {
        Instant at = recorded.meta().occurred();
        HouseStory next = switch (event) {
            case HouseRegistered _ -> this;
            case HouseKeeperChanged changed -> with(changed.keeper(), hours, status, reason, inspection);
            case HouseHoursSet set -> with(keeper, set.hours(), status, reason, inspection);
            case HouseInspected found ->
                with(
                        keeper,
                        hours,
                        status,
                        reason,
                        new Inspection(found.standard(), found.findings(), found.sound(), at));
            case HouseOpened _ -> with(keeper, hours, HouseStatus.OPEN, null, inspection);
            case HouseSuspended suspended -> with(keeper, hours, HouseStatus.SUSPENDED, suspended.reason(), inspection);
            case HouseBooked booked -> booked(booked, at);
            case BookingCancelled cancelled -> without(cancelled.booking());
            case HouseUsed _, BookerAbsent _ -> this;
        };
        return next.at(recorded.sequence());
    }

    private HouseStory booked(HouseBooked event, Instant now) {
        Slot slot = new Slot(event.booking(), event.by(), event.from(), event.to(), event.persons());
        return with(Stream.concat(slots.stream().filter(old -> old.to().isAfter(now)), Stream.of(slot))
                .toList());
    }

    private HouseStory without(BookingId booking) {
        return with(
                slots.stream().filter(slot -> !slot.booking().equals(booking)).toList());
    }

    private HouseStory with(
            MemberId newKeeper,
            OpeningHours newHours,
            HouseStatus newStatus,
            @Nullable SuspensionReason newReason,
            @Nullable Inspection newInspection) {
        return new HouseStory(
                id,
                community,
                name,
                newKeeper,
                capacity,
                newHours,
                newStatus,
                newReason,
                newInspection,
                slots,
                position,
                version);
    }

    private HouseStory with(List<Slot> newSlots) {
        return new HouseStory(
                id, community, name, keeper, capacity, hours, status, reason, inspection, newSlots, position, version);
    }

    private HouseStory at(long sequence) {
        return new HouseStory(
                id, community, name, keeper, capacity, hours, status, reason, inspection, slots, position, sequence);
    }
}
