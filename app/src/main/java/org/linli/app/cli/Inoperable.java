package org.linli.app.cli;

/** A command cannot do its work; the message is one sentence that says what to do. */
final class Inoperable extends RuntimeException {
    private static final long serialVersionUID = 1;

    Inoperable(String message) {
        super(message);
    }
}
