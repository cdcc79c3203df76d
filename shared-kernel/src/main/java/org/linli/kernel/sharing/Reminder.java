package org.linli.kernel.sharing;

/** What a borrower is reminded of. */
public enum Reminder {
    /** The loan ends soon. */
    BEFORE_DUE,
    /** The loan has been overdue for some time. */
    OVERDUE
}
