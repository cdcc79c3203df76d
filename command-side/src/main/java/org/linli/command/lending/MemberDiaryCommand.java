package org.linli.command.lending;

import org.linli.command.Command;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.sharing.DiaryId;
import org.linli.kernel.sharing.LoanId;

/** What the policy enters in a member's diary and strikes; what comes twice changes nothing the second time. */
public sealed interface MemberDiaryCommand extends Command {
    String AGGREGATE = "diary";

    @Override
    default String aggregate() {
        return AGGREGATE;
    }

    MemberId member();

    LoanId loan();

    @Override
    default String target() {
        return DiaryId.of(member()).value();
    }

    @Override
    default boolean systemOnly() {
        return true;
    }

    /** The loan is to count for the member. */
    record EnterLoan(MemberId member, LoanId loan) implements MemberDiaryCommand {}

    /** The loan is overdue. */
    record NoteOverdue(MemberId member, LoanId loan) implements MemberDiaryCommand {}

    /** The loan is over. */
    record StrikeLoan(MemberId member, LoanId loan) implements MemberDiaryCommand {}
}
