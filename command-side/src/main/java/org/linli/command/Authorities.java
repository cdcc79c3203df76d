package org.linli.command;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.command.membership.Mandate;
import org.linli.command.membership.MandateDecider;
import org.linli.command.membership.Member;
import org.linli.command.membership.MemberDecider;
import org.linli.command.places.Place;
import org.linli.command.places.PlaceDecider;
import org.linli.kernel.Channel;
import org.linli.kernel.membership.Level;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.OrganisationId;
import org.linli.kernel.membership.Role;
import org.linli.kernel.places.PlaceId;

/** Loads who acts and where from their histories, afresh for every command: no rule reads a projection. */
public final class Authorities {
    private static final MemberDecider MEMBERS = new MemberDecider();
    private static final MandateDecider MANDATES = new MandateDecider();
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
        return member(id) instanceof Member.Registered member ? member.grants().anywhere(now()) : null;
    }

    /** True when the member holds the role somewhere at that time, as far as is known now. */
    public boolean holds(MemberId id, Role role, Instant at) {
        return member(id) instanceof Member.Registered member
                && member.grants().anywhere(at).contains(role);
    }

    /** True when the member holds the role now in that place or in one it lies in. */
    public boolean holdsIn(MemberId id, Role role, PlaceId place) {
        return member(id) instanceof Member.Registered member
                && member.grants().at(now(), locationOf(place).within()).contains(role);
    }

    /** What a decider would know of the command beside its own state, were it asked now. The decision looks again. */
    public Context contextOf(Sender sender, Command command) {
        return contextOf(sender, command.place(), now(), command.names());
    }

    Context contextOf(Sender sender, @Nullable PlaceId place, Instant now, Set<MemberId> names) {
        Location here = place == null ? Location.NOWHERE : locationOf(place);
        Authority by = sender.actor().equals(MemberId.SYSTEM) ? system(sender) : authorityOf(sender, here, now, names);
        return new Context(by, here, now, rules);
    }

    private static Authority system(Sender sender) {
        return new Authority(
                sender.actor(),
                sender.principal(),
                sender.channel(),
                Level.L3,
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Standing.GOOD);
    }

    /** The actor's own roles and organisations do not follow them into another's name; but the import acts in its operator's role. */
    private Authority authorityOf(Sender sender, Location here, Instant now, Set<MemberId> names) {
        Member actor = member(sender.actor());
        boolean forAnother = !sender.principal().equals(sender.actor());
        Member principal = forAnother ? member(sender.principal()) : actor;
        Set<Role> inPerson =
                actor instanceof Member.Registered member ? member.grants().at(now, here.within()) : Set.of();
        Set<Role> roles = !forAnother || sender.channel() == Channel.IMPORT ? inPerson : Set.of();
        List<PlaceId> above = here.within().isEmpty()
                ? List.of()
                : here.within().subList(0, here.within().size() - 1);
        Set<Role> fromAbove = actor instanceof Member.Registered member && !roles.isEmpty()
                ? member.grants().at(now, above)
                : Set.of();
        Set<OrganisationId> represents = actor instanceof Member.Registered member && !forAnother
                ? member.ties().represented(now)
                : Set.of();
        return new Authority(
                sender.actor(),
                sender.principal(),
                sender.channel(),
                principal instanceof Member.Registered member
                        ? member.verified().at(now)
                        : Level.L0,
                roles,
                fromAbove,
                inPerson,
                represents,
                new Standing(
                        isSuspended(actor, now),
                        isSuspended(principal, now),
                        actor instanceof Member.Leaving,
                        principal instanceof Member.Leaving,
                        names.stream().anyMatch(this::isGone),
                        mandateOf(sender)));
    }

    private static boolean isSuspended(Member somebody, Instant now) {
        return somebody instanceof Member.Registered member && member.isSuspended(now);
    }

    /** True once the member's erasure has begun. */
    public boolean isGone(MemberId id) {
        return member(id) instanceof Member.Leaving;
    }

    private @Nullable Mandate mandateOf(Sender sender) {
        return sender.mandate() == null
                ? null
                : histories.stateOf(sender.mandate().value(), MANDATES);
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
