package org.linli.web.mvc;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.linli.web.problem.Language;
import org.linli.web.problem.Outages;
import org.linli.web.problem.Problem;
import org.linli.web.problem.ProblemCode;
import org.linli.web.problem.ProblemException;
import org.linli.web.problem.ProblemReply;
import org.linli.web.problem.Problems;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers what the servlet container reports as an error, in place of its own pages: also what failed in a filter. */
@RestController
@Hidden
public class ServerErrors implements ErrorController {
    private final Problems problems;
    private final Outages outages;

    public ServerErrors(Problems problems, Outages outages) {
        this.problems = problems;
        this.outages = outages;
    }

    @RequestMapping("${spring.web.error.path:/error}")
    ResponseEntity<Problem> error(HttpServletRequest request) {
        Language language = ProblemReply.language(request);
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable e && outages.include(e)) {
            ProblemException unavailable = Outages.unavailable();
            return ProblemReply.entity(
                    problems.of(unavailable.code(), unavailable.details(), language), unavailable.headers(), language);
        }
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        ProblemCode code = ProblemCode.of(status instanceof Integer number ? number : 404);
        return ProblemReply.entity(problems.of(code, details(code), language), new HttpHeaders(), language);
    }

    /** What its sentences name, where nothing is known but the status. */
    static Map<String, Object> details(ProblemCode code) {
        return code == ProblemCode.UNAVAILABLE ? Outages.unavailable().details() : Map.of();
    }
}
