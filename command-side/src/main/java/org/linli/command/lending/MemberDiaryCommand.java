package org.linli.command.lending;

import java.time.Instant;
import java.time.LocalDate;
import org.linli.command.Command;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.places.HouseId;
import org.linli.kernel.sharing.DiaryId;
import org.linli.kernel.sharing.LoanId;
import org.linli.kernel.volunteering.ActionId;

/** What the policies enter in a member's diary and strikes; what comes twice changes nothing the second time. */
public sealed interface MemberDiaryCommand extends Command {
    String AGGREGATE = "diary";

    @Override
    default String aggregate() {
        return AGGREGATE;
    }

    MemberId member();

    @Override
    default String target() {
        return DiaryId.of(member()).value();
    }

    @Override
    default boolean systemOnly() {
        return true;
    }

    /** What is about a loan. */
    sealed interface OfLoan extends MemberDiaryCommand {
        LoanId loan();
    }

    /** What is about a volunteer action. */
    sealed interface OfShift extends MemberDiaryCommand {
        ActionId action();
    }

    /** The loan is to count for the member. */
    record EnterLoan(MemberId member, LoanId loan) implements OfLoan {}

    /** The loan is overdue. */
    record NoteOverdue(MemberId member, LoanId loan) implements OfLoan {}

    /** The loan is over. */
    record StrikeLoan(MemberId member, LoanId loan) implements OfLoan {}

    /** The member has a place in the action: its time is taken. */
    record EnterShift(MemberId member, ActionId action, Instant from, Instant to) implements OfShift {}

    /** The action's time is the member's own again. */
    record StrikeShift(MemberId member, ActionId action) implements OfShift {}

    /** The member came to the action with a code of the house. */
    record OpenSession(MemberId member, ActionId action, HouseId house, long window, Instant until)
            implements OfShift {}

    /** The member left it with a code of the house. */
    record CloseSession(MemberId member, ActionId action, HouseId house, long window) implements OfShift {}

    /** So many minutes of the action are to count for the day, whatever counted of it before. */
    record CountHours(MemberId member, ActionId action, LocalDate day, int minutes) implements OfShift {}
}
