package org.linli.query.loans;

import org.linli.kernel.Rejection;

/** The reader is neither side of the loan nor the keeper of the house that the item is kept in. */
public record NotYourLoan() implements Rejection {
    @Override
    public Kind kind() {
        return Kind.FORBIDDEN;
    }
}
