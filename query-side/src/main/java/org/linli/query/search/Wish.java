package org.linli.query.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.linli.query.search.ListingAnalyzer.Form;
import org.linli.query.search.ListingAnalyzer.Token;

/**
 * What somebody typed, as terms; no sign in it is an operator. A word must be there; of three words and more, one in three may be missing. A run of Chinese
 * characters counts as one word, which is there when a third of its pairs are: 修水电 asks for 修水 or 水电. The better a listing fits, the rarer the terms
 * and the shorter its text, the higher it stands (BM25, Robertson and Zaragoza 2009, with Lucene's k1 = 1.2 and b = 0.75); a term in the title counts
 * as two.
 *
 * @param words the terms of each word, of which a third must be there; none when it says nothing, such as 。or "the"
 */
record Wish(List<Set<String>> words) {
    /** Polite and asking words around what is looked for. */
    private static final Pattern ASKING =
            Pattern.compile("请问|請問|谁会|誰會|谁能|誰能|谁有|誰有|谁可以|有没有|有沒有|有人会|有人能|有人|我需要|我想|我要|想要|需要|想找|想请|想請"
                    + "|求助|帮我|幫我|请帮|帮忙|幫忙|能不能|可不可以|可以|怎么|怎麼|如何|哪里|哪裡|一下|一个|一個|[请請吗嗎呢的]");

    static Wish of(String text, ListingAnalyzer analyzer) {
        List<Token> tokens = analyzer.tokens(ASKING.matcher(text).replaceAll(" "));
        Wish wish = new Wish(new ArrayList<>());
        wish.take(tokens.isEmpty() ? analyzer.tokens(text) : tokens);
        return wish;
    }

    /** The terms that a listing is found by. */
    Set<String> terms() {
        Set<String> terms = new LinkedHashSet<>();
        words.forEach(terms::addAll);
        return terms;
    }

    Query query() {
        List<Query> all = each();
        return atLeast(all.size() - all.size() / 3, all);
    }

    /** What has any of the words. */
    Query any() {
        return atLeast(1, each());
    }

    private List<Query> each() {
        return words.stream().distinct().map(Wish::aThirdOf).toList();
    }

    private static Query aThirdOf(Set<String> pairs) {
        List<Query> all = pairs.stream()
                .<Query>map(pair -> new TermQuery(new Term(ListingDocument.TEXT, pair)))
                .toList();
        return atLeast((all.size() + 2) / 3, all);
    }

    private static Query atLeast(int least, List<Query> queries) {
        if (queries.size() == 1) {
            return queries.getFirst();
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder().setMinimumNumberShouldMatch(least);
        queries.forEach(query -> any.add(query, Occur.SHOULD));
        return any.build();
    }

    private void take(List<Token> tokens) {
        for (int i = 0; i < tokens.size(); ) {
            Token token = tokens.get(i);
            if (token.form() == Form.WORD) {
                words.add(Set.of(token.term()));
                i++;
            } else {
                i = takeRun(tokens, i);
            }
        }
    }

    /** Characters that stand side by side, by their pairs; a single one by itself. */
    private int takeRun(List<Token> tokens, int from) {
        Set<String> pairs = new LinkedHashSet<>();
        Set<String> singles = new LinkedHashSet<>();
        int end = tokens.get(from).start();
        int at = from;
        while (at < tokens.size()
                && tokens.get(at).form() != Form.WORD
                && tokens.get(at).start() <= end) {
            Token token = tokens.get(at++);
            (token.form() == Form.PAIR ? pairs : singles).add(token.term());
            end = Math.max(end, token.end());
        }
        words.add(pairs.isEmpty() ? singles : pairs);
        return at;
    }
}
