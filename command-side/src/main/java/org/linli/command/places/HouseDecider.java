package org.linli.command.places;

import static org.linli.command.Decision.accept;
import static org.linli.command.Decision.refuse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.command.Authority;
import org.linli.command.Context;
import org.linli.command.Decider;
import org.linli.command.Decision;
import org.linli.command.Refusal;
import org.linli.command.Wording;
import org.linli.command.places.House.Inspection;
import org.linli.command.places.House.Registered;
import org.linli.command.places.House.Status;
import org.linli.command.places.House.Unregistered;
import org.linli.command.places.HouseCommand.BookHouse;
import org.linli.command.places.HouseCommand.CancelBooking;
import org.linli.command.places.HouseCommand.ChangeKeeper;
import org.linli.command.places.HouseCommand.EndBooking;
import org.linli.command.places.HouseCommand.InspectHouse;
import org.linli.command.places.HouseCommand.LoseKeeper;
import org.linli.command.places.HouseCommand.OpenHouse;
import org.linli.command.places.HouseCommand.RecordAttendance;
import org.linli.command.places.HouseCommand.RegisterHouse;
import org.linli.command.places.HouseCommand.SetHours;
import org.linli.command.places.HouseCommand.SuspendHouse;
import org.linli.kernel.membership.Role;
import org.linli.kernel.places.BookingEnd;
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
import org.linli.kernel.places.OpeningHours;
import org.linli.kernel.places.OpeningHours.Stretch;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.places.PlaceKind;
import org.linli.kernel.places.SuspensionReason;

/** The rules of sharing houses; those of their bookings stand in {@link Bookings}. */
public record HouseDecider() implements Decider<House, HouseCommand, HouseEvent> {

    @Override
    public House initial() {
        return new Unregistered();
    }

    @Override
    public Decision<HouseEvent> decide(House state, HouseCommand command, Context context) {
        return switch (state) {
            case Unregistered _ ->
                command instanceof RegisterHouse register ? register(register, context) : refuse(new Refusal.Unknown());
            case Registered house ->
                switch (command) {
                    case RegisterHouse _ -> refuse(new Refusal.AlreadyExists(command.target()));
                    case ChangeKeeper change -> changeKeeper(house, change, context.by());
                    case SetHours set -> setHours(house, set, context);
                    case InspectHouse inspect -> inspect(house, inspect, context);
                    case OpenHouse open -> open(house, open, context.by());
                    case SuspendHouse suspend -> suspend(house, suspend, context);
                    case BookHouse book -> Bookings.book(house, book, context);
                    case CancelBooking cancel -> Bookings.cancel(house, cancel, context);
                    case RecordAttendance attendance -> Bookings.attendance(house, attendance, context);
                    case EndBooking end -> Bookings.end(house, end);
                    case LoseKeeper lose -> loseKeeper(house, lose, context);
                };
        };
    }

    private static Decision<HouseEvent> register(RegisterHouse command, Context context) {
        if (!context.by().holds(Role.COMMITTEE_STAFF, Role.OPERATOR)) {
            return refuse(new Refusal.NotAllowed());
        }
        if (context.here().kind() != PlaceKind.COMMUNITY) {
            return refuse(new Refusal.WrongPlace());
        }
        PlaceRules rules = context.rules().places();
        if (!Wording.isText(command.name(), rules.longestName())) {
            return refuse(new PlaceRejection.PlaceNameMalformed());
        }
        if (command.capacity() < 1 || command.capacity() > rules.mostInHouse()) {
            return refuse(new HouseRejection.CapacityOutOfRange());
        }
        return command.keeper().appointed()
                ? accept(new HouseRegistered(
                        command.house(),
                        command.community(),
                        command.name(),
                        command.keeper().member(),
                        command.capacity()))
                : refuse(new HouseRejection.KeeperNotAppointed());
    }

    private static Decision<HouseEvent> changeKeeper(Registered house, ChangeKeeper command, Authority by) {
        if (!by.holds(Role.COMMITTEE_STAFF, Role.OPERATOR)) {
            return refuse(new Refusal.NotAllowed());
        }
        if (house.keeper().equals(command.keeper().member())) {
            return Decision.nothingToDo();
        }
        return command.keeper().appointed()
                ? accept(new HouseKeeperChanged(house.id(), command.keeper().member()))
                : refuse(new HouseRejection.KeeperNotAppointed());
    }

    private static Decision<HouseEvent> setHours(Registered house, SetHours command, Context context) {
        if (!runs(house, context.by())) {
            return refuse(new Refusal.NotAllowed());
        }
        if (!command.hours().isSound()) {
            return refuse(new PlaceRejection.HoursMalformed());
        }
        List<HouseEvent> facts = new ArrayList<>();
        facts.add(new HouseHoursSet(house.id(), command.hours()));
        house.ahead(context.now()).stream()
                .filter(booking -> !command.hours().cover(booking.time()))
                .forEach(booking -> facts.add(
                        new BookingCancelled(house.id(), booking.id(), booking.by(), BookingEnd.HOURS_CHANGED)));
        return new Decision.Accepted<>(facts);
    }

