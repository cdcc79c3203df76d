package org.linli.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.linli.web.problem.Outages;
import org.linli.web.problem.ProblemReply;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/** Stands before the filters that ask for the caller's roles: where those cannot be known now the answer is 503, and the log gets a line and no stack. */
final class OutageFilter extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(OutageFilter.class);

    private final Outages outages;
    private final ProblemReply reply;

    OutageFilter(Outages outages, ProblemReply reply) {
        this.outages = outages;
        this.reply = reply;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException e) {
            if (!outages.include(e) || response.isCommitted()) {
                throw e;
            }
            LOG.warn("The roles of a caller are not known now: {}", e.getClass().getName());
            reply.write(request, response, Outages.unavailable());
        }
    }
}
