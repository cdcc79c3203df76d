package org.linli.web;

import java.util.Set;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.Role;

/** Who is known here. The token proves only who calls; this tells what they are now. */
public interface Actors {
    /** True for a member who is registered and not erased. */
    boolean isMember(MemberId member);

    /** The roles the member holds now in any place; empty for a stranger. */
    Set<Role> rolesOf(MemberId member);
}
