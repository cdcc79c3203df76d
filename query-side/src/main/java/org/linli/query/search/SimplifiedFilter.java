package org.linli.query.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Traditional Chinese characters as simplified ones, character by character; {@code traditional-simplified.txt} says which. */
final class SimplifiedFilter extends TokenFilter {
    private static final int FIRST = 0x3400;
    private static final char[] SIMPLIFIED = read();

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    SimplifiedFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        char[] characters = term.buffer();
        for (int i = 0; i < term.length(); i++) {
            characters[i] = simplified(characters[i]);
        }
        return true;
    }

    static char simplified(char character) {
        int at = character - FIRST;
        return at >= 0 && at < SIMPLIFIED.length ? SIMPLIFIED[at] : character;
    }

    /** Two lines beside the comments: what is written, and under it what it counts as. */
    private static char[] read() {
        try (InputStream in = SimplifiedFilter.class.getResourceAsStream("traditional-simplified.txt")) {
            if (in == null) {
                throw new IllegalStateException("traditional-simplified.txt is missing from the build");
            }
            List<String> lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
            return table(lines.get(0), lines.get(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static char[] table(String traditional, String simplified) {
        char[] table = new char[traditional.chars().max().orElse(FIRST) - FIRST + 1];
        for (int i = 0; i < table.length; i++) {
            table[i] = (char) (FIRST + i);
        }
        for (int i = 0; i < traditional.length(); i++) {
            table[traditional.charAt(i) - FIRST] = simplified.charAt(i);
        }
        return table;
    }
}
