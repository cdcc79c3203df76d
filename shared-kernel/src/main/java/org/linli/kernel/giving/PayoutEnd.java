package org.linli.kernel.giving;

/** Why a pay-out that was requested is not made. */
public enum PayoutEnd {
    /** Who answers for the campaign took the request back. */
    WITHDRAWN,
    /** An objection was found right. */
    OBJECTION_UPHELD
}
