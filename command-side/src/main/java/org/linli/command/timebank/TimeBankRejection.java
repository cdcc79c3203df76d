package org.linli.command.timebank;

import java.util.Map;
import org.linli.kernel.Rejection;

/** Why a wish about hours was refused. */
public sealed interface TimeBankRejection extends Rejection {

    /** The account or the pool holds less than that. */
    record NotEnoughHours(long available) implements TimeBankRejection {
        @Override
        public Map<String, Object> details() {
            return Map.of("available", available);
        }
    }

    /** The account would hold more than an account may. */
    record AccountFull(int most) implements TimeBankRejection {
        @Override
        public Map<String, Object> details() {
            return Map.of("most", most);
        }
    }

    /** Less than a minute, or more than may move at once. */
    record HoursOutOfRange(int most) implements TimeBankRejection {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("most", most);
        }
    }

    /** Nobody grants hours to themselves. */
    record OwnGrant() implements TimeBankRejection {
        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /** A community grants hours to its own members. */
    record GrantElsewhere() implements TimeBankRejection {}

    /** A grant says why, in so many characters at most. */
    record GrantReasonMissing(int most) implements TimeBankRejection {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("most", most);
        }
    }

    /** A community clears hours with another one. */
    record ClearingWithin() implements TimeBankRejection {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }

    /** Whoever asked for a clearing does not agree to it too. */
    record AskedForIt() implements TimeBankRejection {
        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /** The clearing was agreed to or declined already, or nobody answered it in time. */
    record ClearingOver() implements TimeBankRejection {}
}
