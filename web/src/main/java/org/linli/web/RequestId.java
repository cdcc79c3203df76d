package org.linli.web;

import jakarta.servlet.ServletRequest;
import java.util.UUID;

/** The name of a request: in its answer, in its line of the log, and as the correlation id of the events that follow from it. A client cannot choose it. */
public final class RequestId {
    public static final String HEADER = "X-Request-Id";

    /** What it is called in a structured log: the correlation id of everything that follows from the request. */
    public static final String IN_LOG = "correlation.id";

    private static final String ATTRIBUTE = RequestId.class.getName();

    private RequestId() {}

    /** The request's name, which it is given when it is first asked for. */
    public static String of(ServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String known) {
            return known;
        }
        String fresh = UUID.randomUUID().toString();
        request.setAttribute(ATTRIBUTE, fresh);
        return fresh;
    }
}
