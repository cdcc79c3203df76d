package org.linli.web;

import org.linli.kernel.Rejection;

/** Ends a request with a rule's refusal. Carries no stack trace: the refusal is an answer, not a fault. */
public final class RejectedException extends RuntimeException {
    private final transient Rejection rejection;

    public RejectedException(Rejection rejection) {
        super(rejection.code(), null, false, false);
        this.rejection = rejection;
    }

    public Rejection rejection() {
        return rejection;
    }
}
