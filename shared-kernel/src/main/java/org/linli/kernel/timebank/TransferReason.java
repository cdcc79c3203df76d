package org.linli.kernel.timebank;

/** Why hours passed from one to another. */
public enum TransferReason {
    /** Whoever received help pays whoever gave it. */
    EXCHANGE,
    /** The pool pays what the receiver of help could not. */
    COVER,
    /** The pool pays a volunteer for hours that somebody attested. */
    ACTION,
    /** A member gives hours to the pool. */
    GIFT,
    /** The committee gives hours of the pool to somebody in need. */
    GRANT,
    /** Two communities put right between their pools what their members did for each other. */
    CLEARING,
    /** The account is closed: what it held, owed or was still to receive passes to the pool. */
    CLOSING,
    /** What was more than an account may hold goes to the pool. */
    SURPLUS,
    /** The source counts less, or for nothing any more: what it had moved goes back. */
    REVERSAL,
    /** What had gone to the pool as surplus comes back with the reversal of its source. */
    SURPLUS_REVERSAL
}
