package org.linli.query.due;

import java.time.Instant;

/**
 * Something that happens by itself.
 *
 * @param id of the aggregate that it happens to; an aggregate has at most one item of a kind
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
        REVIEWS_REVEALED
    }
}
