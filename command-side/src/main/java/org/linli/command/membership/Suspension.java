package org.linli.command.membership;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.membership.MemberEvent.MemberSuspended;
import org.linli.kernel.membership.MemberId;

/**
 * Somebody may not act for a while.
 *
 * @param until when it ends by itself; null: when it is lifted
 * @param by who imposed it
 */
record Suspension(@Nullable Instant until, MemberId by, Appeal appeal) {
    /** How far the one appeal there is has come. */
    enum Appeal {
        NONE,
        OPEN,
        DECIDED
    }

    static Suspension of(MemberSuspended event) {
        return new Suspension(event.until(), event.by(), Appeal.NONE);
    }

    Suspension with(Appeal other) {
        return new Suspension(until, by, other);
    }

    boolean holds(Instant now) {
        return until == null || now.isBefore(until);
    }
}
