package org.linli.command;

import java.time.Instant;
import java.util.Set;
import org.linli.kernel.Channel;
import org.linli.kernel.membership.Level;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.OrganisationId;
import org.linli.kernel.membership.Role;

/** Who acts in a test, and in what circumstances: {@code by(ANA).holding(OPERATOR)}. */
public record Acting(
        MemberId actor,
        MemberId principal,
        Channel channel,
        Set<Role> roles,
        Set<Role> above,
        Set<OrganisationId> represents,
        Location here,
        Instant now) {
    private static final Rules RULES = Rules.standard();

    /** A resident without a role, in Xingfu, now. */
    public static Acting by(MemberId member) {
        return new Acting(
                member, member, Channel.APP, Set.of(), Set.of(), Set.of(), Neighbourhood.IN_XINGFU, Neighbourhood.NOW);
    }

    public static Acting bySystem() {
        return by(MemberId.SYSTEM).on(Channel.SYSTEM);
    }

    public Acting holding(Role... held) {
        return new Acting(actor, principal, channel, Set.of(held), above, represents, here, now);
    }

    /** Of a place above. */
    public Acting holdingAbove(Role... held) {
        return new Acting(actor, principal, channel, Set.of(held), Set.of(held), represents, here, now);
    }

    public Acting representing(OrganisationId... organisations) {
        return new Acting(actor, principal, channel, roles, above, Set.of(organisations), here, now);
    }

    public Acting onBehalfOf(MemberId other) {
        return new Acting(actor, other, channel, roles, above, represents, here, now);
    }

    public Acting on(Channel other) {
        return new Acting(actor, principal, other, roles, above, represents, here, now);
    }

    public Acting in(Location other) {
        return new Acting(actor, principal, channel, roles, above, represents, other, now);
    }

    public Acting at(Instant time) {
        return new Acting(actor, principal, channel, roles, above, represents, here, time);
    }

    Context context() {
        return new Context(
                new Authority(actor, principal, channel, Level.L2, roles, above, roles, represents, Standing.GOOD),
                here,
                now,
                RULES);
    }
}
