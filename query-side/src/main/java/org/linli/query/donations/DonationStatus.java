package org.linli.query.donations;

/** How far a donation has come. */
public enum DonationStatus {
    PLEDGED,
    /** Nothing came of the pledge. */
    ENDED,
    /** The money came, and the campaign has not taken it in yet. */
    RECEIVED,
    /** The campaign took it in: it has a receipt. */
    BOOKED,
    /** The campaign did not take it in: it is to be given back. */
    DECLINED,
    /** The donor wants it back. */
    REFUNDING,
    /** It counts for the campaign no more: it is to be given back. */
    REFUNDED,
    GIVEN_BACK
}
