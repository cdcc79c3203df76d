package org.linli.query.search;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.linli.query.search.ListingAnalyzer.Token;

/**
 * A text, or a part of one, and where in it the words stand that were looked for. It holds no mark-up: a client marks the places itself, whatever the text
 * contains.
 *
 * @param text as it was written
 * @param matches in the order of the text, none overlapping
 */
public record Highlighted(String text, List<Match> matches) {
    private static final int PART = 160;
    private static final int BEFORE = 40;
    private static final int READ = 800;

    /**
     * A place in the text, in UTF-16 code units.
     *
     * @param end behind the last one
     */
    @Schema(name = "SearchMatch")
    public record Match(int start, int end) {}

    /** The whole text. */
    static Highlighted whole(String text, Set<String> terms, ListingAnalyzer analyzer) {
        List<Match> matches = new ArrayList<>();
        for (Token token : analyzer.tokens(text)) {
            if (terms.contains(token.term())) {
                add(matches, token);
            }
        }
        return new Highlighted(text, List.copyOf(matches));
    }

    /** At most {@value #PART} characters of it, around the first match in its first {@value #READ}; from the start when there is none. */
    static Highlighted part(String text, Set<String> terms, ListingAnalyzer analyzer) {
        Highlighted whole = new Highlighted(
                text,
                whole(text.substring(0, onCharacter(text, Math.min(READ, text.length()))), terms, analyzer).matches);
        if (text.length() <= PART) {
            return whole;
        }
        int first = whole.matches.isEmpty() ? 0 : whole.matches.getFirst().start();
        int from = onCharacter(text, Math.clamp(first - (long) BEFORE, 0, text.length() - PART));
        int to = onCharacter(text, from + PART);
        return new Highlighted(
                text.substring(from, to),
                whole.matches.stream()
                        .filter(match -> match.start() >= from && match.end() <= to)
                        .map(match -> new Match(match.start() - from, match.end() - from))
                        .toList());
    }

    /** The same place, or the one before when it lies inside a character. */
    private static int onCharacter(String text, int place) {
        boolean inside = place > 0 && place < text.length() && Character.isLowSurrogate(text.charAt(place));
        return inside ? place - 1 : place;
    }

    /** Terms overlap where a pair stands beside its characters. */
    private static void add(List<Match> matches, Token token) {
        Match last = matches.isEmpty() ? null : matches.getLast();
        if (last != null && token.start() <= last.end()) {
            matches.removeLast();
            matches.add(new Match(last.start(), Math.max(last.end(), token.end())));
        } else {
            matches.add(new Match(token.start(), token.end()));
        }
    }
}
