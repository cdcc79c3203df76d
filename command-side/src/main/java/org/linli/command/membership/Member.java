package org.linli.command.membership;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.Role;
import org.linli.kernel.membership.Verifications;
import org.linli.kernel.places.PlaceId;

/** What decisions need to know of a member. */
public sealed interface Member {

    record Nobody() implements Member {}

    /**
     * A member.
     *
     * @param verified how far the identity is verified
     * @param grants the roles, those that ended included
     */
    record Registered(MemberId id, @Nullable PlaceId community, Verifications verified, List<Grant> grants)
            implements Member {

        /** The roles that hold now in a place that lies within these places. */
        public Set<Role> rolesAt(Instant now, List<PlaceId> within) {
            return grants.stream()
                    .filter(grant -> grant.holds(now) && grant.covers(within))
                    .map(Grant::role)
                    .collect(Collectors.toUnmodifiableSet());
        }

        /** The roles that hold now somewhere. */
        public Set<Role> rolesAnywhere(Instant now) {
            return grants.stream()
                    .filter(grant -> grant.holds(now))
                    .map(Grant::role)
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    /** A role in a place (null: everywhere) for a time. */
    record Grant(Role role, @Nullable PlaceId place, Instant until) {
        boolean holds(Instant now) {
            return now.isBefore(until);
        }

        boolean covers(List<PlaceId> within) {
            return place == null || within.contains(place);
        }

        boolean is(Role other, @Nullable PlaceId where) {
            return role == other && java.util.Objects.equals(place, where);
        }
    }
}
