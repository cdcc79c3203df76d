package org.linli.kernel.places;

/** Why a sharing house takes nobody in. */
public enum SuspensionReason {
    /** An inspection found a critical item wanting. */
    CRITICAL_ITEM_FAILED,
    SAFETY,
    REPAIR,
    NO_KEEPER,
    OTHER
}
