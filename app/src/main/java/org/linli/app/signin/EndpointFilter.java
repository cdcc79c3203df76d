package org.linli.app.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.linli.web.problem.ProblemCode;
import org.linli.web.problem.ProblemReply;
import org.linli.web.security.OwnAddress;
import org.linli.web.traffic.RateLimits;
import org.linli.web.traffic.RequestLog;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Stands before the authorization server: counts by address, keeps out who calls it by a name that is not its own, because its tokens would name that as their
 * issuer, and ends a session as soon as it was used. One sign-in serves one app: a program that merely knows the address gets nothing without it.
 */
final class EndpointFilter extends OncePerRequestFilter {
    static final String AUTHORIZE = "/oauth2/authorize";
    private static final Set<String> ROUTES = Set.of(
            AUTHORIZE,
            "/oauth2/token",
            AppsWithoutSecret.REVOCATION,
            "/oauth2/introspect",
            "/oauth2/jwks",
            "/userinfo",
            "/connect/logout",
            "/.well-known/oauth-authorization-server",
            "/.well-known/openid-configuration",
            SignInPage.PATH);

    private final OwnAddress address;
    private final RateLimits limits;
    private final ProblemReply reply;

    EndpointFilter(OwnAddress address, RateLimits limits, ProblemReply reply) {
        this.address = address;
        this.limits = limits;
        this.reply = reply;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!ROUTES.contains(request.getRequestURI())) {
            reply.write(request, response, ProblemCode.NOT_FOUND, Map.of());
            return;
        }
        RequestLog.leadsTo(request, request.getRequestURI());
        if (address.fixed() == null && !address.is(called(request))) {
            reply.write(request, response, ProblemCode.WRONG_ADDRESS, Map.of());
        } else if (limits.admits(request, response, null)) {
            chain.doFilter(request, response);
            if (request.getRequestURI().equals(AUTHORIZE)) {
                end(request.getSession(false));
            }
        }
    }

    private static void end(@org.jspecify.annotations.Nullable HttpSession session) {
        if (session != null
                && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) != null) {
            session.invalidate();
        }
    }

    private static String called(HttpServletRequest request) {
        UriComponentsBuilder name =
                UriComponentsBuilder.newInstance().scheme(request.getScheme()).host(request.getServerName());
        boolean isUsual = request.getServerPort() == (request.isSecure() ? 443 : 80);
        return (isUsual ? name : name.port(request.getServerPort())).toUriString();
    }
}
