package org.linli.query.campaign;

/** What somebody has to do about a campaign. */
public enum Task {
    /** A vetting officer looks at it. */
    VETTING,
    /** Somebody approves a pay-out. */
    APPROVAL,
    /** An objection is decided. */
    OBJECTION,
    /** A pay-out is paid once its notice is over. */
    PAYMENT,
    /** The use of a pay-out is to be disclosed. */
    DISCLOSURE,
    /** The use of a pay-out was not disclosed in time. */
    OVERDUE_DISCLOSURE
}
