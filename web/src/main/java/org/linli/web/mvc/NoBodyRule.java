package org.linli.web.mvc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.linli.web.problem.ProblemCode;
import org.linli.web.problem.ProblemException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A command that takes no body may come with an object without fields; anything more would go unheard, so it is refused. */
final class NoBodyRule implements HandlerInterceptor {
    private final JsonMapper json;

    NoBodyRule(JsonMapper json) {
        this.json = json;
    }

    private record Nothing() {}

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (CommandRule.isCommand(request)
                && handler instanceof HandlerMethod method
                && !takesBody(method)
                && !isNothing(request)) {
            throw new ProblemException(ProblemCode.MALFORMED_JSON);
        }
        return true;
    }

    private boolean isNothing(HttpServletRequest request) {
        try {
            byte[] body = request.getInputStream().readAllBytes();
            return body.length == 0 || json.readValue(body, Nothing.class) != null;
        } catch (IOException | JacksonException e) {
            throw new HttpMessageNotReadableException("no body", e, new ServletServerHttpRequest(request));
        }
    }

    private static boolean takesBody(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .anyMatch(parameter -> parameter.hasParameterAnnotation(RequestBody.class));
    }
}
