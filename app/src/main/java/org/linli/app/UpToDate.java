package org.linli.app;

import java.time.Duration;
import java.util.Collection;
import org.linli.web.Visibility;
import org.linli.web.problem.ProblemCode;
import org.linli.web.problem.ProblemException;

/** For what the command side asks of views: that they include all that was stored when it asked. */
public final class UpToDate {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int RETRY_SECONDS = 1;

    private UpToDate() {}

    /** Returns when they do; throws that they are not yet visible when it takes longer than 2 s. */
    public static void await(Visibility visibility, Collection<String> views) {
        long head = visibility.head();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try {
            for (String view : views) {
                Duration left = Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
                if (!visibility.await(view, head, left)) {
                    throw notYet();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw notYet();
        }
    }

    private static ProblemException notYet() {
        return ProblemException.unavailable(ProblemCode.NOT_YET_VISIBLE, RETRY_SECONDS);
    }
}
