package org.linli.web.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A problem as RFC 9457 has it.
 *
 * @param type {@code urn:linli:problem:} and the code: a stable name, not an address
 * @param title what is wrong, in the caller's language
 * @param status the HTTP status
 * @param detail what is wrong here and what to do next, in the caller's language
 * @param instance names this occurrence in the service's log; only on faults of the service
 * @param code the last part of the type, for programs
 * @param errors the fields and parameters at fault
 * @param details the values that the sentences name
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String instance,
        String code,
        List<Fault> errors,
        Map<String, Object> details) {
    public static final String TYPE_PREFIX = "urn:linli:problem:";

    /** This problem as one occurrence that the log names too. */
    public Problem at(String occurrence) {
        return new Problem(type, title, status, detail, occurrence, code, errors, details);
    }
}
