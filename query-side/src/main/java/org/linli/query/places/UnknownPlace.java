package org.linli.query.places;

import org.linli.kernel.Rejection;

/** No place has the id that the question names. */
public record UnknownPlace() implements Rejection {
    @Override
    public Kind kind() {
        return Kind.UNKNOWN;
    }
}
