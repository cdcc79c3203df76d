package org.linli.query.search;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * How the words of a listing, or of a question about listings, become terms. English words lose case, accents, {@code 's} and
 * their inflection; words that say nothing about a listing are left out. A run of Chinese characters gives every character
 * and every two neighbouring ones, so that 修水电 and 水电维修 share 水电 and nobody has to agree on where a word ends;
 * full-width letters count as ordinary ones, and a traditional character as its simplified form.
 *
 * <p>Why pairs and not a dictionary of words: docs/decisions/0012-search-analyzer.md.
 */
public final class ListingAnalyzer extends Analyzer {
    private static final CharArraySet SAY_NOTHING = words(
            "a an and are as at be but by can could did do does for from had has have he her him his how i if in into is",
            "it its just like may me my no not of on or our shall she should so some someone somebody anyone anybody",
            "something anything that the their them then there these they this those to too us very was we were what",
            "when where which who will with would you your",
            "am been im looking need needed needs offer offered offering offers please seeking want wanted wants");

    private static final NormalizeCharMap BETWEEN_WORDS = blanks(":", "\uFF1A", "\u00B7", ".", "\uFF0E");

    /**
     * A term of a text.
     *
     * @param start where in the text it begins, in UTF-16 code units
     * @param end behind its last code unit
     * @param form what it is
     */
    public record Token(String term, int start, int end, Form form) {}

    /** What a term is. */
    public enum Form {
        /** A word or a number in letters with spaces between words. */
        WORD,
        /** One Chinese character. */
        CHARACTER,
        /** Two neighbouring Chinese characters. */
        PAIR
    }

    /** The terms of a text in its order; a pair stands beside its first character. */
    public List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        try (TokenStream stream = tokenStream("text", text)) {
            TermToBytesRefAttribute term = stream.getAttribute(TermToBytesRefAttribute.class);
            OffsetAttribute offset = stream.getAttribute(OffsetAttribute.class);
            TypeAttribute type = stream.getAttribute(TypeAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(new Token(
                        term.getBytesRef().utf8ToString(),
                        offset.startOffset(),
                        offset.endOffset(),
                        form(type.type())));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tokens;
    }

    private static Form form(String type) {
        return switch (type) {
            case CJKBigramFilter.DOUBLE_TYPE -> Form.PAIR;
            case CJKBigramFilter.SINGLE_TYPE -> Form.CHARACTER;
            default -> Form.WORD;
        };
    }

    /** What the tokenizer takes for a part of a word where no blank follows, as in "Offered:plumbing" or "lamps.Please". */
    @Override
    protected Reader initReader(String field, Reader text) {
        return new MappingCharFilter(BETWEEN_WORDS, text);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer tokenizer = new StandardTokenizer();
        TokenStream stream = new LowerCaseFilter(new CJKWidthFilter(tokenizer));
        stream = new CJKBigramFilter(new SimplifiedFilter(stream), CJKBigramFilter.HAN, true);
        stream = new ASCIIFoldingFilter(new EnglishPossessiveFilter(stream));
        return new TokenStreamComponents(tokenizer, new PorterStemFilter(new StopFilter(stream, SAY_NOTHING)));
    }

    private static NormalizeCharMap blanks(String... signs) {
        NormalizeCharMap.Builder map = new NormalizeCharMap.Builder();
        for (String sign : signs) {
            map.add(sign, " ");
        }
        return map.build();
    }

    private static CharArraySet words(String... lines) {
        return CharArraySet.unmodifiableSet(
                new CharArraySet(List.of(String.join(" ", lines).split(" ", -1)), false));
    }
}
