package org.linli.app;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.linli.command.Authorities;
import org.linli.command.Commands;
import org.linli.command.Sender;
import org.linli.command.membership.MemberCommand.GrantRole;
import org.linli.command.membership.MemberCommand.RegisterMember;
import org.linli.command.membership.MemberCommand.RevokeRole;
import org.linli.command.membership.MemberCommand.VerifyIdentity;
import org.linli.command.membership.MembershipRules;
import org.linli.kernel.membership.Level;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.Role;
import org.linli.kernel.privacy.Hmac;
import org.linli.kernel.privacy.KeyStore;

/** Who acts for the owner of the data folder: an ordinary member whom the system gave the operator's role. */
public final class Operator {
    private static final Duration TERM = Duration.ofDays(3 * 365);

    private final Commands commands;
    private final Authorities authorities;
    private final MemberId id;
    private final Duration term;

    public Operator(Commands commands, Authorities authorities, KeyStore keys, MembershipRules rules) {
        this.commands = commands;
        this.authorities = authorities;
        this.id = idIn(keys);
        this.term = Collections.min(List.of(TERM, rules.longestRole(), rules.longestVerification()));
    }

    /** The operator's member id where these keys are kept. */
    public static MemberId idIn(KeyStore keys) {
        return MemberId.of(new Hmac(keys.secret("operator")).of("operator"));
    }

    /** Registers the operator at the first start and renews the role in the last third of its term; returns the member id. */
    public MemberId appoint() {
        Sender system = Sender.system("start");
        if (authorities.rolesOf(id) == null) {
            commands.send(new RegisterMember(id, "Operator", null, null), system);
        }
        if (!authorities.holds(id, Role.OPERATOR, authorities.now().plus(term.dividedBy(3)))) {
            var until = authorities.now().plus(term);
            commands.send(new VerifyIdentity(id, Level.L3, until), system);
            if (authorities.holds(id, Role.OPERATOR, authorities.now())) {
                commands.send(new RevokeRole(id, Role.OPERATOR, null), system);
            }
            commands.send(new GrantRole(id, Role.OPERATOR, null, until), system);
        }
        return id;
    }
}
