package org.linli.kernel.sharing;

import org.linli.kernel.DomainEvent;
import org.linli.kernel.EventName;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.privacy.Public;
import org.linli.kernel.privacy.SubjectRef;

/** What a member has at the same time, across items. */
public sealed interface MemberDiaryEvent extends DomainEvent {
    DiaryId diary();

    MemberId member();

    /** A loan counts for its borrower from now on. */
    @EventName("sharing.loan-entered")
    record LoanEntered(
            @Public DiaryId diary,
            @SubjectRef MemberId member,
            @Public LoanId loan) implements MemberDiaryEvent {}

    /** A loan that counts is overdue: until it is struck, no other is entered. */
    @EventName("sharing.overdue-noted")
    record OverdueNoted(
            @Public DiaryId diary,
            @SubjectRef MemberId member,
            @Public LoanId loan) implements MemberDiaryEvent {}

    /** A loan does not count any more. */
    @EventName("sharing.loan-struck")
    record LoanStruck(
            @Public DiaryId diary,
            @SubjectRef MemberId member,
            @Public LoanId loan) implements MemberDiaryEvent {}
}
