package org.linli.kernel.giving;

/** Why nothing came of a pledge. */
public enum PledgeEnd {
    /** Who pledged took it back. */
    TAKEN_BACK,
    /** Nothing came in time. */
    LAPSED,
    /** Who pledged is a member no more. */
    MEMBER_ERASED
}
