package org.linli.query.projection;

/** A projection may have no more dead letters; it stands still until some are settled. */
final class DeadLettersFullException extends RuntimeException {
    DeadLettersFullException(String projection, int most) {
        super("The projection " + projection + " stands still: it has " + most
                + " dead letters, and more are not kept.");
    }
}
