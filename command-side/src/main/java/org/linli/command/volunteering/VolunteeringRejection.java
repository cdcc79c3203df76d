package org.linli.command.volunteering;

import java.util.Map;
import org.linli.kernel.Rejection;

/** Why a wish about a volunteer action was refused. */
public sealed interface VolunteeringRejection extends Rejection {

    /** A title, description or role is blank or too long. */
    record ActionTextMalformed() implements VolunteeringRejection {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }

    /** An action begins ahead, ends after it begins, and lasts no longer than may be; one signs up before it begins. */
    record ActionTimeOutOfRange(int mostHours) implements VolunteeringRejection {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("mostHours", mostHours);
        }
    }

    /** An action has some roles of different names, each with a place at least, and not too many places in all. */
    record RolesOutOfRange(int mostRoles, int mostPlaces) implements VolunteeringRejection {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("mostRoles", mostRoles, "mostPlaces", mostPlaces);
        }
    }

    /** Only who represents the organisation that organises it may do it, or committee staff; nobody else's representative. */
    record NotTheOrganiser() implements VolunteeringRejection {
        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /** The action was cancelled. */
    record ActionCalledOff() implements VolunteeringRejection {}

    /** The action has begun: it is not cancelled any more, and nobody withdraws. */
    record ActionBegun() implements VolunteeringRejection {}

    /** It is too late to sign up. */
    record SignUpOver() implements VolunteeringRejection {}

    /** The action has no role of this name. */
    record NoSuchRole() implements VolunteeringRejection {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }

    /** The member has a place in the action already, or waits for one. */
    record SignedUpAlready() implements VolunteeringRejection {}

    /** The member is not in the action. */
    record NotSignedUp() implements VolunteeringRejection {}

    /** As many wait as may. */
    record NoRoomToWait(int most) implements VolunteeringRejection {
        @Override
        public Map<String, Object> details() {
            return Map.of("most", most);
        }
    }
}
