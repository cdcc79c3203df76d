package org.linli.query.campaign;

/** How far a pay-out is. */
public enum PayoutStage {
    REQUESTED,
    /** Stands open to everybody. */
    NOTICE,
    /** Frozen by an objection. */
    OBJECTED,
    PAID,
    DISCLOSED,
    CANCELLED
}
