package org.linli.kernel.sharing;

/** Why an exchange ended before it counted. */
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
    NOT_ANSWERED,
    /** One side is being erased; it ends whatever was done of it. The system's alone to say. */
    MEMBER_ERASED;

    /** True of what a side may give as its reason. */
    public boolean isASides() {
        return this != NOT_ANSWERED && this != MEMBER_ERASED;
    }
}
