package org.linli.kernel.volunteering;

/** Why somebody is in an action, or waits for it, no more. */
public enum SignUpEnd {
    /** They say so. */
    WITHDREW,
    /** They are in another action at that time. */
    OVERLAP,
    /** They are being erased. */
    MEMBER_ERASED
}
