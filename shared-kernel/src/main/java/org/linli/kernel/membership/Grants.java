package org.linli.kernel.membership;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.membership.MemberEvent.RoleGranted;
import org.linli.kernel.membership.MemberEvent.RoleRevoked;
import org.linli.kernel.places.PlaceId;

/** A member's roles, those that ended by themselves included. An erased role counts for nothing. */
public record Grants(List<Grant> all) {
    public static final Grants NONE = new Grants(List.of());

    public Grants {
        all = List.copyOf(all);
    }

    /** These after one more was granted; it takes the place of an earlier one for the same role and place. */
    public Grants after(RoleGranted event) {
        Role role = event.role();
        if (role == null) {
            return this;
        }
        List<Grant> more = without(role, event.place());
        more.add(new Grant(role, event.place(), event.from(), event.until()));
        return new Grants(more);
    }

    /** These after one was revoked. */
    public Grants after(RoleRevoked event) {
        Role role = event.role();
        return role == null ? this : new Grants(without(role, event.place()));
    }

    private List<Grant> without(Role role, @Nullable PlaceId place) {
        List<Grant> rest = new ArrayList<>(all);
        rest.removeIf(grant -> grant.is(role, place));
        return rest;
    }

    /** Those that hold at this time. */
    public Stream<Grant> at(Instant now) {
        return all.stream().filter(grant -> grant.at(now));
    }

    /** The roles that hold at this time in a place that lies within these places. */
    public Set<Role> at(Instant now, List<PlaceId> within) {
        return at(now).filter(grant -> grant.covers(within)).map(Grant::role).collect(Collectors.toUnmodifiableSet());
    }

    /** The roles that hold at this time somewhere. */
    public Set<Role> anywhere(Instant now) {
        return at(now).map(Grant::role).collect(Collectors.toUnmodifiableSet());
    }

    /** True when this role holds at this time in exactly this place. */
    public boolean hold(Role role, @Nullable PlaceId place, Instant now) {
        return at(now).anyMatch(grant -> grant.is(role, place));
    }
}
