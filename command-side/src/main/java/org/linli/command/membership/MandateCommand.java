package org.linli.command.membership;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.command.Command;
import org.linli.kernel.Channel;
import org.linli.kernel.membership.Level;
import org.linli.kernel.membership.MandateId;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.ProxyScope;
import org.linli.kernel.places.PlaceId;

/** What may be wished about a proxy mandate. None of it has a scope: a proxy neither makes nor ends mandates in another's name. */
public sealed interface MandateCommand extends Command {
    String AGGREGATE = "mandate";

    @Override
    default String aggregate() {
        return AGGREGATE;
    }

    MandateId mandate();

    @Override
    default String target() {
        return mandate().value();
    }

    /**
     * Records the principal's consent that the proxy acts for them.
     *
     * @param community of the principal, as their own history tells it
     * @param consent where the signed or recorded consent is kept, when it is not the principal who sends this
     */
    record AppointProxy(
            MandateId mandate,
            MemberId principal,
            MemberId proxy,
            @Nullable PlaceId community,
            List<ProxyScope> scopes,
            List<Channel> channels,
            Instant until,
            @Nullable String consent)
            implements MandateCommand {
        @Override
        public @Nullable PlaceId place() {
            return community;
        }

        @Override
        public Set<MemberId> names() {
            return Set.of(principal, proxy);
        }
    }

    /** The proxy agrees to act. */
    record AcceptProxy(MandateId mandate) implements MandateCommand {}

    /** Ends the mandate before its time; nobody has to prove anything for that. */
    record RevokeProxy(MandateId mandate) implements MandateCommand {
        @Override
        public Level requires() {
            return Level.L0;
        }
    }

    /** One of the two is being erased. */
    record EndForErasure(MandateId mandate) implements MandateCommand {
        @Override
        public boolean systemOnly() {
            return true;
        }
    }
}
