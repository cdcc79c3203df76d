package org.linli.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.linli.web.problem.ProblemCode;
import org.linli.web.problem.ProblemException;

/**
 * The client's name for one attempt at one command, so that it may safely send it again. A handler takes it as a parameter.
 *
 * @param value 1 to 255 visible ASCII characters
 */
public record IdempotencyKey(String value) {
    public static final String HEADER = "Idempotency-Key";

    /** Of the answer that an earlier try under the same key got. */
    public static final String REPLAYED = "Idempotency-Replayed";

    private static final Pattern VISIBLE = Pattern.compile("[!-~]{1,255}");
    private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\]|\\\\[\"\\\\])*)\"");

    public IdempotencyKey {
        if (!VISIBLE.matcher(value).matches()) {
            throw new ProblemException(ProblemCode.INVALID_IDEMPOTENCY_KEY);
        }
    }

    /** Reads the header: a structured string in quotes, or the same characters bare. */
    public static IdempotencyKey parse(String header) {
        String text = header.strip();
        if (!text.startsWith("\"")) {
            return new IdempotencyKey(text);
        }
        Matcher quoted = QUOTED.matcher(text);
        if (!quoted.matches()) {
            throw new ProblemException(ProblemCode.INVALID_IDEMPOTENCY_KEY);
        }
        return new IdempotencyKey(quoted.group(1).replaceAll("\\\\(.)", "$1"));
    }
}
