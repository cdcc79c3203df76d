package org.linli.query.projection;

import java.time.InstantSource;

/**
 * How failed events wait.
 *
 * @param clock says when a fold failed
 * @param most how many dead letters one projection may have, at least 1; one more stops it instead
 */
public record DeadLetterRules(InstantSource clock, int most) {
    public static final int MOST = 10_000;

    public DeadLetterRules {
        if (most < 1) {
            throw new IllegalArgumentException("A projection may have at least 1 dead letter, not " + most + ".");
        }
    }

    /** What holds where nothing is set. */
    public static DeadLetterRules standard() {
        return new DeadLetterRules(InstantSource.system(), MOST);
    }
}
