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

    /** The volunteer's diary has not entered the action yet: a matter of moments. */
    record PlaceNotEnteredYet() implements VolunteeringRejection {}

    /** The action is in no sharing house whose code would prove presence. */
    record NoCodeHere() implements VolunteeringRejection {}

    /** The digits are not those that the action's house shows, or the scanned text is not one of ours. */
    record CodeWrong() implements VolunteeringRejection {
        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /** The code is one of another house. */
    record CodeOfAnotherHouse() implements VolunteeringRejection {
        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /** The code is not shown any more. */
    record CodeExpired() implements VolunteeringRejection {
        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /** The volunteer has sent this code before, or a later one. */
    record CodeReplayed() implements VolunteeringRejection {
        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /** One comes from shortly before the beginning to the end, and leaves until shortly after it. */
    record NotTheShiftTime(int minutes) implements VolunteeringRejection {
        @Override
        public Map<String, Object> details() {
            return Map.of("minutes", minutes);
        }
    }

    /** The volunteer has come already. */
    record CameAlready() implements VolunteeringRejection {}

    /** The volunteer has not come: nobody leaves before. */
    record NotCheckedIn() implements VolunteeringRejection {}

    /** The volunteer has left already. */
    record LeftAlready() implements VolunteeringRejection {}

    /** Nobody records or attests their own time. */
    record OwnHours() implements VolunteeringRejection {
        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /** Who signed a volunteer up as their proxy does not record their time. */
    record ProxyOfVolunteer() implements VolunteeringRejection {
        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /** The action is not over, and the volunteer has not left. */
    record NotOverYet() implements VolunteeringRejection {}

    /** It is too late to attest: hours are back-filled now. */
    record TooLateToAttest(int days) implements VolunteeringRejection {
        @Override
        public Map<String, Object> details() {
            return Map.of("days", days);
        }
    }

    /** It is too late to back-fill. */
    record TooLateToBackfill(int days) implements VolunteeringRejection {
        @Override
        public Map<String, Object> details() {
            return Map.of("days", days);
        }
    }

    /** Minutes of an action are some, and no more than the shift and its tolerance. */
    record ServiceMinutesOutOfRange(int most) implements VolunteeringRejection {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("most", most);
        }
    }

    /** What became of the volunteer's time is recorded already: correct it. */
    record RecordedAlready() implements VolunteeringRejection {}

    /** Nothing is recorded that could be corrected. */
    record NothingToCorrect() implements VolunteeringRejection {}

    /** Nothing is submitted that could be approved. */
    record NothingToApprove() implements VolunteeringRejection {}

    /** Who submitted it does not approve it. */
    record OwnSubmission() implements VolunteeringRejection {
        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /** A note or evidence is blank or too long. */
    record EvidenceMalformed() implements VolunteeringRejection {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }

    /** Either six digits or a scanned text, not both and not neither. */
    record OneCode() implements VolunteeringRejection {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }

    /** Only who represents the issuing organisation, or staff of the residents' committee there, certifies. */
    record NotTheIssuer() implements VolunteeringRejection {
        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /** Nobody certifies their own hours. */
    record OwnCertificate() implements VolunteeringRejection {
        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /** A certificate is of some days, not too many, and none of them ahead. */
    record CertifiedTimeOutOfRange(int mostDays) implements VolunteeringRejection {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("mostDays", mostDays);
        }
    }

    /** Nothing of the issuer's own actions counts in that time. */
    record NothingToCertify() implements VolunteeringRejection {}

    /** The same hours of the same days are certified already. */
    record CertifiedAlready(int number) implements VolunteeringRejection {
        @Override
        public Map<String, Object> details() {
            return Map.of("number", number);
        }
    }
}
