package org.linli.command.lending;

import java.util.Map;
import org.linli.kernel.Rejection;

/** Why a wish about an item or a loan was refused. */
public sealed interface LendingRejection extends Rejection {

    /** A loan lasts at least a day, and there are at most so many days and hours of buffer. */
    record LoanLengthOutOfRange(int mostDays, int mostHours) implements LendingRejection {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("mostDays", mostDays, "mostHours", mostHours);
        }
    }

    /** What is lent is of one category of goods. */
    record NotGoods() implements LendingRejection {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }

    /** The item is lent no more. */
    record ItemGone() implements LendingRejection {}

    /** The item is with a borrower. */
    record ItemIsOut() implements LendingRejection {}

    /** Nobody borrows what is their own. */
    record OwnItem() implements LendingRejection {}

    /** A loan begins now or later, but not too far ahead, ends after it begins, and lasts no longer than the owner allows. */
    record LoanTimeOutOfRange(int mostDays) implements LendingRejection {
        @Override
        public Map<String, Object> details() {
            return Map.of("mostDays", mostDays);
        }
    }

    /** Another loan, or the buffer around it, has this time. */
    record TimeTaken() implements LendingRejection {}

    /** The borrower has something that is overdue. */
    record BorrowerOverdue() implements LendingRejection {}

    /** The borrower has as many loans as one member may have. */
    record TooManyLoans(int most) implements LendingRejection {
        @Override
        public Map<String, Object> details() {
            return Map.of("most", most);
        }
    }

    /** The borrower's diary has not entered the loan yet: a matter of moments. */
    record NotEnteredYet() implements LendingRejection {}

    /** Only the borrower may do it. */
    record OnlyTheBorrower() implements LendingRejection {
        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /** Only the owner may do it, or the keeper where the item is kept in a sharing house; never who borrows it. */
    record OnlyTheLender() implements LendingRejection {
        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /** An item is handed over between shortly before the loan's beginning and its end. */
    record NotTheTime() implements LendingRejection {}

    /** Somebody has reserved the time that follows, or waits for the item. */
    record ReservedByOthers() implements LendingRejection {}

    /** The loan was extended as often as it may be. */
    record RenewedOften(int most) implements LendingRejection {
        @Override
        public Map<String, Object> details() {
            return Map.of("most", most);
        }
    }

    /** The loan is over, or has not come to this step. */
    record WrongLoanStep(String step) implements LendingRejection {
        @Override
        public Map<String, Object> details() {
            return Map.of("step", step);
        }
    }

    /** The member has reserved or borrowed the item already. */
    record BorrowsIt() implements LendingRejection {}
}
