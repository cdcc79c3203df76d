package org.linli.web.mvc;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.web.RejectedException;
import org.linli.web.problem.Fault;
import org.linli.web.problem.FaultCode;
import org.linli.web.problem.Language;
import org.linli.web.problem.Outages;
import org.linli.web.problem.Problem;
import org.linli.web.problem.ProblemCode;
import org.linli.web.problem.ProblemException;
import org.linli.web.problem.ProblemReply;
import org.linli.web.problem.Problems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;

/** Answers every exception of a handler with a problem. */
@RestControllerAdvice
public class ProblemAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Problems problems;
    private final Outages outages;

    public ProblemAdvice(Problems problems, Outages outages) {
        this.problems = problems;
        this.outages = outages;
    }

    @ExceptionHandler
    ResponseEntity<Problem> refused(ProblemException e, HttpServletRequest request) {
        Language language = ProblemReply.language(request);
        List<Fault> faults = e.faults().stream()
                .map(fault -> problems.fault(null, fault.parameter(), fault.code(), language))
                .toList();
        return ProblemReply.entity(problems.of(e.code(), e.details(), faults, language), e.headers(), language);
    }

    @ExceptionHandler
    ResponseEntity<Problem> refused(RejectedException e, HttpServletRequest request) {
        Language language = ProblemReply.language(request);
        return ProblemReply.entity(problems.of(e.rejection(), language), new HttpHeaders(), language);
    }

    @ExceptionHandler
    ResponseEntity<Problem> unreadable(HttpMessageNotReadableException e, HttpServletRequest request) {
        if (cause(e, BodyLimit.TooLarge.class) != null) {
            return refused(new ProblemException(ProblemCode.BODY_TOO_LARGE, BodyLimit.details()), request);
        }
        JacksonException json = cause(e, JacksonException.class);
        BodyFault fault = json == null ? null : BodyFault.of(json);
        if (fault == null || fault.pointer() == null) {
            return refused(new ProblemException(ProblemCode.MALFORMED_JSON), request);
        }
        Language language = ProblemReply.language(request);
        return reply(
                fault.problem(), List.of(problems.fault(fault.pointer(), null, fault.fault(), language)), language);
    }

    @ExceptionHandler
    ResponseEntity<Problem> unmet(MethodArgumentNotValidException e, HttpServletRequest request) {
        Language language = ProblemReply.language(request);
        List<Fault> faults = e.getBindingResult().getFieldErrors().stream()
                .map(error -> problems.fault(
                        "/" + error.getField().replaceAll("[.\\[]", "/").replace("]", ""),
                        null,
                        FaultCode.OUT_OF_RANGE,
                        language))
                .toList();
        return reply(ProblemCode.UNMET_CONSTRAINT, faults, language);
    }

    @ExceptionHandler
    ResponseEntity<Problem> unmet(HandlerMethodValidationException e, HttpServletRequest request) {
        List<ProblemException.ParameterFault> faults = e.getParameterValidationResults().stream()
                .map(result -> fault(result.getMethodParameter().getParameterName(), FaultCode.OUT_OF_RANGE))
                .toList();
        return refused(new ProblemException(ProblemCode.INVALID_PARAMETER, faults), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> missing(MissingRequestValueException e, HttpServletRequest request) {
        String name =
                e instanceof MissingServletRequestParameterException parameter ? parameter.getParameterName() : null;
        return refused(
                new ProblemException(ProblemCode.MISSING_PARAMETER, List.of(fault(name, FaultCode.REQUIRED))), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> mismatched(MethodArgumentTypeMismatchException e, HttpServletRequest request) {
        ProblemException.ParameterFault fault = fault(e.getName(), BodyFault.ofValue(e.getRequiredType()));
        return refused(new ProblemException(ProblemCode.INVALID_PARAMETER, List.of(fault)), request);
    }

    /** Security's own filter answers these; the last comes from its firewall when something asks for a header it refuses. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class, RequestRejectedException.class})
    void leaveToSecurity(RuntimeException e) {
        throw e;
    }

    /** The client has gone: nobody is left to answer. */
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException e) {
        LOG.debug("the client left before the answer was complete");
    }

    @ExceptionHandler
    ResponseEntity<Problem> other(Exception e, HttpServletRequest request) {
        if (outages.include(e)) {
            LOG.warn("unavailable: {}", Traces.withoutMessages(e));
            return refused(Outages.unavailable(), request);
        }
        Language language = ProblemReply.language(request);
        if (e instanceof ErrorResponse response && response.getStatusCode().value() != 500) {
            ProblemCode code = ProblemCode.of(response.getStatusCode().value());
            return ProblemReply.entity(
                    problems.of(code, Map.of("seconds", 1), language), response.getHeaders(), language);
        }
        String occurrence = "urn:uuid:" + UUID.randomUUID();
        LOG.error("{}: {}", occurrence, Traces.withoutMessages(e));
        Problem problem =
                problems.of(ProblemCode.INTERNAL_ERROR, Map.of(), language).at(occurrence);
        return ProblemReply.entity(problem, new HttpHeaders(), language);
    }

    private ResponseEntity<Problem> reply(ProblemCode code, List<Fault> faults, Language language) {
        return ProblemReply.entity(problems.of(code, Map.of(), faults, language), new HttpHeaders(), language);
    }

    private static ProblemException.ParameterFault fault(@Nullable String parameter, FaultCode code) {
        return new ProblemException.ParameterFault(parameter == null ? "" : parameter, code);
    }

    private static <T extends Throwable> @Nullable T cause(Throwable e, Class<T> type) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }
}
