package org.linli.kernel.giving;

/** What a pay-out is for. */
public enum PayoutKind {
    /** What the campaign promised. */
    USE,
    /** What is left over, as the surplus plan says. */
    SURPLUS
}
