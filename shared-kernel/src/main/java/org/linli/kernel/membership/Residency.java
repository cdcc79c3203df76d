package org.linli.kernel.membership;

/** How somebody lives in their community. */
public enum Residency {
    /** 户籍: their household is registered there. */
    REGISTERED,
    /** 流动: it is registered elsewhere. */
    FLOATING
}
