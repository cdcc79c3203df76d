package org.linli.kernel.giving;

/** Why an application for relief ended without a decision. */
public enum ReliefEnd {
    /** The applicant, or who filed it for them, took it back. */
    TAKEN_BACK,
    /** The applicant is being erased. */
    MEMBER_ERASED
}
