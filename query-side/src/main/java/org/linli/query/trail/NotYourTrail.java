package org.linli.query.trail;

import org.linli.kernel.Rejection;

/** The reader reviews nothing in this place. */
public record NotYourTrail() implements Rejection {
    @Override
    public Kind kind() {
        return Kind.FORBIDDEN;
    }
}
