package org.linli.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.linli.web.problem.Outages;
import org.linli.web.problem.ProblemCode;
import org.linli.web.problem.ProblemReply;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** Refusals of the security filters as problems. What no row of the role table names is not there: 404 or 405. */
final class SecurityProblems implements AuthenticationEntryPoint, AccessDeniedHandler, RequestRejectedHandler {
    private static final Logger LOG = LoggerFactory.getLogger(SecurityProblems.class);

    private final BearerTokenAuthenticationEntryPoint challenge = new BearerTokenAuthenticationEntryPoint();
    private final Routes routes;
    private final ProblemReply reply;

    SecurityProblems(Routes routes, ProblemReply reply) {
        this.routes = routes;
        this.reply = reply;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        if (e instanceof AuthenticationServiceException) {
            LOG.warn("A token could not be checked: {}", e.getMessage());
            reply.write(request, response, Outages.unavailable());
        } else if (e instanceof InvalidBearerTokenException
                || routes.find(request).isPresent()) {
            challenge.commence(request, response, e);
            reply.write(request, response, ProblemCode.UNAUTHENTICATED, Map.of());
        } else {
            absent(request, response);
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        if (routes.find(request).isPresent()) {
            reply.write(request, response, ProblemCode.FORBIDDEN, Map.of());
        } else {
            absent(request, response);
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException e)
            throws IOException {
        reply.write(request, response, ProblemCode.MALFORMED_REQUEST, Map.of());
    }

    private void absent(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<HttpMethod> methods = routes.methods(request);
        if (methods.isEmpty()) {
            reply.write(request, response, ProblemCode.NOT_FOUND, Map.of());
        } else {
            String allow = methods.stream().map(HttpMethod::name).collect(Collectors.joining(", "));
            response.setHeader(HttpHeaders.ALLOW, allow);
            reply.write(request, response, ProblemCode.METHOD_NOT_ALLOWED, Map.of());
        }
    }
}
