package org.linli.query.mypage;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.membership.Grant;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.OrganisationId;
import org.linli.kernel.membership.Role;
import org.linli.kernel.places.PlaceId;
import org.linli.query.places.Places;
import org.linli.query.views.Projection;
import org.linli.query.views.ViewStore;

/** What members are here now. */
public final class Standings {
    private static final Projection<MyStanding> STANDINGS = new StandingProjection();

    private final ViewStore views;
    private final Places places;
    private final InstantSource clock;

    public Standings(ViewStore views, Places places, InstantSource clock) {
        this.views = views;
        this.places = places;
        this.clock = clock;
    }

    /** True if the member holds the role now in the place or in one that it lies in. */
    public boolean holds(MemberId member, Role role, PlaceId place) {
        return holds(member, Set.of(role), place);
    }

    /** True if the member holds one of the roles now in the place or in one that it lies in. */
    public boolean holds(MemberId member, Set<Role> roles, PlaceId place) {
        Instant now = clock.instant();
        MyStanding standing = of(member);
        List<Grant> grants = standing == null
                ? List.of()
                : standing.grants()
                        .at(now)
                        .filter(grant -> roles.contains(grant.role()))
                        .toList();
        if (grants.isEmpty()) {
            return false;
        }
        List<PlaceId> within = places.get(place).within();
        return grants.stream().anyMatch(grant -> grant.covers(within));
    }

    /** True if the member holds one of the roles now, wherever it is. */
    public boolean holdsAny(MemberId member, Set<Role> roles) {
        Instant now = clock.instant();
        MyStanding standing = of(member);
        return standing != null && standing.grants().at(now).anyMatch(grant -> roles.contains(grant.role()));
    }

    /** True if the member acts for the organisation now. */
    public boolean represents(MemberId member, OrganisationId organisation) {
        MyStanding standing = of(member);
        return standing != null
                && standing.represented(clock.instant()).stream()
                        .anyMatch(one -> one.organisation().equals(organisation));
    }

    /** True if the member acts for the organisation now and is an organisation reviewer in its place. */
    public boolean reviews(MemberId member, OrganisationId organisation, PlaceId place) {
        return represents(member, organisation) && holds(member, Role.ORGANISATION_REVIEWER, place);
    }

    /** In whose name the member answers for something now: their own id and those of the organisations that they act for. */
    public Set<String> answersAs(MemberId member) {
        MyStanding standing = of(member);
        Stream<String> organisations = standing == null
                ? Stream.of()
                : standing.represented(clock.instant()).stream()
                        .map(one -> one.organisation().value());
        return Stream.concat(Stream.of(member.value()), organisations).collect(Collectors.toUnmodifiableSet());
    }

    /** What the member is here; null for a stranger. */
    public @Nullable MyStanding of(MemberId member) {
        return views.get(STANDINGS, member.value());
    }
}
