package org.linli.query.matching;

import org.linli.kernel.Rejection;

/** What fits a listing is between its owner and staff of the place. */
public record NotYourSuggestions() implements Rejection {
    @Override
    public Kind kind() {
        return Kind.FORBIDDEN;
    }
}
