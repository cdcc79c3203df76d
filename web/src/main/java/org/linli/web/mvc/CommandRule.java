package org.linli.web.mvc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.linli.web.IdempotencyKey;
import org.linli.web.problem.ProblemCode;
import org.linli.web.problem.ProblemException;
import org.springframework.http.HttpMethod;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.HandlerInterceptor;

/** Every POST and DELETE is a command: it names its attempt, its body, if any, is JSON, and it accepts JSON before it has done anything. */
final class CommandRule implements HandlerInterceptor {
    private static final Set<String> COMMANDS = Set.of(HttpMethod.POST.name(), HttpMethod.DELETE.name());
    private static final HeaderContentNegotiationStrategy ACCEPT = new HeaderContentNegotiationStrategy();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws HttpMediaTypeNotSupportedException, HttpMediaTypeNotAcceptableException {
        if (isCommand(request)) {
            requireJson(request);
            requireJsonAccepted(request);
            key(request);
        }
        return true;
    }

    /** True of what may change something. */
    static boolean isCommand(HttpServletRequest request) {
        return COMMANDS.contains(request.getMethod());
    }

    /** The request's key. Refuses a request without one, and one with several. */
    static IdempotencyKey key(HttpServletRequest request) {
        List<String> headers = Collections.list(request.getHeaders(IdempotencyKey.HEADER));
        return switch (headers.size()) {
            case 0 -> throw new ProblemException(ProblemCode.MISSING_IDEMPOTENCY_KEY);
            case 1 -> IdempotencyKey.parse(headers.getFirst());
            default -> throw new ProblemException(ProblemCode.INVALID_IDEMPOTENCY_KEY);
        };
    }

    private static void requireJson(HttpServletRequest request) throws HttpMediaTypeNotSupportedException {
        String type = request.getContentType();
        if (type != null && !isJson(type)) {
            throw new HttpMediaTypeNotSupportedException(
                    null, List.of(MediaType.APPLICATION_JSON), HttpMethod.valueOf(request.getMethod()));
        }
    }

    private static void requireJsonAccepted(HttpServletRequest request) throws HttpMediaTypeNotAcceptableException {
        if (ACCEPT.resolveMediaTypes(new ServletWebRequest(request)).stream()
                .noneMatch(MediaType.APPLICATION_JSON::isCompatibleWith)) {
            throw new HttpMediaTypeNotAcceptableException(List.of(MediaType.APPLICATION_JSON));
        }
    }

    private static boolean isJson(String type) {
        try {
            return MediaType.APPLICATION_JSON.equalsTypeAndSubtype(MediaType.parseMediaType(type));
        } catch (InvalidMediaTypeException malformed) {
            return false;
        }
    }
}
