package org.linli.command.places;

import java.util.Locale;
import java.util.Map;
import org.linli.kernel.Rejection;

/** Why a wish about a sharing house or its standard was refused. */
public sealed interface HouseRejection extends Rejection {

    /** A refusal of what was said, whatever the state. */
    sealed interface Malformed extends HouseRejection {
        @Override
        default Kind kind() {
            return Kind.INVALID;
        }
    }

    /** A standard has 1 to 50 items with codes of their own, at least one of them critical. */
    record StandardMalformed() implements Malformed {}

    /** A house takes 1 to 500 people. */
    record CapacityOutOfRange() implements Malformed {}

    /** An inspection says something of every item of the current standard, once. */
    record FindingsIncomplete() implements Malformed {}

    /** A booking is from 15 minutes to 4 hours long, is ahead, and begins within 60 days. */
    record BookingTimeOutOfRange() implements Malformed {}

    /** At most as many people as the house takes. */
    record TooManyPersons(int capacity) implements HouseRejection {
        @Override
        public Map<String, Object> details() {
            return Map.of("capacity", capacity);
        }
    }

    /** A purpose has 1 to 2,000 characters. */
    record PurposeMalformed() implements Malformed {}

    /** A house is kept by somebody who holds the role of house keeper there. */
    record KeeperNotAppointed() implements HouseRejection {}

    /** There is no standard to hold a house against. */
    record NoStandard() implements HouseRejection {}

    /** Who keeps a house does not inspect it. */
    record InspectorIsKeeper() implements HouseRejection {}

    /** A house opens only after an inspection against the current version of the standard. */
    record NotInspected(int version) implements HouseRejection {
        @Override
        public Map<String, Object> details() {
            return Map.of("version", version);
        }
    }

    /** A house opens only when every critical item has passed. */
    record CriticalItemFailed() implements HouseRejection {}

    /** The house is registered, open or suspended, and this needs another of them. */
    record WrongHouseStatus(House.Status status) implements HouseRejection {
        @Override
        public Map<String, Object> details() {
            return Map.of("status", status.name().toLowerCase(Locale.ROOT));
        }
    }

    /** The time lies outside the opening hours. */
    record OutsideHours() implements HouseRejection {}

    /** Somebody has the house for some of that time. */
    record HouseTaken() implements HouseRejection {}

    /** The house has no such booking that still holds. */
    record BookingUnknown() implements HouseRejection {
        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }
    }

    /** A booking is called off before it begins. */
    record BookingBegun() implements HouseRejection {}

    /** Whether somebody came is said after the booking began. */
    record BookingAhead() implements HouseRejection {}

    /** Nobody says of themselves that they came. */
    record OwnAttendance() implements HouseRejection {}

    /** Who kept the house is a member no more. */
    record NoKeeper() implements HouseRejection {}
}
