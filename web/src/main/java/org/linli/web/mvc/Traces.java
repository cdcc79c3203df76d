package org.linli.web.mvc;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Exceptions for the log. Their messages are left out: they may quote what somebody wrote. */
public final class Traces {
    private static final int MAX_FRAMES = 40;
    private static final int MAX_CAUSES = 8;

    private Traces() {}

    /** Classes and frames of an exception and its causes, a bounded number of each. */
    public static String withoutMessages(Throwable thrown) {
        StringBuilder trace = new StringBuilder();
        Throwable cause = thrown;
        for (int i = 0; i < MAX_CAUSES && cause != null; i++, cause = cause.getCause()) {
            trace.append(i == 0 ? "" : "\ncaused by ").append(cause.getClass().getName());
            trace.append(frames(cause));
        }
        return trace.toString();
    }

    private static String frames(Throwable cause) {
        return Arrays.stream(cause.getStackTrace())
                .limit(MAX_FRAMES)
                .map(frame -> "\n\tat " + frame)
                .collect(Collectors.joining());
    }
}
