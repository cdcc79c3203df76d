package org.linli.kernel.membership;

/** Why a member or an organisation may not act for a while. */
public enum SuspensionReason {
    /** Promised help was not given, again and again. */
    UNRELIABLE,
    HARASSMENT,
    DECEPTION,
    FALSE_IDENTITY,
    AGAINST_THE_RULES,
    /** Kept from acting while something is looked into. */
    UNDER_REVIEW
}
