package org.linli.command;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.command.membership.Member;
import org.linli.command.membership.MemberDecider;
import org.linli.command.places.Place;
import org.linli.command.places.PlaceDecider;
import org.linli.kernel.membership.Level;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.Role;
import org.linli.kernel.places.PlaceId;

/** Loads who acts and where from their histories, afresh for every command: no rule reads a projection. */
public final class Authorities {
    private static final MemberDecider MEMBERS = new MemberDecider();
    private static final PlaceDecider PLACES = new PlaceDecider();

    private final Histories histories;
    private final Clock clock;
    private final Rules rules;

    public Authorities(Histories histories, Clock clock, Rules rules) {
        this.histories = histories;
        this.clock = clock;
        this.rules = rules;
    }

    /** The numbers of the rules. */
    Rules rules() {
        return rules;
    }

    /** The present time, to the millisecond that events keep. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** The roles a member holds now anywhere, or null when there is no such member. */
    public @Nullable Set<Role> rolesOf(MemberId id) {
        return member(id) instanceof Member.Registered member ? member.rolesAnywhere(now()) : null;
    }

    /** True when the member holds the role somewhere at that time, as far as is known now. */
    public boolean holds(MemberId id, Role role, Instant at) {
        return member(id) instanceof Member.Registered member
                && member.rolesAnywhere(at).contains(role);
    }

    /** True when the member holds the role now in that place or in one it lies in. */
    public boolean holdsIn(MemberId id, Role role, PlaceId place) {
        return member(id) instanceof Member.Registered member
                && member.rolesAt(now(), locationOf(place).within()).contains(role);
    }

    Context contextOf(Sender sender, @Nullable PlaceId place, Instant now) {
        Location here = place == null ? Location.NOWHERE : locationOf(place);
        if (sender.actor().equals(MemberId.SYSTEM)) {
            return new Context(
                    new Authority(sender.actor(), sender.principal(), sender.channel(), Level.L3, Set.of()),
                    here,
                    now,
                    rules);
        }
        Member actor = member(sender.actor());
        Member principal = sender.principal().equals(sender.actor()) ? actor : member(sender.principal());
        Level level = principal instanceof Member.Registered member
                ? member.verified().at(now)
                : Level.L0;
        Set<Role> roles = actor instanceof Member.Registered member ? member.rolesAt(now, here.within()) : Set.of();
        return new Context(
                new Authority(sender.actor(), sender.principal(), sender.channel(), level, roles), here, now, rules);
    }

    private Member member(MemberId id) {
        return histories.stateOf(id.value(), MEMBERS);
    }

    private Location locationOf(PlaceId id) {
        return histories.stateOf(id.value(), PLACES) instanceof Place.Established place
                ? place.location()
                : Location.NOWHERE;
    }
}
