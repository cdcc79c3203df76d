package org.linli.query.contact;

import org.linli.kernel.Rejection;

/** The reader is neither side of the exchange or the loan. */
public record NeitherSide() implements Rejection {
    @Override
    public Kind kind() {
        return Kind.FORBIDDEN;
    }
}
