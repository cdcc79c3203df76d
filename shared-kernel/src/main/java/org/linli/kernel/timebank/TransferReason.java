package org.linli.kernel.timebank;

/** Why hours passed from one to another. */
public enum TransferReason {
    /** Whoever received help pays whoever gave it. */
    EXCHANGE,
    /** The pool pays what the receiver of help could not. */
    COVER,
    /** What was more than an account may hold goes to the pool. */
    SURPLUS,
    /** The source counts less, or for nothing any more: what it had moved goes back. */
    REVERSAL,
    /** What had gone to the pool as surplus comes back with the reversal of its source. */
    SURPLUS_REVERSAL
}
