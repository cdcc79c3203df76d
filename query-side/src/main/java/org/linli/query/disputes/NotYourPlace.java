package org.linli.query.disputes;

import org.linli.kernel.Rejection;

/** The reader is no committee staff of this place. */
public record NotYourPlace() implements Rejection {
    @Override
    public Kind kind() {
        return Kind.FORBIDDEN;
    }
}
