package org.linli.kernel.timebank;

/** One of the two communities that clear hours between their pools. */
public enum ClearingSide {
    /** The community whose pool pays. */
    PAYER,
    /** The community whose pool is paid. */
    PAYEE;

    public ClearingSide other() {
        return this == PAYER ? PAYEE : PAYER;
    }
}
