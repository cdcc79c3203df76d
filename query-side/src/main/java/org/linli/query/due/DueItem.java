package org.linli.query.due;

import java.time.Instant;

/**
 * Something that happens by itself.
 *
 * @param id of the aggregate that it happens to; it, or a loan inside it, has at most one item of a kind
 * @param at from when on it is due
 */
public record DueItem(String id, What what, Instant at) {

    /** What has to happen. */
    public enum What {
        /** The listing's time is over. */
        LISTING_EXPIRES,
        /** The receiver said nothing for the whole period. */
        SILENCE_CONFIRMS,
        /** Nobody answered the proposal. */
        PROPOSAL_EXPIRES,
        /** Whoever must act in an exchange is to be told so. */
        REMINDER,
        /** The time to review is over; the item is the reviews'. */
        REVIEWS_REVEALED,
        /** Nobody came for what is reserved; the item is a loan, as in the three that follow. */
        LOAN_LAPSES,
        /** Who received the thing that is lent said nothing for the whole period. */
        PASSAGE_ASSUMED,
        /** The borrower is to be told that the loan ends, or has ended. */
        LOAN_REMINDER,
        /** What is lent is due back. */
        LOAN_OVERDUE,
        /** The turn to reserve a thing passes on. */
        ITEM_TURN_LAPSES,
        /** The turn to propose passes on. */
        LISTING_TURN_LAPSES,
        /** The time to withdraw the wish to be erased is over; the item is a member. */
        ERASURE_BEGINS,
        /** How a campaign used what it paid was to be disclosed by now. */
        DISCLOSURE_MISSED,
        /** Nothing came of a promise to give. */
        PLEDGE_LAPSES,
        /** Nothing came of a promise to give things. */
        GOODS_PLEDGE_LAPSES,
        /** Nobody answered a clearing; the item is its pool and the clearing ({@link org.linli.kernel.timebank.ClearingRef}). */
        CLEARING_EXPIRES,
        /** A period of a board is over; the item is the board's assessment. */
        BOARD_FREEZES,
        /** The time for objections to a board is over; the item is the board's assessment. */
        BOARD_FINAL;

        /** True of what needs a board to be worked out, and may have to wait for it. */
        public boolean isOfABoard() {
            return this == BOARD_FREEZES || this == BOARD_FINAL;
        }
    }
}
