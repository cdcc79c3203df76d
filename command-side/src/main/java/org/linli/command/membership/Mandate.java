package org.linli.command.membership;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.command.Authority;
import org.linli.command.ProxyRefusal;
import org.linli.kernel.Channel;
import org.linli.kernel.Rejection;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.ProxyScope;
import org.linli.kernel.places.PlaceId;

/** What decisions need to know of a proxy mandate. */
public sealed interface Mandate {

    /** Why somebody may not do something of this scope by it; null: they may. */
    @Nullable
    Rejection faultFor(Authority by, @Nullable ProxyScope scope, Instant now);

    /** There is none. */
    record Unappointed() implements Mandate {
        @Override
        public Rejection faultFor(Authority by, @Nullable ProxyScope scope, Instant now) {
            return new ProxyRefusal.MandateUnknown();
        }
    }

    /** How far it has come. */
    enum Step {
        APPOINTED,
        ACCEPTED,
        REVOKED
    }

    /**
     * A mandate.
     *
     * @param community of the principal; null when they belong to none
     */
    record Appointed(
            MemberId principal,
            MemberId proxy,
            @Nullable PlaceId community,
            List<ProxyScope> scopes,
            List<Channel> channels,
            Instant until,
            Step step)
            implements Mandate {

        Appointed at(Step next) {
            return new Appointed(principal, proxy, community, scopes, channels, until, next);
        }

        boolean isOver(Instant now) {
            return step == Step.REVOKED || !now.isBefore(until);
        }

        @Override
        public @Nullable Rejection faultFor(Authority by, @Nullable ProxyScope scope, Instant now) {
            if (!by.actor().equals(proxy) || !by.principal().equals(principal)) {
                return new ProxyRefusal.MandateOfOthers();
            }
            if (step == Step.REVOKED) {
                return new ProxyRefusal.MandateRevoked();
            }
            if (isOver(now)) {
                return new ProxyRefusal.MandateExpired();
            }
            if (step == Step.APPOINTED) {
                return new ProxyRefusal.MandateNotAccepted();
            }
            if (scope == null) {
                return new ProxyRefusal.NeverByProxy();
            }
            if (!scopes.contains(scope)) {
                return new ProxyRefusal.MandateLacksScope(scope);
            }
            return channels.contains(by.channel()) ? null : new ProxyRefusal.MandateLacksChannel(by.channel());
        }
    }
}
