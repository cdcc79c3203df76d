package org.linli.kernel.sharing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.DomainEvent;
import org.linli.kernel.EventName;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.privacy.Personal;
import org.linli.kernel.privacy.Public;
import org.linli.kernel.privacy.SubjectRef;

/** The facts about a thing that is lent, the diary of its loans among them. */
public sealed interface ItemEvent extends DomainEvent {
    ItemId item();

    MemberId owner();

    /** The loan it is about, as it stands after the event; null when it is about none. */
    default @Nullable Loan loan() {
        return null;
    }

    /** A neighbour lends it from now on. The exact address is for borrowers whose loan stands. */
    @EventName("sharing.item-registered")
    record ItemRegistered(
            @Public ItemId item,
            @SubjectRef MemberId owner,
            @Public PlaceId community,
            @Public ItemTerms terms,
            @Public Condition condition,
            @Personal(subject = "owner") @Nullable String address)
            implements ItemEvent {}

    /** The owner changed the terms for later loans, or says what state it is in now. */
    @EventName("sharing.item-revised")
    record ItemRevised(
            @Public ItemId item,
            @SubjectRef MemberId owner,
            @Public ItemTerms terms,
            @Public Condition condition,
            @Personal(subject = "owner") @Nullable String address)
            implements ItemEvent {}

    /** It is lent no more. Whoever still waited for it waits no longer. */
    @EventName("sharing.item-retired")
    record ItemRetired(
            @Public ItemId item,
            @SubjectRef MemberId owner,
            @SubjectRef List<MemberId> waiting) implements ItemEvent {}

    /**
     * A time is kept for a borrower.
     *
     * @param accepted false while the owner, who wants to be asked, has not said yes
     */
    @EventName("sharing.loan-reserved")
    record LoanReserved(
            @Public ItemId item,
            @SubjectRef MemberId owner,
            Loan loan,
            @Public boolean accepted) implements ItemEvent {}

    /** The owner, or the keeper, said yes. */
    @EventName("sharing.loan-accepted")
    record LoanAccepted(
            @Public ItemId item,
            @SubjectRef MemberId owner,
            Loan loan,
            @SubjectRef MemberId by) implements ItemEvent {}

    /** It ended before the item was handed over, or because one side is being erased; its time is free again. */
    @EventName("sharing.loan-cancelled")
    record LoanCancelled(
            @Public ItemId item,
            @SubjectRef MemberId owner,
            Loan loan,
            @Public LoanEnd reason,
            @SubjectRef MemberId by) implements ItemEvent {}

    /**
     * Who gave the item says so, and in what condition; who received it has not said anything yet.
     *
     * @param until when silence counts as a yes
     */
    @EventName("sharing.passage-reported")
    record PassageReported(
            @Public ItemId item,
            @SubjectRef MemberId owner,
            Loan loan,
            @Public Passage passage,
            @Public Condition condition,
            @Public Instant until,
            @SubjectRef MemberId by,
            @Personal(subject = "by") @Nullable String note)
            implements ItemEvent {}

    /** Who is said to have received the item says that it is not so. */
    @EventName("sharing.passage-denied")
    record PassageDenied(
            @Public ItemId item,
            @SubjectRef MemberId owner,
            Loan loan,
            @Public Passage passage,
            @SubjectRef MemberId by)
            implements ItemEvent {}

    /**
     * The borrower has it.
     *
     * @param condition as the borrower received it; by silence as the giver reported it
     * @param bySilence true when the borrower said nothing for the whole period
     * @param remindAt when the borrower is reminded of the end; null for a loan too short for that
     */
    @EventName("sharing.item-handed-over")
    record ItemHandedOver(
            @Public ItemId item,
            @SubjectRef MemberId owner,
            Loan loan,
            @Public Condition condition,
            @Public boolean bySilence,
            @Public @Nullable Instant remindAt,
            @SubjectRef MemberId by,
            @Personal(subject = "by") @Nullable String note)
            implements ItemEvent {}

    /**
     * The loan goes on until a later time.
     *
     * @param remindAt as in {@link ItemHandedOver}
     */
    @EventName("sharing.loan-extended")
    record LoanExtended(
            @Public ItemId item,
            @SubjectRef MemberId owner,
            Loan loan,
            @Public @Nullable Instant remindAt,
            @SubjectRef MemberId by)
            implements ItemEvent {}

    /** The borrower was reminded, of each thing once. */
    @EventName("sharing.loan-reminded")
    record LoanReminded(
            @Public ItemId item,
            @SubjectRef MemberId owner,
            Loan loan,
            @Public Reminder reminder) implements ItemEvent {}

    /**
     * The item was due back and is not; found again when a report that it is back was denied.
     *
     * @param remindAt when the borrower is reminded of it
     */
    @EventName("sharing.loan-overdue")
    record LoanOverdue(
            @Public ItemId item,
            @SubjectRef MemberId owner,
            Loan loan,
            @Public Instant remindAt) implements ItemEvent {}

    /**
     * The owner, or the keeper, has it back.
     *
     * @param condition as it came back; by silence as the borrower reported it
     * @param damaged true when it suffered during the loan more than use does
     * @param bySilence true when nobody on the owner's side said anything for the whole period
     */
    @EventName("sharing.item-returned")
    record ItemReturned(
            @Public ItemId item,
            @SubjectRef MemberId owner,
            Loan loan,
            @Public Condition condition,
            @Public boolean damaged,
            @Public boolean bySilence,
            @SubjectRef MemberId by,
            @Personal(subject = "by") @Nullable String note)
            implements ItemEvent {}

    /** Somebody waits for it. */
    @EventName("sharing.item-waiting-joined")
    record ItemWaitingJoined(
            @Public ItemId item,
            @SubjectRef MemberId owner,
            @SubjectRef MemberId member) implements ItemEvent {}

    /**
     * Somebody waits no longer.
     *
     * @param hadTurn true when the turn was given up
     */
    @EventName("sharing.item-waiting-left")
    record ItemWaitingLeft(
            @Public ItemId item,
            @SubjectRef MemberId owner,
            @SubjectRef MemberId member,
            @Public boolean hadTurn) implements ItemEvent {}

    /**
     * It is the first one's turn: until then nobody else may reserve.
     *
     * @param until when the turn passes on
     */
    @EventName("sharing.item-waiting-offered")
    record ItemWaitingOffered(
            @Public ItemId item,
            @SubjectRef MemberId owner,
            @SubjectRef MemberId member,
            @Public Instant until) implements ItemEvent {}

    /** The turn passed unused. */
    @EventName("sharing.item-waiting-lapsed")
    record ItemWaitingLapsed(
            @Public ItemId item,
            @SubjectRef MemberId owner,
            @SubjectRef MemberId member) implements ItemEvent {}
}
