package org.linli.command.volunteering;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether a volunteer came and left, as the codes of the house prove.
 *
 * @param came when they came; null: not yet
 * @param minutes until they left; -1 while they have not
 * @param window minute of the latest code that they sent; -1 before the first
 */
record Attendance(@Nullable Instant came, int minutes, long window) {
    static final Attendance NONE = new Attendance(null, -1, -1);

    Attendance came(Instant at, long code) {
        return new Attendance(at, -1, code);
    }

    Attendance left(int after, long code) {
        return new Attendance(came, after, code);
    }

    /** The coming does not count; the code stays used. */
    Attendance voided() {
        return new Attendance(null, -1, window);
    }

    boolean hasLeft() {
        return minutes >= 0;
    }

    /** True when they came and left by the codes, and were there for so many minutes. */
    boolean proves(int claimed) {
        return hasLeft() && claimed <= minutes;
    }
}
