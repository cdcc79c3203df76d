package org.linli.kernel.sharing;

/** When an item changes hands. Who receives it has the last word on it. */
public enum Passage {
    /** From the owner, or the keeper, to the borrower. */
    HAND_OVER,
    /** Back again. */
    RETURN
}
