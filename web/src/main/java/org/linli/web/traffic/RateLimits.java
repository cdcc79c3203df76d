package org.linli.web.traffic;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.Role;
import org.linli.web.Actors;
import org.linli.web.problem.ProblemCode;
import org.linli.web.problem.ProblemReply;
import org.linli.web.traffic.RateLimiter.Taken;
import org.springframework.http.HttpHeaders;

/**
 * Counts requests and says so in the RateLimit-Policy and RateLimit headers (draft-ietf-httpapi-ratelimit-headers-10): a member's by the member, wherever
 * they come from; all others by the address.
 */
public final class RateLimits {
    static final String POLICY = "RateLimit-Policy";
    static final String LIMIT = "RateLimit";
    private static final int NETWORK_BYTES = 8;

    private final RateLimiter limiter;
    private final Actors actors;
    private final ProblemReply reply;
    private final boolean on;
    private final Quota reads;
    private final Quota writes;
    private final Quota anonymous;

    public RateLimits(LimitSettings settings, RateLimiter limiter, Actors actors, ProblemReply reply) {
        this.limiter = limiter;
        this.actors = actors;
        this.reply = reply;
        this.on = settings.on();
        this.reads = Quota.perMinute("reads", settings.reads());
        this.writes = Quota.perMinute("writes", settings.writes());
        this.anonymous = Quota.perMinute("anonymous", settings.anonymous());
    }

    /** True when the request may go on; otherwise it has been answered with 429. */
    public boolean admits(HttpServletRequest request, HttpServletResponse response, @Nullable MemberId member)
            throws IOException {
        if (!on || (member != null && actors.rolesOf(member).contains(Role.OPERATOR))) {
            return true;
        }
        if (member == null) {
            return admits(request, response, anonymous, network(request));
        }
        boolean isRead =
                request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        return admits(request, response, isRead ? reads : writes, member.value());
    }

    private boolean admits(HttpServletRequest request, HttpServletResponse response, Quota quota, String who)
            throws IOException {
        Taken taken = limiter.take(quota, who);
        response.setHeader(POLICY, quota.policy());
        response.setHeader(LIMIT, taken.limit());
        if (!taken.admitted()) {
            refuse(request, response, taken);
        }
        return taken.admitted();
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, Taken taken) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(taken.seconds()));
        Map<String, Object> details =
                Map.of("seconds", taken.seconds(), "policy", taken.quota().name());
        reply.write(request, response, ProblemCode.TOO_MANY_REQUESTS, details);
    }

    /** Where a request comes from: an IPv4 address, or the network of 64 bits that an IPv6 address lies in, because its holder has all of that. */
    public static String network(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        try {
            InetAddress parsed = InetAddress.ofLiteral(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES))
                    : parsed.getHostAddress();
        } catch (IllegalArgumentException notAnAddress) {
            return address;
        }
    }
}
