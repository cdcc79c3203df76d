package org.linli.app.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.linli.app.signin.SignInPage.View;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says on a page why somebody was not sent back to their app: the request names an app or an address that is not registered, so that sending anything there
 * could help a thief. Spring decides that, and only says so in its own words; no word of the request stands on the page.
 */
final class UnsentFilter extends OncePerRequestFilter {
    private final SignInPage page;

    UnsentFilter(SignInPage page) {
        this.page = page;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().equals(EndpointFilter.AUTHORIZE);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, new HttpServletResponseWrapper(response) {
            @Override
            public void sendError(int status, String why) throws IOException {
                if (status == SC_BAD_REQUEST) {
                    page.write(request, response, new View(status, sentence(why), null));
                } else {
                    super.sendError(status, why);
                }
            }
        });
    }

    private static String sentence(String why) {
        return why.contains(OAuth2ParameterNames.REDIRECT_URI)
                ? "unknown-redirect"
                : why.contains(OAuth2ParameterNames.CLIENT_ID) ? "unknown-app" : "unreadable-request";
    }
}
