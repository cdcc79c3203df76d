package org.linli.query.organisations;

/** Whether an organisation takes part. */
public enum OrganisationStatus {
    ACTIVE,
    /** Nobody acts for it for the time being. */
    SUSPENDED,
    /** It takes part no more, for good. */
    CLOSED
}
