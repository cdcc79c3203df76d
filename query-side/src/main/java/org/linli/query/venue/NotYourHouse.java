package org.linli.query.venue;

import org.linli.kernel.Rejection;

/** The reader does not keep this house. */
public record NotYourHouse() implements Rejection {
    @Override
    public Kind kind() {
        return Kind.FORBIDDEN;
    }
}
