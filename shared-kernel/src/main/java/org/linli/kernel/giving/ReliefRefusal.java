package org.linli.kernel.giving;

/** Why relief was refused. */
public enum ReliefRefusal {
    /** The policy does not cover the case. */
    NOT_ELIGIBLE,
    /** Papers that the policy asks for are missing. */
    EVIDENCE_MISSING,
    /** The same need is covered by another measure already. */
    COVERED_ELSEWHERE,
    /** Another office decides on it; the applicant was told which. */
    OTHER_OFFICE
}
