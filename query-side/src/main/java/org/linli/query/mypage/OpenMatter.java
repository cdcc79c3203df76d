package org.linli.query.mypage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.membership.MemberId;
import org.linli.query.listing.Status;
import org.linli.query.listing.Units;

/**
 * Something of a member's that is not over yet.
 *
 * @param about id of the listing or exchange
 * @param waiting who has to do what
 * @param since when it began to wait for that
 * @param position the event that began it; newest first is largest first
 * @param until when it ends by itself; null if it does not
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
        FOR_STAFF_TO_DECIDE
    }

    /** The id of its record. */
    static String id(MemberId member, String about) {
        return member.value() + ' ' + about;
    }

    /** A listing with nothing left to give is over for its owner; a revision may open it again. */
    boolean open() {
        return status != Status.DONE;
    }
}
