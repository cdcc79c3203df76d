package org.linli.command.membership;

import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.linli.command.Histories;
import org.linli.command.Refusal;
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
    private static final MemberDecider MEMBERS = new MemberDecider();

    private final CivilIdentities identities;
    private final Histories histories;
    private final Hmac index;
    private final Clock clock;
    private final MembershipRules rules;

    /** Nothing is settled while a registration is under way: the store has one writer, so all of them are known here. */
    private final ReentrantLock underWay = new ReentrantLock();

    /** Index: under the secret of the blind index, used for nothing else. */
    public Registrations(
            CivilIdentities identities, Histories histories, Hmac index, Clock clock, MembershipRules rules) {
        this.identities = identities;
        this.histories = histories;
        this.index = index;
        this.clock = clock;
        this.rules = rules;
    }

    /**
     * Registers through the given step, which stores the event. Throws {@link RejectedException} if somebody else has that identity, or if the member is
     * somebody else: then their id was made of a key that is used a second time.
     */
    public <T> T register(String civilId, MemberId member, Supplier<T> store) {
        String identity = index.text("civil-id", normal(civilId));
        underWay.lock();
        try {
            settle();
            return exists(member) ? again(identity, member, store) : first(identity, member, store);
        } finally {
            underWay.unlock();
        }
    }

    private <T> T again(String identity, MemberId member, Supplier<T> store) {
        if (!identities.confirm(identity, member)) {
            throw new RejectedException(new Refusal.KeyReused(member.value()));
        }
        return store.get();
    }

    private <T> T first(String identity, MemberId member, Supplier<T> store) {
        giveUpEarlierClaims(member);
        claim(identity, member);
        T stored;
        try {
            stored = store.get();
        } catch (RejectedException refused) {
            if (!exists(member)) {
                identities.release(identity, member);
            }
            throw refused;
        }
        if (!identities.confirm(identity, member)) {
            // gone meanwhile: who has it now keeps it, and nobody is told of the member that was stored in vain
            claim(identity, member);
            identities.confirm(identity, member);
        }
        return stored;
    }

    /** What earlier tries claimed led to nothing; this one counts from now, and may be about another identity. */
    private void giveUpEarlierClaims(MemberId member) {
        for (Claim claim : identities.unsettled(clock.instant().plusMillis(1))) {
            if (claim.member().equals(member)) {
                identities.release(claim.identity(), member);
            }
        }
    }

    private void claim(String identity, MemberId member) {
        if (!identities.claim(identity, member, clock.instant()).member().equals(member)) {
            throw new RejectedException(new MembershipRejection.IdentityAlreadyRegistered());
        }
    }

    /** Confirms or releases every claim that has been pending for too long. */
    public void settle() {
        underWay.lock();
        try {
            for (Claim claim : identities.unsettled(clock.instant().minus(rules.claimSettled()))) {
                if (exists(claim.member())) {
                    identities.confirm(claim.identity(), claim.member());
                } else {
                    identities.release(claim.identity(), claim.member());
                }
            }
        } finally {
            underWay.unlock();
        }
    }

    private boolean exists(MemberId member) {
        return histories.stateOf(member.value(), MEMBERS) instanceof Member.Registered;
    }

    private static String normal(String civilId) {
        return civilId.strip().toUpperCase(Locale.ROOT);
    }
}
