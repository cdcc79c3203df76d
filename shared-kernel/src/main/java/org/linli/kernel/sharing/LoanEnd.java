package org.linli.kernel.sharing;

/** Why a loan ended without the item being given back. */
public enum LoanEnd {
    /** The owner, who wants to be asked, said no. */
    DECLINED,
    /** The borrower or the owner called it off. */
    CALLED_OFF,
    /** The item was not handed over in time. */
    NOT_COLLECTED,
    /** The borrower has an item that is overdue. */
    BORROWER_OVERDUE,
    /** The borrower has as many loans as one member may have. */
    TOO_MANY_LOANS,
    /** The item is not lent any more. */
    ITEM_RETIRED,
    /** The borrower or the owner is being erased; it ends wherever the item is. */
    MEMBER_ERASED
}
