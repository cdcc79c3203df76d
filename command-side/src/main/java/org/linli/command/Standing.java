package org.linli.command;

import org.jspecify.annotations.Nullable;
import org.linli.command.membership.Mandate;

/**
 * What may keep somebody from acting, each read from its own history.
 *
 * @param actorSuspended true while the actor is
 * @param principalSuspended true while the principal is
 * @param actorGone true once the actor's erasure has begun
 * @param principalGone true once the principal's has
 * @param namedGone true once the erasure of somebody whom the command names has begun
 * @param mandate what became of the mandate that the sender names; null when they name none
 */
public record Standing(
        boolean actorSuspended,
        boolean principalSuspended,
        boolean actorGone,
        boolean principalGone,
        boolean namedGone,
        @Nullable Mandate mandate) {
    /** Nothing does. */
    public static final Standing GOOD = new Standing(false, false, false, false, false, null);
}
