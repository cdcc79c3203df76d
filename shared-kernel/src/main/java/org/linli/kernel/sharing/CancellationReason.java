package org.linli.kernel.sharing;

/** Why an exchange ended before the help was done. */
public enum CancellationReason {
    /** The other side did not agree. */
    DECLINED,
    /** Who proposed it thought better of it. */
    TAKEN_BACK,
    CANNOT_COME,
    NO_LONGER_NEEDED,
    /** Another exchange took the last unit of the listing first, or it closed. */
    NO_LONGER_AVAILABLE,
    /** The other side did not answer the proposal in time; the system's alone to say. */
    NOT_ANSWERED
}
