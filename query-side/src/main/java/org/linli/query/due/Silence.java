package org.linli.query.due;

import java.time.Duration;

/**
 * The command side's rule on silence, for the views that tell when it will apply.
 *
 * @param period how long a receiver may say nothing before help that was marked done counts as confirmed
 */
public record Silence(Duration period) {
    /** Part of the version of every projection that uses it: another period gives other records. */
    public int version() {
        return Math.toIntExact(period.toSeconds());
    }
}
