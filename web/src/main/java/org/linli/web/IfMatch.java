package org.linli.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.web.problem.ProblemCode;
import org.linli.web.problem.ProblemException;
import org.springframework.http.HttpHeaders;

/**
 * The versions of an aggregate on which the caller's command builds. A handler takes it as a parameter.
 *
 * @param any true without the header or with {@code *}: every version will do
 * @param sequences else the sequence numbers that will do; empty when no tag is one of ours, so that none does
 */
public record IfMatch(boolean any, Set<Long> sequences) {
    public static final IfMatch ANY = new IfMatch(true, Set.of());

    private static final Pattern TAG = Pattern.compile("\\G[ \\t]*(W/)?\"([!#-~]*)\"[ \\t]*(?:,|$)");
    private static final Pattern SEQUENCE = Pattern.compile("0|[1-9][0-9]{0,17}");

    public IfMatch {
        sequences = Set.copyOf(sequences);
    }

    /** What the request expects; the header given in several lines is one list. */
    public static IfMatch of(HttpServletRequest request) {
        List<String> lines = Collections.list(request.getHeaders(HttpHeaders.IF_MATCH));
        return parse(lines.isEmpty() ? null : String.join(",", lines));
    }

    /** Reads the header as RFC 9110 has it; weak tags are well-formed but never match. */
    public static IfMatch parse(@Nullable String header) {
        if (header == null || header.strip().equals("*")) {
            return ANY;
        }
        Set<Long> sequences = strongTags(header).stream()
                .filter(tag -> SEQUENCE.matcher(tag).matches())
                .map(Long::valueOf)
                .collect(Collectors.toUnmodifiableSet());
        return new IfMatch(false, sequences);
    }

    /** True when a command may apply to the version with this sequence number. */
    public boolean allows(long sequence) {
        return any || sequences.contains(sequence);
    }

    private static List<String> strongTags(String header) {
        List<String> strong = new ArrayList<>();
        Matcher tag = TAG.matcher(header);
        int end = 0;
        while (tag.find()) {
            end = tag.end();
            if (tag.group(1) == null) {
                strong.add(tag.group(2));
            }
        }
        if (end == 0 || end < header.length() || header.endsWith(",")) {
            throw new ProblemException(ProblemCode.INVALID_IF_MATCH);
        }
        return strong;
    }
}
