package org.linli.web.mvc;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.web.Cursors;
import org.linli.web.PageRequest;
import org.linli.web.problem.FaultCode;
import org.linli.web.problem.ProblemCode;
import org.linli.web.problem.ProblemException;
import org.linli.web.problem.ProblemException.ParameterFault;
import org.springframework.web.util.UriComponentsBuilder;

/** Reads which page a request asks for. */
final class PageRequests {
    static final List<String> PARAMETERS = List.of("limit", "cursor");

    private static final Pattern LIMIT = Pattern.compile("[1-9][0-9]?|100");

    private final Cursors cursors;

    PageRequests(Cursors cursors) {
        this.cursors = cursors;
    }

    PageRequest of(HttpServletRequest request) {
        String query = query(request);
        String cursor = request.getParameter("cursor");
        List<String> after = cursor == null ? List.of() : cursors.decode(query, cursor);
        return new PageRequest(limit(request.getParameter("limit")), after, query, cursors);
    }

    /** Path and query as the client sent them: relative, so that no host or proxy leaks into a link. */
    private static String query(HttpServletRequest request) {
        UriComponentsBuilder uri =
                UriComponentsBuilder.fromPath(request.getRequestURI()).query(request.getQueryString());
        PARAMETERS.forEach(uri::replaceQueryParam);
        return uri.build(true).toUriString();
    }

    private static int limit(@Nullable String limit) {
        if (limit == null) {
            return PageRequest.DEFAULT_LIMIT;
        }
        if (!LIMIT.matcher(limit).matches()) {
            throw new ProblemException(
                    ProblemCode.INVALID_PARAMETER, List.of(new ParameterFault("limit", FaultCode.OUT_OF_RANGE)));
        }
        return Integer.parseInt(limit);
    }
}
