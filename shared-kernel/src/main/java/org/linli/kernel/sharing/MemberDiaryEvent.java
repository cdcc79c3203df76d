package org.linli.kernel.sharing;

import java.time.Instant;
import java.time.LocalDate;
import org.linli.kernel.DomainEvent;
import org.linli.kernel.EventName;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.places.HouseId;
import org.linli.kernel.privacy.Public;
import org.linli.kernel.privacy.SubjectRef;
import org.linli.kernel.volunteering.ActionId;

/** What a member has at the same time, across items and across volunteer actions. */
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

    /** An action that the member has a place in counts for them: no other may overlap it. */
    @EventName("volunteering.shift-entered")
    record ShiftEntered(
            @Public DiaryId diary,
            @SubjectRef MemberId member,
            @Public ActionId action,
            @Public Instant from,
            @Public Instant to)
            implements MemberDiaryEvent {}

    /** An action stands in the way of others no more. */
    @EventName("volunteering.shift-struck")
    record ShiftStruck(
            @Public DiaryId diary,
            @SubjectRef MemberId member,
            @Public ActionId action) implements MemberDiaryEvent {}

    /**
     * The member came to an action; until they leave, or its time is over, they come to no other.
     *
     * @param window number of the minute of the code that they sent
     * @param until when it is over in any case
     */
    @EventName("volunteering.session-opened")
    record SessionOpened(
            @Public DiaryId diary,
            @SubjectRef MemberId member,
            @Public ActionId action,
            @Public HouseId house,
            @Public long window,
            @Public Instant until)
            implements MemberDiaryEvent {}

    /** The member left it. */
    @EventName("volunteering.session-closed")
    record SessionClosed(
            @Public DiaryId diary,
            @SubjectRef MemberId member,
            @Public ActionId action,
            @Public HouseId house,
            @Public long window)
            implements MemberDiaryEvent {}

    /** So many minutes of an action count for the member's day; this takes the place of what counted of it before. */
    @EventName("volunteering.hours-counted")
    record HoursCounted(
            @Public DiaryId diary,
            @SubjectRef MemberId member,
            @Public ActionId action,
            @Public LocalDate day,
            @Public int minutes)
            implements MemberDiaryEvent {}
}
