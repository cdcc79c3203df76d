package org.linli.query.items;

/** Whether an item can be had. */
public enum Availability {
    /** Nobody has it, and no time is reserved. */
    FREE,
    /** Some time is reserved, or somebody who waited has the turn to reserve. */
    RESERVED,
    /** A borrower has it. */
    OUT,
    /** It is lent no more. */
    RETIRED
}
