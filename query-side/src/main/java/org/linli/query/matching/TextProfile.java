package org.linli.query.matching;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.linli.query.search.ListingAnalyzer;
import org.linli.query.search.ListingAnalyzer.Form;
import org.linli.query.search.ListingAnalyzer.Token;

/**
 * A text as it is compared with others.
 *
 * @param terms words without inflection, and pairs of Chinese characters
 * @param triples of the letters of its words, their beginnings and ends marked
 * @param meaning how much it is of each category of the taxonomy, of length 1; empty when the lexicon knows none of its terms
 */
record TextProfile(Set<String> terms, Set<String> triples, List<Double> meaning) {
    private static final ListingAnalyzer ANALYZER = new ListingAnalyzer();
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}&&[^\\p{IsHan}]]+");
    private static final int LETTERS = 3;

    static TextProfile of(String text, Lexicon lexicon) {
        Set<String> terms = terms(text);
        return new TextProfile(
                terms,
                triples(text),
                Arrays.stream(lexicon.meaning(terms)).boxed().toList());
    }

    /** A single Chinese character says too little. */
    static Set<String> terms(String text) {
        return ANALYZER.tokens(text).stream()
                .filter(token -> token.form() != Form.CHARACTER)
                .map(Token::term)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> triples(String text) {
        Set<String> triples = new HashSet<>();
        Matcher words = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (words.find()) {
            String word = '<' + words.group() + '>';
            for (int at = 0; at + LETTERS <= word.length(); at++) {
                triples.add(word.substring(at, at + LETTERS));
            }
        }
        return triples;
    }

    /** Cosine of the shared terms, each as weighty as it is rare. */
    double words(TextProfile other, Lexicon lexicon) {
        double shared = squares(
                terms.stream().filter(other.terms::contains).collect(Collectors.toCollection(TreeSet::new)), lexicon);
        return shared == 0 ? 0 : shared / Math.sqrt(squares(terms, lexicon) * squares(other.terms, lexicon));
    }

    private static double squares(Set<String> terms, Lexicon lexicon) {
        double sum = 0;
        for (String term : terms) {
            double rarity = lexicon.rarity(term);
            sum += rarity * rarity;
        }
        return sum;
    }

    /** Dice's coefficient of the letter triples. */
    double spelling(TextProfile other) {
        if (triples.isEmpty() || other.triples.isEmpty()) {
            return 0;
        }
        long shared = triples.stream().filter(other.triples::contains).count();
        return 2.0 * shared / (triples.size() + other.triples.size());
    }

    /** Cosine of the meanings. */
    double meaning(TextProfile other) {
        double product = 0;
        for (int i = 0; i < Math.min(meaning.size(), other.meaning.size()); i++) {
            product += meaning.get(i) * other.meaning.get(i);
        }
        return product;
    }
}
