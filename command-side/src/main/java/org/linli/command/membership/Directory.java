package org.linli.command.membership;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.command.Histories;
import org.linli.command.Refusal;
import org.linli.command.membership.MandateCommand.AppointProxy;
import org.linli.command.membership.Member.Leaving;
import org.linli.command.membership.Member.Nobody;
import org.linli.command.membership.Member.Registered;
import org.linli.command.membership.MemberCommand.Presented;
import org.linli.command.membership.TieCommand.Unit;
import org.linli.kernel.Channel;
import org.linli.kernel.membership.InvitationId;
import org.linli.kernel.membership.MandateId;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.OrganisationId;
import org.linli.kernel.membership.ProxyScope;
import org.linli.kernel.places.PlaceId;
import org.linli.web.RejectedException;

/** Looks up the others that a command about one member is about, from their own histories, so that its decider can judge it. */
public final class Directory {
    private static final MemberDecider MEMBERS = new MemberDecider();
    private static final OrganisationDecider ORGANISATIONS = new OrganisationDecider();

    private final Histories histories;
    private final Clock clock;

    public Directory(Histories histories, Clock clock) {
        this.histories = histories;
        this.clock = clock;
    }

    /** The appointment of a proxy. Throws {@link RejectedException} when one of the two is no member. */
    AppointProxy appoint(
            MandateId mandate,
            MemberId principal,
            MemberId proxy,
            List<ProxyScope> scopes,
            List<Channel> channels,
            Instant until,
            @Nullable String consent) {
        member(proxy);
        return new AppointProxy(
                mandate, principal, proxy, member(principal).community(), scopes, channels, until, consent);
    }

    /** The community that the member belongs to; null when to none. Throws {@link RejectedException} when there is no such member. */
    public @Nullable PlaceId communityOf(MemberId id) {
        return member(id).community();
    }

    /** When the member's erasure is to begin; null when nobody asked for it, or it has begun. */
    @Nullable
    Instant erasureDue(MemberId id) {
        return histories.stateOf(id.value(), MEMBERS) instanceof Registered member && member.erasure() != null
                ? member.erasure().due()
                : null;
    }

    /** The organisation as it is now. Throws {@link RejectedException} when it does not exist. */
    public Unit unit(OrganisationId id) {
        return new Unit(id, organisation(histories, id));
    }

    /** The organisation as these histories tell it now. Throws {@link RejectedException} when it does not exist. */
    public static Organisation.Registered organisation(Histories histories, OrganisationId id) {
        if (histories.stateOf(id.value(), ORGANISATIONS) instanceof Organisation.Registered organisation) {
            return organisation;
        }
        throw new RejectedException(new Refusal.Unknown());
    }

    /** The invitation as it is now: open or not; an unknown one is not. */
    Presented presented(InvitationId invitation, MemberId inviter) {
        boolean open = histories.stateOf(inviter.value(), MEMBERS) instanceof Registered member
                && member.invitations().isOpen(invitation, clock.instant());
        return new Presented(invitation, inviter, open);
    }

    private Registered member(MemberId id) {
        return switch (histories.stateOf(id.value(), MEMBERS)) {
            case Registered member -> member;
            case Leaving _ -> throw new RejectedException(new Refusal.MemberGone());
            case Nobody _ -> throw new RejectedException(new Refusal.Unknown());
        };
    }
}
