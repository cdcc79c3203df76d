package org.linli.command.membership;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.membership.Grants;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.Verifications;
import org.linli.kernel.places.PlaceId;

/** What decisions need to know of a member. */
public sealed interface Member {

    record Nobody() implements Member {}

    /**
     * A member.
     *
     * @param verified how far the identity is verified
     * @param grants the roles
     * @param suspension the last one; null when there was none or it was lifted
     * @param invitations those they sent
     * @param ties the organisations they act for, and what they reported in as
     */
    record Registered(
            MemberId id,
            @Nullable PlaceId community,
            Verifications verified,
            Grants grants,
            @Nullable Suspension suspension,
            Invitations invitations,
            Ties ties)
            implements Member {

        static Registered first(MemberId id, @Nullable PlaceId community) {
            return new Registered(id, community, Verifications.NONE, Grants.NONE, null, Invitations.NONE, Ties.NONE);
        }

        /** True while they may not act. */
        public boolean isSuspended(Instant now) {
            return suspension != null && suspension.holds(now);
        }

        Registered with(Verifications other) {
            return new Registered(id, community, other, grants, suspension, invitations, ties);
        }

        Registered with(Grants other) {
            return new Registered(id, community, verified, other, suspension, invitations, ties);
        }

        Registered with(@Nullable Suspension other) {
            return new Registered(id, community, verified, grants, other, invitations, ties);
        }

        Registered with(Invitations other) {
            return new Registered(id, community, verified, grants, suspension, other, ties);
        }

        Registered with(Ties other) {
            return new Registered(id, community, verified, grants, suspension, invitations, other);
        }
    }
}
