package org.linli.kernel.giving;

/** Why a campaign did not take in what had been received for it. */
public enum DeclineReason {
    /** It was not published yet, or is being vetted again. */
    NOT_LAUNCHED,
    /** It is closed. */
    CLOSED,
    /** It collects nothing here. */
    COLLECTS_NOTHING,
    /** Another reason; the log of the service names it. */
    OTHER
}
