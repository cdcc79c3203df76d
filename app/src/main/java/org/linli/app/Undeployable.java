package org.linli.app;

/** Settings that do not go together; the message is one sentence that says what to set. */
public final class Undeployable extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Undeployable(String message) {
        super(message);
    }
}
