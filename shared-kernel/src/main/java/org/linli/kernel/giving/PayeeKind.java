package org.linli.kernel.giving;

/** Whom a pay-out goes to. */
public enum PayeeKind {
    /** A hospital, a school, a shop, a fund: its name is public. */
    INSTITUTION,
    /** The person who is helped: nobody's name is said. */
    BENEFICIARY
}
