package org.linli.app;

import java.time.Duration;
import org.linli.command.Authorities;
import org.linli.command.Commands;
import org.linli.command.Sender;
import org.linli.command.membership.MemberCommand.GrantRole;
import org.linli.command.membership.MemberCommand.RegisterMember;
import org.linli.command.membership.MemberCommand.VerifyIdentity;
import org.linli.kernel.membership.Level;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.Role;
import org.linli.kernel.privacy.Hmac;
import org.linli.kernel.privacy.KeyStore;

/** Who acts for the owner of the data folder: an ordinary member whom the system gave the operator's role. */
public final class Operator {
    private static final Duration TERM = Duration.ofDays(3 * 365);
    private static final Duration RENEWED_BEFORE = Duration.ofDays(365);

    private final Commands commands;
    private final Authorities authorities;
    private final MemberId id;

    public Operator(Commands commands, Authorities authorities, KeyStore keys) {
        this.commands = commands;
        this.authorities = authorities;
        this.id = idIn(keys);
    }

    /** The operator's member id in the data folder with these keys. */
    static MemberId idIn(KeyStore keys) {
        return MemberId.of(new Hmac(keys.secret("operator")).of("operator"));
    }

    /** Registers the operator at the first start and renews the role at later ones; returns the member id. */
    public MemberId appoint() {
        Sender system = Sender.system("start");
        if (authorities.rolesOf(id) == null) {
            commands.send(new RegisterMember(id, "Operator", null, null), system);
        }
        if (!authorities.holds(id, Role.OPERATOR, authorities.now().plus(RENEWED_BEFORE))) {
            var until = authorities.now().plus(TERM);
            commands.send(new VerifyIdentity(id, Level.L3, until), system);
            commands.send(new GrantRole(id, Role.OPERATOR, null, until), system);
        }
        return id;
    }
}
