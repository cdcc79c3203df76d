package org.linli.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** Sends problems: as the value of a handler, or straight to the response where no handler is reached. */
public final class ProblemReply {
    private final Problems problems;
    private final JsonMapper json;

    public ProblemReply(Problems problems, JsonMapper json) {
        this.problems = problems;
        this.json = json;
    }

    /** The language that the caller prefers. */
    public static Language language(HttpServletRequest request) {
        return Language.preferred(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /** The problem as a handler's answer. */
    public static ResponseEntity<Problem> entity(Problem problem, HttpHeaders headers, Language language) {
        return ResponseEntity.status(problem.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .body(problem);
    }

    /** Writes the problem and its headers as the whole response. */
    public void write(HttpServletRequest request, HttpServletResponse response, ProblemException problem)
            throws IOException {
        problem.headers().forEach((name, values) -> response.setHeader(name, values.getFirst()));
        write(request, response, problem.code(), problem.details());
    }

    /** Writes the problem as the whole response. */
    public void write(
            HttpServletRequest request, HttpServletResponse response, ProblemCode code, Map<String, Object> details)
            throws IOException {
        Language language = language(request);
        response.setStatus(code.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.tag());
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        response.getOutputStream().write(json.writeValueAsBytes(problems.of(code, details, language)));
    }
}
