package org.linli.kernel.membership;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Channel;
import org.linli.kernel.DomainEvent;
import org.linli.kernel.EventName;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.privacy.Personal;
import org.linli.kernel.privacy.Public;
import org.linli.kernel.privacy.SubjectRef;

/** The facts about a proxy mandate (代办): one member may do some things in another's name. */
public sealed interface MandateEvent extends DomainEvent {
    MandateId mandate();

    /** In whose name. */
    MemberId represented();

    /** Who may act. */
    MemberId proxy();

    /**
     * The principal gave their consent.
     *
     * @param community of the principal, whose staff may end the mandate; null when they belong to none
     * @param scopes what the proxy may do
     * @param channels through which ways they may do it
     * @param until when the mandate ends by itself
     * @param by who recorded the consent: the principal, or staff for somebody who came to the desk, called or signed a form
     * @param consent where the signed or recorded consent is kept, as staff gave it; null when the principal consented in the app
     */
    @EventName("membership.proxy-appointed")
    record ProxyAppointed(
            @Public MandateId mandate,
            @SubjectRef MemberId represented,
            @SubjectRef MemberId proxy,
            @Public @Nullable PlaceId community,
            @Public List<ProxyScope> scopes,
            @Public List<Channel> channels,
            @Public Instant until,
            @SubjectRef MemberId by,
            @Personal(subject = "represented") @Nullable String consent)
            implements MandateEvent {}

    /** The proxy agreed to act; from now on they may. */
    @EventName("membership.proxy-accepted")
    record ProxyAccepted(
            @Public MandateId mandate,
            @SubjectRef MemberId represented,
            @SubjectRef MemberId proxy) implements MandateEvent {}

    /** The mandate ended before its time: the principal took it back, the proxy laid it down, or staff ended it. */
    @EventName("membership.proxy-revoked")
    record ProxyRevoked(
            @Public MandateId mandate,
            @SubjectRef MemberId represented,
            @SubjectRef MemberId proxy,
            @SubjectRef MemberId by)
            implements MandateEvent {}
}
