package org.linli.query.mypage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.membership.MemberEvent;
import org.linli.kernel.membership.MemberEvent.IdentityVerified;
import org.linli.kernel.membership.MemberEvent.MemberRegistered;
import org.linli.kernel.membership.MemberEvent.RoleGranted;
import org.linli.kernel.membership.MemberEvent.RoleRevoked;
import org.linli.kernel.membership.MemberEvent.SignInCodeIssued;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.Role;
import org.linli.kernel.membership.Verifications;
import org.linli.kernel.places.PlaceId;

/**
 * What a member is here.
 *
 * @param community null for members who belong to none
 * @param verified how far the identity is verified
 * @param grants the roles, those that ended included
 */
public record MyStanding(MemberId member, @Nullable PlaceId community, Verifications verified, List<Grant> grants) {

    /** A role in a place (null: everywhere) and its sub-places, for a time. */
    public record Grant(Role role, @Nullable PlaceId place, Instant from, Instant until) {
        /** True while it holds. */
        public boolean at(Instant now) {
            return !now.isBefore(from) && now.isBefore(until);
        }

        boolean covers(List<PlaceId> within) {
            return place == null || within.contains(place);
        }
    }

    static MyStanding of(MemberRegistered event) {
        return new MyStanding(event.member(), event.community(), Verifications.NONE, List.of());
    }

    MyStanding after(MemberEvent event) {
        return switch (event) {
            case MemberRegistered _ -> this;
            case IdentityVerified fact ->
                new MyStanding(member, community, verified.with(fact.level(), fact.until()), grants);
            case RoleGranted granted -> granted(granted);
            case SignInCodeIssued _ -> this;
            case RoleRevoked revoked -> with(without(revoked.role(), revoked.place()));
        };
    }

    /** An erased role counts for nothing. */
    private MyStanding granted(RoleGranted event) {
        Role role = event.role();
        if (role == null) {
            return this;
        }
        List<Grant> more = without(role, event.place());
        more.add(new Grant(role, event.place(), event.from(), event.until()));
        return with(more);
    }

    private List<Grant> without(@Nullable Role role, @Nullable PlaceId place) {
        List<Grant> rest = new ArrayList<>(grants);
        rest.removeIf(grant -> grant.role() == role && Objects.equals(grant.place(), place));
        return rest;
    }

    private MyStanding with(List<Grant> other) {
        return new MyStanding(member, community, verified, List.copyOf(other));
    }
}
