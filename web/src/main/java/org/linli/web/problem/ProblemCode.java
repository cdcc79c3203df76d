package org.linli.web.problem;

import java.util.Locale;

/** The problems that any endpoint can answer with. Rules of the domain bring codes of their own. */
public enum ProblemCode {
    MALFORMED_REQUEST(400),
    MALFORMED_JSON(400),
    UNKNOWN_FIELD(400),
    INVALID_FIELD(400),
    UNKNOWN_PARAMETER(400),
    MISSING_PARAMETER(400),
    INVALID_PARAMETER(400),
    INVALID_CURSOR(400),
    INVALID_IF_MATCH(400),
    MISSING_IDEMPOTENCY_KEY(400),
    INVALID_IDEMPOTENCY_KEY(400),
    INVALID_CONSISTENCY_TOKEN(400),
    UNAUTHENTICATED(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    BODY_TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    WRONG_ADDRESS(421),
    UNMET_CONSTRAINT(422),
    TOO_MANY_REQUESTS(429),
    HEADERS_TOO_LARGE(431),
    INTERNAL_ERROR(500),
    NOT_YET_VISIBLE(503),
    READ_NOT_RECORDED(503),
    UNAVAILABLE(503);

    private final int status;

    ProblemCode(int status) {
        this.status = status;
    }

    /** What to say where only the status is known. */
    public static ProblemCode of(int status) {
        return switch (status) {
            case 401 -> UNAUTHENTICATED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 413 -> BODY_TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 422 -> UNMET_CONSTRAINT;
            case 429 -> TOO_MANY_REQUESTS;
            case 431 -> HEADERS_TOO_LARGE;
            case 503 -> UNAVAILABLE;
            default -> status < 500 ? MALFORMED_REQUEST : INTERNAL_ERROR;
        };
    }

    /** The HTTP status it is answered with. */
    public int status() {
        return status;
    }

    /** The code in kebab case, as clients see it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
