package org.linli.command.membership;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.membership.ErasureBasis;
import org.linli.kernel.membership.ErasureStore;
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
     * @param erasure the wish to be erased; null when there is none
     * @param invitations those they sent
     * @param ties the organisations they act for, and what they reported in as
     * @param particulars what staff wrote down about them
     */
    record Registered(
            MemberId id,
            @Nullable PlaceId community,
            Verifications verified,
            Grants grants,
            @Nullable Suspension suspension,
            @Nullable Erasure erasure,
            Invitations invitations,
            Ties ties,
            Particulars particulars)
            implements Member {

        static Registered first(MemberId id, @Nullable PlaceId community) {
            return new Registered(
                    id,
                    community,
                    Verifications.NONE,
                    Grants.NONE,
                    null,
                    null,
                    Invitations.NONE,
                    Ties.NONE,
                    Particulars.NONE);
        }

        /** True while they may not act. */
        public boolean isSuspended(Instant now) {
            return suspension != null && suspension.holds(now);
        }

        Registered with(Verifications other) {
            return new Registered(id, community, other, grants, suspension, erasure, invitations, ties, particulars);
        }

        Registered with(Grants other) {
            return new Registered(id, community, verified, other, suspension, erasure, invitations, ties, particulars);
        }

        Registered with(@Nullable Suspension other) {
            return new Registered(id, community, verified, grants, other, erasure, invitations, ties, particulars);
        }

        Registered with(@Nullable Erasure other) {
            return new Registered(id, community, verified, grants, suspension, other, invitations, ties, particulars);
        }

        Registered with(Invitations other) {
            return new Registered(id, community, verified, grants, suspension, erasure, other, ties, particulars);
        }

        Registered with(Particulars other) {
            return new Registered(id, community, verified, grants, suspension, erasure, invitations, ties, other);
        }

        Registered with(Ties other) {
            return new Registered(
                    id, community, verified, grants, suspension, erasure, invitations, other, particulars);
        }
    }

    /**
     * Somebody whose erasure has begun: nobody acts as or for them any more, and nothing personal of theirs is stored.
     *
     * @param erased true once their keys are destroyed
     * @param notReached the stores that did not answer when it was finished; null while it is not
     */
    record Leaving(
            MemberId id,
            @Nullable PlaceId community,
            ErasureBasis basis,
            boolean erased,
            @Nullable Set<ErasureStore> notReached)
            implements Member {

        static Leaving of(Registered member, ErasureBasis basis) {
            return new Leaving(member.id(), member.community(), basis, false, null);
        }

        Leaving gone() {
            return new Leaving(id, community, basis, true, notReached);
        }

        Leaving with(List<ErasureStore> others) {
            return new Leaving(id, community, basis, erased, Set.copyOf(others));
        }
    }
}
