package org.linli.query.metrics.publication;

import org.linli.kernel.Rejection;

/** The figures of the place in this month, or in any, are not published. */
record MonthNotPublished() implements Rejection {
    @Override
    public Kind kind() {
        return Kind.UNKNOWN;
    }
}
