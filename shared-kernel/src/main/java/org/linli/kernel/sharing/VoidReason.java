package org.linli.kernel.sharing;

/** Why an exchange counts as if it had never been. */
public enum VoidReason {
    /** The same help was recorded twice. */
    DOUBLE_ENTRY,
    /** The help was not given, or the two sides made it up. */
    FRAUD,
    /** It was recorded by mistake, such as for a trial. */
    RECORDED_BY_MISTAKE
}
