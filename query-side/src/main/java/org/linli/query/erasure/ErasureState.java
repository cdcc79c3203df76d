package org.linli.query.erasure;

/** How far an erasure has come. */
public enum ErasureState {
    /** Wished; until its time comes it can be withdrawn. */
    REQUESTED,
    /** Its time came, but something has to be settled first. */
    POSTPONED,
    /** Nobody acts as or for the member any more; their keys are being destroyed. */
    BEGUN,
    /** The keys are destroyed; the stores are being cleared. */
    ERASED,
    /** The receipt is signed. */
    FINISHED
}
