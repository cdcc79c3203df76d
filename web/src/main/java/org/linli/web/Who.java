package org.linli.web;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.StringJoiner;
import org.linli.kernel.membership.Role;

/**
 * Who may do something: a party, or holders of one of the roles.
 *
 * @param party everyone of this kind may
 * @param roles and so may who holds one of these
 */
public record Who(Party party, Set<Role> roles) {
    public static final Who ANYONE = new Who(Party.ANYONE, Set.of());
    public static final Who MEMBER = new Who(Party.MEMBER, Set.of());
    public static final Who OWNER = new Who(Party.OWNER, Set.of());
    public static final Who SIDE = new Who(Party.SIDE, Set.of());

    /** How a caller stands to the thing. Rules that need its state, like whose it is, are checked where that state is. */
    public enum Party {
        /** Without a token. */
        ANYONE("anyone"),
        /** Every registered member. */
        MEMBER("every member"),
        /** The member whose listing it is. */
        OWNER("its owner"),
        /** The provider or the receiver of the exchange. */
        SIDE("either side of it"),
        /** Nobody without one of the roles. */
        NOBODY("");

        private final String words;

        Party(String words) {
            this.words = words;
        }
    }

    /** Nobody but holders of one of these roles. */
    public static Who only(Role first, Role... others) {
        return new Who(Party.NOBODY, Collections.unmodifiableSet(EnumSet.of(first, others)));
    }

    /** This party, and holders of one of these roles. */
    public Who or(Role first, Role... others) {
        return new Who(party, Collections.unmodifiableSet(EnumSet.of(first, others)));
    }

    /** True when any member may turn out to be the party. */
    public boolean anyMember() {
        return party == Party.MEMBER || party == Party.OWNER || party == Party.SIDE;
    }

    @Override
    public String toString() {
        StringJoiner words = new StringJoiner(", ");
        if (party != Party.NOBODY) {
            words.add(party.words);
        }
        roles.forEach(role -> words.add(role.name()));
        return words.toString();
    }
}
