package org.linli.app.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.app.signin.SignInPage.View;
import org.linli.app.signin.SignInPage.Waiting;
import org.linli.kernel.membership.MemberId;
import org.linli.web.traffic.Quota;
import org.linli.web.traffic.RateLimiter;
import org.linli.web.traffic.RateLimiter.Taken;
import org.linli.web.traffic.RateLimits;
import org.linli.web.traffic.RequestLog;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.savedrequest.DefaultSavedRequest;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Signs members in, by a code or as a demo account, and sends them on to the app's request that waits in their session, which was checked before it began to
 * wait. Nothing in the address or the form says where to go next.
 */
final class SignInFilter extends OncePerRequestFilter {
    private static final Quota ALL = Quota.perMinute("sign-in-everywhere", 600);
    private static final String EVERYBODY = "";

    private final SignInPage page;
    private final SignInCodes codes;
    private final DemoAccounts demo;
    private final RequestCache requests;
    private final SecurityContextRepository contexts;
    private final RateLimiter limiter;
    private final Quota attempts;

    SignInFilter(
            SignInPage page,
            SignInCodes codes,
            DemoAccounts demo,
            RequestCache requests,
            SecurityContextRepository contexts,
            RateLimiter limiter,
            int attempts) {
        this.page = page;
        this.codes = codes;
        this.demo = demo;
        this.requests = requests;
        this.contexts = contexts;
        this.limiter = limiter;
        this.attempts = Quota.perMinute("sign-in", attempts);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        RequestLog.leadsTo(request, SignInPage.PATH);
        DefaultSavedRequest saved = saved(request, response);
        if (saved == null) {
            page.write(request, response, new View(200, null, null));
        } else if (request.getMethod().equals("POST")) {
            signIn(request, response, saved);
        } else {
            page.write(request, response, new View(200, null, waiting(saved)));
        }
    }

    private void signIn(HttpServletRequest request, HttpServletResponse response, DefaultSavedRequest saved)
            throws IOException {
        Taken taken = limiter.take(attempts, RateLimits.network(request));
        if (taken.admitted()) {
            taken = limiter.take(ALL, EVERYBODY);
        }
        if (!taken.admitted()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(taken.seconds()));
            page.write(request, response, new View(429, "too-many-attempts", waiting(saved)));
            return;
        }
        MemberId member = member(request);
        if (member == null) {
            page.write(request, response, new View(403, "not-right", waiting(saved)));
            return;
        }
        request.changeSessionId();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(member.value(), null, List.of()));
        contexts.saveContext(context, request, response);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(HttpHeaders.LOCATION, saved.getRequestURI() + "?" + saved.getQueryString());
    }

    private @Nullable MemberId member(HttpServletRequest request) {
        String code = request.getParameter(SignInPage.CODE);
        String account = request.getParameter(SignInPage.ACCOUNT);
        String password = request.getParameter(SignInPage.PASSWORD);
        if (code != null) {
            return codes.redeem(code);
        }
        return account == null || password == null ? null : demo.open(account, password);
    }

    private @Nullable DefaultSavedRequest saved(HttpServletRequest request, HttpServletResponse response) {
        return requests.getRequest(request, response) instanceof DefaultSavedRequest saved ? saved : null;
    }

    private static Waiting waiting(DefaultSavedRequest saved) {
        return new Waiting(
                parameter(saved, OAuth2ParameterNames.CLIENT_ID),
                origin(parameter(saved, OAuth2ParameterNames.REDIRECT_URI)));
    }

    private static String parameter(DefaultSavedRequest saved, String name) {
        String[] values = saved.getParameterValues(name);
        return values == null || values.length == 0 ? "" : values[0];
    }

    /** What a browser calls the redirect's place; it was compared with the app's own before the request began to wait. */
    private static String origin(String redirect) {
        if (redirect.isEmpty()) {
            return "";
        }
        URI uri = URI.create(redirect);
        String scheme = uri.getScheme() + ":";
        return uri.getHost() == null || !uri.getScheme().startsWith("http")
                ? scheme
                : scheme + "//" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
    }
}
