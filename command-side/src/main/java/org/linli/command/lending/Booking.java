package org.linli.command.lending;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.sharing.Condition;
import org.linli.kernel.sharing.Loan;

/**
 * A loan that is not over.
 *
 * @param report what the giver said about the item changing hands, while the other side has not answered; null: nothing
 * @param renewals how often it was extended
 * @param remindAt when the borrower is to be reminded; null: not again
 * @param overdue true once it was found overdue, until the borrower reports that it is back
 */
record Booking(
        Loan loan,
        Stage stage,
        @Nullable Report report,
        int renewals,
        @Nullable Instant remindAt,
        boolean overdue) {

    /** How far it has come. */
    enum Stage {
        /** The owner was not heard yet. */
        ASKED,
        RESERVED,
        OUT
    }

    /** What the giver said, and when silence makes it true. */
    record Report(Condition condition, Instant until) {}

    static Booking of(Loan loan, boolean accepted) {
        return new Booking(loan, accepted ? Stage.RESERVED : Stage.ASKED, null, 0, null, false);
    }

    boolean isOut() {
        return stage == Stage.OUT;
    }

    /** True while the borrower has it, or is said to. */
    boolean mayBeOut() {
        return isOut() || report != null;
    }

    /** True while the borrower has it and says nothing else. */
    boolean isOutUnreported() {
        return isOut() && report == null;
    }

    /** True when no other loan may take this time: theirs, and the buffer before and after it. What is not back yet is not free. */
    boolean standsAgainst(Instant from, Instant to, Duration buffer, Instant now) {
        Instant end = isOut() && now.isAfter(loan.to()) ? now : loan.to();
        return from.isBefore(end.plus(buffer)) && loan.from().isBefore(to.plus(buffer));
    }

    Booking accepted() {
        return new Booking(loan, Stage.RESERVED, report, renewals, remindAt, overdue);
    }

    /** Nobody is reminded, or overdue, who says that it is back. */
    Booking reported(Report other) {
        return new Booking(loan, stage, other, renewals, null, false);
    }

    Booking denied() {
        return new Booking(loan, stage, null, renewals, remindAt, overdue);
    }

    Booking out(@Nullable Instant reminder) {
        return new Booking(loan, Stage.OUT, null, renewals, reminder, overdue);
    }

    Booking extended(Loan other, @Nullable Instant reminder) {
        return new Booking(other, stage, report, renewals + 1, reminder, overdue);
    }

    Booking reminded() {
        return new Booking(loan, stage, report, renewals, null, overdue);
    }

    Booking overdue(Instant reminder) {
        return new Booking(loan, stage, report, renewals, reminder, true);
    }
}
