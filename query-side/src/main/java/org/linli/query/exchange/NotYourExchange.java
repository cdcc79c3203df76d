package org.linli.query.exchange;

import org.linli.kernel.Rejection;

/** The reader is neither side of the exchange nor committee staff of its place. */
public record NotYourExchange() implements Rejection {
    @Override
    public Kind kind() {
        return Kind.FORBIDDEN;
    }
}
