package org.linli.web.problem;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Rejection;

/** Puts problems into words. */
public final class Problems {
    private final Sentences sentences;

    public Problems(Sentences sentences) {
        this.sentences = sentences;
    }

    /** A problem without fields at fault. */
    public Problem of(ProblemCode code, Map<String, Object> details, Language language) {
        return of(code, details, List.of(), language);
    }

    /** A problem with the fields and parameters at fault. */
    public Problem of(ProblemCode code, Map<String, Object> details, List<Fault> errors, Language language) {
        return problem(code.code(), code.status(), details, errors, language);
    }

    /** A rule's refusal. */
    public Problem of(Rejection rejection, Language language) {
        return problem(rejection.code(), status(rejection.kind()), rejection.details(), List.of(), language);
    }

    /** A fault of a field of the body ({@code pointer}) or of a parameter or header. */
    public Fault fault(@Nullable String pointer, @Nullable String parameter, FaultCode code, Language language) {
        String detail = sentences
                .find(language, "fault." + code.code(), Map.of())
                .orElseThrow(() -> new IllegalStateException("no sentence for " + code));
        return new Fault(pointer, parameter, code.code(), detail);
    }

    private Problem problem(
            String code, int status, Map<String, Object> details, List<Fault> errors, Language language) {
        String title = sentences.find(language, code + ".title", details).orElse(code);
        String detail = sentences.find(language, code + ".detail", details).orElse(title);
        return new Problem(Problem.TYPE_PREFIX + code, title, status, detail, null, code, errors, details);
    }

    private static int status(Rejection.Kind kind) {
        return switch (kind) {
            case INVALID, KEY_REUSED -> 422;
            case FORBIDDEN -> 403;
            case UNKNOWN -> 404;
            case RULE -> 409;
            case GONE -> 410;
            case STALE -> 412;
        };
    }
}
