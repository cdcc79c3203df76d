package org.linli.web;

import java.util.regex.Pattern;
import org.linli.web.problem.ProblemCode;
import org.linli.web.problem.ProblemException;

/**
 * How far the caller has seen. A command answers with it; a query that carries it waits until its views include it.
 *
 * @param position a place in the store's global order, from 0
 */
public record ConsistencyToken(long position) {
    public static final String HEADER = "Consistency-Token";

    private static final Pattern POSITION = Pattern.compile("0|[1-9][0-9]{0,17}");

    public ConsistencyToken {
        if (position < 0) {
            throw new ProblemException(ProblemCode.INVALID_CONSISTENCY_TOKEN);
        }
    }

    /** Reads the header. */
    public static ConsistencyToken parse(String header) {
        String text = header.strip();
        if (!POSITION.matcher(text).matches()) {
            throw new ProblemException(ProblemCode.INVALID_CONSISTENCY_TOKEN);
        }
        return new ConsistencyToken(Long.parseLong(text));
    }

    /** The header's value. */
    @Override
    public String toString() {
        return Long.toString(position);
    }
}
