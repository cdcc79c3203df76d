package org.linli.query.volunteering;

import org.linli.kernel.Rejection;

/** The reader does not organise the action. */
public record NotYourAction() implements Rejection {
    @Override
    public Kind kind() {
        return Kind.FORBIDDEN;
    }
}
