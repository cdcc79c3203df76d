package org.linli.web.problem;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;

/** Ends a request with a problem. Carries no stack trace: it tells the client something, not the operator. */
public final class ProblemException extends RuntimeException {
    private final ProblemCode code;
    private final transient Map<String, Object> details;
    private final transient List<ParameterFault> faults;
    private final transient HttpHeaders headers = new HttpHeaders();

    public ProblemException(ProblemCode code) {
        this(code, Map.of());
    }

    /**
     * With values for the sentences.
     *
     * @param details the values, by the name the sentences use; never personal data
     */
    public ProblemException(ProblemCode code, Map<String, Object> details) {
        this(code, details, List.of());
    }

    /** About query or path parameters or headers. */
    public ProblemException(ProblemCode code, List<ParameterFault> faults) {
        this(code, Map.of(), faults);
    }

    private ProblemException(ProblemCode code, Map<String, Object> details, List<ParameterFault> faults) {
        super(code.code(), null, false, false);
        this.code = code;
        this.details = Map.copyOf(details);
        this.faults = List.copyOf(faults);
    }

    /** What is wrong with one parameter. */
    public record ParameterFault(String parameter, FaultCode code) {}

    /** Nothing is there that the caller may see. */
    public static ProblemException notFound() {
        return new ProblemException(ProblemCode.NOT_FOUND);
    }

    /** The service cannot do it now; the client may try again after this many seconds. */
    public static ProblemException unavailable(ProblemCode code, int retryAfterSeconds) {
        return new ProblemException(code, Map.of("seconds", retryAfterSeconds))
                .with(HttpHeaders.RETRY_AFTER, Integer.toString(retryAfterSeconds));
    }

    /** This exception, answered with one more response header. */
    public ProblemException with(String header, String value) {
        headers.set(header, value);
        return this;
    }

    public ProblemCode code() {
        return code;
    }

    public Map<String, Object> details() {
        return details;
    }

    public List<ParameterFault> faults() {
        return faults;
    }

    public HttpHeaders headers() {
        return headers;
    }
}
