package org.linli.query.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.linli.query.search.ListingAnalyzer.Form;
import org.linli.query.search.ListingAnalyzer.Token;

/**
 * What somebody typed, as terms: words, pairs of neighbouring Chinese characters, and a character that has no neighbour. No sign in it is an operator.
 * A listing answers it that has at least half of the terms; the more, the rarer and the shorter its text, the better (BM25, Robertson and Zaragoza 2009,
 * with Lucene's k1 = 1.2 and b = 0.75).
 *
 * @param terms none when it says nothing, such as 。or "the"
 */
record Wish(Set<String> terms) {
    /** A term in the title says most, one in the name of a category least. */
    private static final float IN_TITLE = 2f;

    private static final float IN_CATEGORY = 0.6f;
    private static final float TIE = 0.1f;

    static Wish of(String text, ListingAnalyzer analyzer) {
        List<Token> tokens = analyzer.tokens(text);
        Set<Integer> paired = tokens.stream()
                .filter(token -> token.form() == Form.PAIR)
                .flatMapToInt(token -> java.util.stream.IntStream.range(token.start(), token.end()))
                .boxed()
                .collect(Collectors.toSet());
        return new Wish(tokens.stream()
                .filter(token -> token.form() != Form.CHARACTER || !paired.contains(token.start()))
                .map(Token::term)
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    Query query() {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        terms.forEach(term -> query.add(anywhere(term), Occur.SHOULD));
        return query.setMinimumNumberShouldMatch((terms.size() + 1) / 2).build();
    }

    private static Query anywhere(String term) {
        return new DisjunctionMaxQuery(
                List.of(
                        new BoostQuery(in(ListingDocument.TITLE, term), IN_TITLE),
                        in(ListingDocument.DESCRIPTION, term),
                        new BoostQuery(in(ListingDocument.CATEGORY_NAMES, term), IN_CATEGORY)),
                TIE);
    }

    private static Query in(String field, String term) {
        return new TermQuery(new Term(field, term));
    }
}
