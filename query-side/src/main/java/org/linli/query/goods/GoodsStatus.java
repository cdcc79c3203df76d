package org.linli.query.goods;

/** How far a gift of things has come. */
public enum GoodsStatus {
    PLEDGED,
    /** Nothing came of the promise. */
    ENDED,
    /** The things came, and the campaign has not taken them in yet. */
    RECEIVED,
    /** They are the campaign's to hand over, and have a receipt. */
    BOOKED,
    /** The campaign did not take them in: they are to be given back. */
    DECLINED,
    /** The donor wants them back: they are to be given back. */
    WITHDRAWN,
    GIVEN_BACK,
    /** One side says that they were handed over. */
    HANDED_OVER,
    /** Both sides say so. */
    CONFIRMED
}
