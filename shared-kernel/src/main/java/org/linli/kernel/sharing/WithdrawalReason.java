package org.linli.kernel.sharing;

/** Why somebody closed a listing before its expiry. */
public enum WithdrawalReason {
    NO_LONGER_NEEDED,
    NO_LONGER_AVAILABLE,
    SOLVED_ELSEWHERE,
    MISTAKE,
    /** Closed by committee staff because it breaks the community's rules. */
    AGAINST_THE_RULES,
    /** Its owner is being erased; the system's alone to say. */
    MEMBER_ERASED
}