    private static Decision<HouseEvent> inspect(Registered house, InspectHouse command, Context context) {
        Authority by = context.by();
        if (by.involves(house.keeper())) {
            return refuse(new HouseRejection.InspectorIsKeeper());
        }
        if (!by.holds(Role.COMMITTEE_STAFF, Role.ORGANISATION_REVIEWER, Role.OPERATOR)) {
            return refuse(new Refusal.NotAllowed());
        }
        if (!(command.standard() instanceof Standard.Current standard)) {
            return refuse(new HouseRejection.NoStandard());
        }
        if (!standard.isAnsweredBy(command.findings())) {
            return refuse(new HouseRejection.FindingsIncomplete());
        }
        boolean sound = standard.isMetBy(command.findings());
        List<HouseEvent> facts = new ArrayList<>();
        facts.add(new HouseInspected(house.id(), standard.version(), command.findings(), sound, by.principal()));
        if (!sound && house.status() == Status.OPEN) {
            facts.addAll(suspension(house, SuspensionReason.CRITICAL_ITEM_FAILED, context.now()));
        }
        return new Decision.Accepted<>(facts);
    }

    private static Decision<HouseEvent> open(Registered house, OpenHouse command, Authority by) {
        if (!by.holds(Role.COMMITTEE_STAFF)) {
            return refuse(new Refusal.NotAllowed());
        }
        if (house.status() == Status.OPEN) {
            return refuse(new HouseRejection.WrongHouseStatus(house.status()));
        }
        if (!(command.standard() instanceof Standard.Current standard)) {
            return refuse(new HouseRejection.NoStandard());
        }
        Inspection inspection = house.inspection();
        if (inspection == null || inspection.standard() != standard.version()) {
            return refuse(new HouseRejection.NotInspected(standard.version()));
        }
        return inspection.sound()
                ? accept(new HouseOpened(house.id(), standard.version()))
                : refuse(new HouseRejection.CriticalItemFailed());
    }

    private static Decision<HouseEvent> suspend(Registered house, SuspendHouse command, Context context) {
        if (!runs(house, context.by())) {
            return refuse(new Refusal.NotAllowed());
        }
        return house.status() == Status.OPEN
                ? new Decision.Accepted<>(suspension(house, command.reason(), context.now()))
                : refuse(new HouseRejection.WrongHouseStatus(house.status()));
    }

    private static Decision<HouseEvent> loseKeeper(Registered house, LoseKeeper command, Context context) {
        return house.status() == Status.OPEN && house.keeper().equals(command.keeper())
                ? new Decision.Accepted<>(suspension(house, SuspensionReason.NO_KEEPER, context.now()))
                : Decision.nothingToDo();
    }

    /** Nobody knows when it opens again, so that what has not begun is called off. */
    private static List<HouseEvent> suspension(Registered house, SuspensionReason reason, Instant now) {
        List<HouseEvent> facts = new ArrayList<>();
        facts.add(new HouseSuspended(house.id(), reason));
        house.ahead(now)
                .forEach(booking -> facts.add(
                        new BookingCancelled(house.id(), booking.id(), booking.by(), BookingEnd.HOUSE_SUSPENDED)));
        return facts;
    }

    /** True for the committee's staff, and for the keeper as long as the role lasts. */
    static boolean runs(Registered house, Authority by) {
        return by.holds(Role.COMMITTEE_STAFF) || (by.principal().equals(house.keeper()) && by.holds(Role.HOUSE_KEEPER));
    }

    @Override
    public House evolve(House state, HouseEvent event, Instant occurred) {
        if (event instanceof HouseRegistered registered) {
            return new Registered(
                    registered.house(),
                    registered.community(),
                    registered.keeper(),
                    registered.capacity(),
                    OpeningHours.NEVER,
                    Status.REGISTERED,
                    null,
                    List.of());
        }
        return state instanceof Registered house ? evolve(house, event, occurred) : state;
    }

    private static House evolve(Registered house, HouseEvent event, Instant occurred) {
        return switch (event) {
            case HouseRegistered _ -> house;
            case HouseKeeperChanged changed -> house.keptBy(changed.keeper());
            case HouseHoursSet set -> house.with(set.hours());
            case HouseInspected inspected -> house.with(new Inspection(inspected.standard(), inspected.sound()));
            case HouseOpened _ -> house.with(Status.OPEN);
            case HouseSuspended _ -> house.with(Status.SUSPENDED);
            case HouseBooked booked ->
                house.with(
                        new House.Booking(
                                booked.booking(),
                                booked.by(),
                                new Stretch(booked.from(), booked.to()),
                                booked.persons()),
                        occurred);
            case BookingCancelled cancelled -> house.without(cancelled.booking());
            case HouseUsed used -> house.without(used.booking());
            case BookerAbsent absent -> house.without(absent.booking());
        };
    }

    @Override
    public @Nullable PlaceId place(House state) {
        return state instanceof Registered house ? house.community() : null;
    }
}
