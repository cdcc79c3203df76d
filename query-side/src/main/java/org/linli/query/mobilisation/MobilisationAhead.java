package org.linli.query.mobilisation;

import org.linli.kernel.Rejection;

/** The instant asked for has not come yet. */
public record MobilisationAhead() implements Rejection {
    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
