package org.linli.query.leaderboard;

import org.linli.kernel.Rejection;

/** The reader does not review this organisation. */
public record NotYourOrganisation() implements Rejection {
    @Override
    public Kind kind() {
        return Kind.FORBIDDEN;
    }
}
