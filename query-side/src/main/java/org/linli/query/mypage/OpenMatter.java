package org.linli.query.mypage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.membership.MemberId;
import org.linli.query.listing.Status;
import org.linli.query.listing.Units;

/**
 * Something of a member's that is not over yet.
 *
 * @param about id of the listing, exchange, loan or item
 * @param waiting who has to do what
 * @param since when it began to wait for that
 * @param position the event that began it; newest first is largest first
 * @param until when it ends by itself; null if it does not
 * @param reminded when the member was last reminded of it; null: not yet
 * @param status of a listing; null for an exchange
 * @param units of a listing; null for an exchange
 */
public record OpenMatter(
        MemberId member,
        String about,
        Waiting waiting,
        Instant since,
        long position,
        @Nullable Instant until,
        @Nullable Instant reminded,
        @Nullable Status status,
        @Nullable Units units) {

    /** Who has to do what. Codes are stable; clients have words for them. */
    public enum Waiting {
        /** Your listing waits for somebody who answers it. */
        FOR_AN_ANSWER,
        FOR_YOU_TO_AGREE,
        FOR_THE_OTHER_TO_AGREE,
        /** Both agreed; the units are being reserved. */
        FOR_THE_RESERVATION,
        FOR_YOU_TO_HELP,
        FOR_THE_PROVIDER_TO_HELP,
        FOR_YOU_TO_MARK_DONE,
        FOR_THE_PROVIDER_TO_MARK_DONE,
        /** Silence confirms at the time that is given as {@code until}. */
        FOR_YOU_TO_CONFIRM,
        FOR_THE_RECEIVER_TO_CONFIRM,
        /** Disputed, and nobody of the committee has taken it on. */
        FOR_STAFF_TO_DECIDE,
        /** Somebody of the committee mediates. */
        FOR_THE_MEDIATOR,
        /** The mediator proposed a settlement. */
        FOR_YOU_TO_ACCEPT_THE_SETTLEMENT,
        FOR_THE_OTHER_TO_ACCEPT_THE_SETTLEMENT,
        FOR_YOU_TO_AGREE_TO_THE_CORRECTION,
        FOR_THE_OTHER_TO_AGREE_TO_THE_CORRECTION,
        /** It closed; you may review the other side until the time that is given as {@code until}. */
        FOR_YOU_TO_REVIEW,
        FOR_YOU_TO_ACCEPT_THE_LOAN,
        FOR_THE_OWNER_TO_ACCEPT_THE_LOAN,
        /** The time is reserved; it is kept until the time that is given. */
        FOR_YOU_TO_COLLECT,
        FOR_YOU_TO_HAND_OVER,
        /** Silence confirms at the time that is given, here and in the three that follow. */
        FOR_YOU_TO_CONFIRM_THE_HAND_OVER,
        FOR_THE_BORROWER_TO_CONFIRM,
        FOR_YOU_TO_CONFIRM_THE_RETURN,
        FOR_THE_OWNER_TO_CONFIRM,
        /** You have it, and it is due back at the time that is given. */
        FOR_YOU_TO_RETURN,
        FOR_THE_BORROWER_TO_RETURN,
        /** It was due back at the time that is given. */
        FOR_YOU_TO_RETURN_OVERDUE,
        FOR_THE_BORROWER_TO_RETURN_OVERDUE,
        /** You wait in line. */
        FOR_YOUR_TURN,
        /** It is your turn to reserve or to propose, until the time that is given. */
        FOR_YOU_TO_USE_YOUR_TURN,
        /** You booked a sharing house; it ends at the time that is given as {@code until}. */
        FOR_YOUR_VISIT,
        /** You had booked a sharing house, and it called that off: nothing to do but to know it. */
        CALLED_OFF_BY_THE_HOUSE
    }

    /** False for a booking whose time is past, whether or not the keeper said who came. */
    boolean mattersAt(Instant now) {
        boolean booking = waiting == Waiting.FOR_YOUR_VISIT || waiting == Waiting.CALLED_OFF_BY_THE_HOUSE;
        return !booking || until == null || now.isBefore(until);
    }

    /** The id of its record. */
    static String id(MemberId member, String about) {
        return member.value() + ' ' + about;
    }

    /** A listing with nothing left to give is over for its owner; a revision may open it again. */
    boolean open() {
        return status != Status.DONE;
    }

    /** True for the wish for a review. */
    boolean review() {
        return waiting == Waiting.FOR_YOU_TO_REVIEW;
    }

    OpenMatter remindedAt(@Nullable Instant time, @Nullable Instant end) {
        return new OpenMatter(member, about, waiting, since, position, end, time, status, units);
    }

    OpenMatter waiting(Waiting other, Instant now, long event) {
        return new OpenMatter(member, about, other, now, event, until, reminded, status, units);
    }
}
