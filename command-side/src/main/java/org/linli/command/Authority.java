package org.linli.command;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Channel;
import org.linli.kernel.membership.Level;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.OrganisationId;
import org.linli.kernel.membership.Role;

/**
 * Who acts and what they may do, loaded afresh for each command, so that a revoked role binds the next one.
 *
 * @param actor who acts
 * @param principal on whose behalf
 * @param channel how the command came in
 * @param level the principal's verification at this time
 * @param roles the actor's roles that hold at this time in the place the command is about; none by a mandate
 * @param fromAbove those of them that hold here because they hold in a place that this one lies in, or everywhere
 * @param inPerson the roles the actor holds here themselves, whoever they act for: they allow nothing, they keep a proxy from being the other side too
 * @param represents the organisations that the actor represents at this time; none by a mandate
 * @param standing what may keep them from acting at all
 */
public record Authority(
        MemberId actor,
        MemberId principal,
        Channel channel,
        Level level,
        Set<Role> roles,
        Set<Role> fromAbove,
        Set<Role> inPerson,
        Set<OrganisationId> represents,
        Standing standing) {

    /** True when the actor holds one of these roles here and now. */
    public boolean holds(Role... any) {
        for (Role role : any) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }

    /** True of somebody else's proxy who holds the role here themselves. */
    public boolean isProxyWho(Role role) {
        return isForAnother() && inPerson.contains(role);
    }

    /** True when the actor acts for somebody else. */
    public boolean isForAnother() {
        return !actor.equals(principal);
    }

    /** True when this member has a hand in it, as who acts or as whose wish it is: what nobody does for themselves. */
    public boolean involves(MemberId member) {
        return actor.equals(member) || principal.equals(member);
    }

    /** True for a deadline or a policy. */
    public boolean isSystem() {
        return actor.equals(MemberId.SYSTEM);
    }

    /** True when the actor represents this organisation; nobody represents none. */
    public boolean actsFor(@Nullable OrganisationId organisation) {
        return organisation != null && represents.contains(organisation);
    }
}
