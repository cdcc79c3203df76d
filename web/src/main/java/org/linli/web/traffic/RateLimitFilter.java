package org.linli.web.traffic;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.membership.MemberId;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/** Stands behind the check of tokens: lets a request through while its sender's quota lasts. Whoever watches the service's health is never turned away. */
public final class RateLimitFilter extends OncePerRequestFilter {
    private static final String HEALTH = "/actuator/";

    private final RateLimits limits;

    public RateLimitFilter(RateLimits limits) {
        this.limits = limits;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith(HEALTH);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        MemberId member = member();
        RequestLog.sentBy(request, member);
        if (limits.admits(request, response, member)) {
            chain.doFilter(request, response);
        }
    }

    private static @Nullable MemberId member() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token
                ? new MemberId(token.getName())
                : null;
    }
}
