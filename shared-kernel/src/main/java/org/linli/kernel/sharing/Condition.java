package org.linli.kernel.sharing;

/** What state a thing is in. */
public enum Condition {
    AS_NEW,
    GOOD,
    /** It works and shows its age. */
    WORN,
    /** It does not do what it is for, or not all of it. */
    DEFECTIVE
}
