package org.linli.query.mypage;

import java.time.Instant;
import java.util.List;
import org.linli.kernel.Channel;
import org.linli.kernel.membership.MandateEvent.ProxyAppointed;
import org.linli.kernel.membership.MandateId;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.ProxyScope;

/**
 * A proxy mandate that is not revoked, as the two of it see it.
 *
 * @param accepted false: the proxy has not agreed to act yet
 * @param position the event that began it; newest first is largest first
 */
public record MyMandate(
        MandateId id,
        MemberId represented,
        MemberId proxy,
        List<ProxyScope> scopes,
        List<Channel> channels,
        Instant until,
        boolean accepted,
        long position) {

    static MyMandate of(ProxyAppointed event, long position) {
        return new MyMandate(
                event.mandate(),
                event.represented(),
                event.proxy(),
                event.scopes(),
                event.channels(),
                event.until(),
                false,
                position);
    }

    MyMandate agreed() {
        return new MyMandate(id, represented, proxy, scopes, channels, until, true, position);
    }
}
