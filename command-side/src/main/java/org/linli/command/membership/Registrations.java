package org.linli.command.membership;

import java.time.Clock;
import java.time.Duration;
import org.linli.command.Histories;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.privacy.CivilIdentities;
import org.linli.kernel.privacy.CivilIdentities.Claim;
import org.linli.kernel.privacy.Hmac;
import org.linli.web.RejectedException;

/**
 * One civil identity, one living account: claims the identity before the member is registered and confirms it after. A claim that a crash left pending
 * is settled by looking for the member.
 */
public final class Registrations {
    private static final MemberDecider MEMBERS = new MemberDecider(MembershipRules.DEFAULT);
    private static final Duration SETTLED_AFTER = Duration.ofSeconds(60);

    private final CivilIdentities identities;
    private final Histories histories;
    private final Hmac index;
    private final Clock clock;

    /** Index: under the secret of the blind index, used for nothing else. */
    public Registrations(CivilIdentities identities, Histories histories, Hmac index, Clock clock) {
        this.identities = identities;
        this.histories = histories;
        this.index = index;
        this.clock = clock;
    }

    /** Registers through the given step, which stores the event. Throws {@link RejectedException} if somebody else has that identity. */
    public <T> T register(String civilId, MemberId member, java.util.function.Supplier<T> store) {
        settle();
        String identity = index.text("civil-id", normal(civilId));
        Claim claim = identities.claim(identity, member, clock.instant());
        if (!claim.member().equals(member)) {
            throw new RejectedException(new MembershipRejection.IdentityAlreadyRegistered());
        }
        T stored;
        try {
            stored = store.get();
        } catch (RejectedException refused) {
            if (!exists(member)) {
                identities.release(identity, member);
            }
            throw refused;
        }
        identities.confirm(identity, member);
        return stored;
    }

    /** Confirms or releases every claim that has been pending for more than a minute. */
    public void settle() {
        for (Claim claim : identities.unsettled(clock.instant().minus(SETTLED_AFTER))) {
            if (exists(claim.member())) {
                identities.confirm(claim.identity(), claim.member());
            } else {
                identities.release(claim.identity(), claim.member());
            }
        }
    }

    private boolean exists(MemberId member) {
        return histories.stateOf(member.value(), MEMBERS) instanceof Member.Registered;
    }

    private static String normal(String civilId) {
        return civilId.strip().toUpperCase(java.util.Locale.ROOT);
    }
}
