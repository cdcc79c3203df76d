package org.linli.command.incentives;

import java.util.Map;
import org.linli.kernel.Rejection;

/** Why a wish about boards was refused. */
public sealed interface IncentiveRejection extends Rejection {

    /** A weight or share is no number of hundredths, or a ring too small or too large. */
    record BoardRulesMalformed() implements IncentiveRejection {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }

    /** Rules hold from today on or later. */
    record BoardRulesReachBack() implements IncentiveRejection {}

    /** An alias is so many letters and digits, and no long number. */
    record AliasMalformed(int least, int most) implements IncentiveRejection {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("least", least, "most", most);
        }
    }

    /** Nobody appears as an office, an organisation or the service itself. */
    record AliasOfAnOffice() implements IncentiveRejection {}

    /** It was taken away from this member. */
    record AliasTaken() implements IncentiveRejection {}

    /** The member appears under no alias. */
    record NoAlias() implements IncentiveRejection {}

    /** A board of party members is a party organisation's. */
    record NoPartyOrganisation() implements IncentiveRejection {}

    /** A board of communities compares those in a larger place. */
    record NothingToCompare() implements IncentiveRejection {}

    /** The first month is no later than the present one, no earlier than a year ago, and none that was frozen. */
    record FirstMonthUnfit() implements IncentiveRejection {}

    /** The board is assessed already. */
    record AssessmentRuns() implements IncentiveRejection {}

    /** The board is not assessed any more. */
    record AssessmentEnded() implements IncentiveRejection {}

    /** The period is not frozen yet, or final already. */
    record PeriodNotOpen() implements IncentiveRejection {}

    /** The time for objections is over. */
    record ObjectionLate() implements IncentiveRejection {}

    /** The member's objection to this row waits to be decided. */
    record AlreadyObjected() implements IncentiveRejection {}

    /** So many objections of one member to a period wait to be decided. */
    record TooManyObjections(int most) implements IncentiveRejection {
        @Override
        public Map<String, Object> details() {
            return Map.of("most", most);
        }
    }

    /** Such a row cannot stand on this board. */
    record RowUnfit() implements IncentiveRejection {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }

    /** Too many or repeated exchanges and actions are named, or others count and do not count at once. */
    record SourcesMalformed(int most) implements IncentiveRejection {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("most", most);
        }
    }

    /** Why must be said in so many characters at most. */
    record BoardReasonMalformed(int most) implements IncentiveRejection {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("most", most);
        }
    }

    /** There is no such objection, or it is decided. */
    record ObjectionNotOpen() implements IncentiveRejection {}

    /** Nobody decides on their own objection, row or ring. */
    record BoardReviewerInvolved() implements IncentiveRejection {
        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /** A ring is two to five different members, in a month of the period. */
    record RingMalformed(int most) implements IncentiveRejection {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("most", most);
        }
    }
}
