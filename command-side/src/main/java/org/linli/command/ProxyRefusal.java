package org.linli.command;

import java.util.Map;
import org.linli.kernel.Channel;
import org.linli.kernel.Rejection;
import org.linli.kernel.membership.ProxyScope;

/** Why somebody may not act in another's name. */
public sealed interface ProxyRefusal extends Rejection {

    @Override
    default Kind kind() {
        return Kind.FORBIDDEN;
    }

    /** There is no such mandate. */
    record MandateUnknown() implements ProxyRefusal {}

    /** The mandate is somebody else's, or about somebody else. */
    record MandateOfOthers() implements ProxyRefusal {}

    /** The proxy has not agreed to act yet. */
    record MandateNotAccepted() implements ProxyRefusal {}

    /** The mandate was taken back or laid down. */
    record MandateRevoked() implements ProxyRefusal {}

    /** The mandate has ended. */
    record MandateExpired() implements ProxyRefusal {}

    /** Nobody does this in another's name, whatever a mandate says. */
    record NeverByProxy() implements ProxyRefusal {}

    /** The mandate is for other things. */
    record MandateLacksScope(ProxyScope scope) implements ProxyRefusal {
        @Override
        public Map<String, Object> details() {
            return Map.of("scope", scope.name());
        }
    }

    /** The mandate is for other ways of coming in. */
    record MandateLacksChannel(Channel channel) implements ProxyRefusal {
        @Override
        public Map<String, Object> details() {
            return Map.of("channel", channel.name());
        }
    }

    /** Who is acted for is being erased, or was: every mandate of theirs counts no more. */
    record PrincipalGone() implements ProxyRefusal {}

    /** Who is acted for is suspended. */
    record PrincipalSuspended() implements ProxyRefusal {}
}
