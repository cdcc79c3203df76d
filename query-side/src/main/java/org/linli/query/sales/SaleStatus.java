package org.linli.query.sales;

/** How far a charity sale is. */
public enum SaleStatus {
    DECLARED,
    CALLED_OFF,
    COUNTED_ONCE,
    /** Two people counted differently; somebody else has to look into it. */
    DIFFERENT,
    /** Two people counted the same, and the campaign has not taken it in yet. */
    AGREED,
    SETTLED,
    /** The campaign did not take the takings in: they are to be offered anew, or to go where its surplus plan says. */
    DECLINED,
    /** They went there. */
    PASSED_ON
}
