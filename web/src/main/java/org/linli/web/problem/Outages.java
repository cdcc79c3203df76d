package org.linli.web.problem;

import java.util.Set;

/** Failures that pass: a store cannot do it now, the same request may succeed later. A deployment names those of its stores. */
public record Outages(Set<Class<? extends Throwable>> kinds) {
    private static final int RETRY_SECONDS = 5;

    public Outages {
        kinds = Set.copyOf(kinds);
    }

    /** True when the failure is one of them, or was caused by one. */
    public boolean include(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            for (Class<? extends Throwable> kind : kinds) {
                if (kind.isInstance(cause)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** What a request is answered with that met one of them. */
    public static ProblemException unavailable() {
        return ProblemException.unavailable(ProblemCode.UNAVAILABLE, RETRY_SECONDS);
    }
}
