package org.linli.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.query.search.ListingAnalyzer.Form;
import org.linli.query.search.ListingAnalyzer.Token;

class ListingAnalyzerTest {
    private static final ListingAnalyzer ANALYZER = new ListingAnalyzer();

    @Test
    void chinese_gives_every_character_and_every_two_neighbours() {
        assertThat(terms("修水电")).containsExactly("修", "修水", "水", "水电", "电");
        assertThat(terms("水电维修")).containsExactly("水", "水电", "电", "电维", "维", "维修", "修");
    }

    @Test
    void a_pair_does_not_reach_across_punctuation_or_letters() {
        assertThat(terms("换灯,水管")).contains("换灯", "水管").doesNotContain("灯水");
        assertThat(terms("修mac电脑")).containsExactly("修", "mac", "电", "电脑", "脑");
    }

    @ParameterizedTest
    @CsvSource({
        "I fix Macs.,fix mac",
        "Dog walks / walked dogs,dog walking walk dog",
        "gardening,gardeners",
        "Repairs,repairing",
        "Café,CAFE",
        "Help with CV's,help cv",
        "ｆｉｘ　Ｍａｃ,fix mac",
        "水電維修,水电维修",
        "ＷｉＦｉ設定,wifi设定"
    })
    void what_differs_only_in_form_gives_the_same_terms(String one, String other) {
        assertThat(words(terms(one))).isEqualTo(words(terms(other)));
    }

    @Test
    void a_missing_blank_joins_no_words() {
        assertThat(terms("Offered:plumbing.Lamps")).containsExactly("plumb", "lamp");
    }

    @Test
    void words_that_say_nothing_are_left_out() {
        assertThat(terms("I am looking for someone to fix my Mac, please")).containsExactly("fix", "mac");
        assertThat(terms("The offer is for you")).isEmpty();
    }

    @Test
    void a_term_says_where_it_stood_in_the_text_as_it_was_written() {
        assertThat(ANALYZER.tokens("I fix Macs, 水電"))
                .containsExactly(
                        new Token("fix", 2, 5, Form.WORD),
                        new Token("mac", 6, 10, Form.WORD),
                        new Token("水", 12, 13, Form.CHARACTER),
                        new Token("水电", 12, 14, Form.PAIR),
                        new Token("电", 13, 14, Form.CHARACTER));
    }

    @Test
    void no_text_gives_no_terms() {
        assertThat(terms("")).isEmpty();
        assertThat(terms(" … !!! ")).isEmpty();
    }

    @Test
    void a_character_that_is_only_simplified_stays_what_it_is() {
        assertThat(SimplifiedFilter.simplified('电')).isEqualTo('电');
        assertThat(SimplifiedFilter.simplified('電')).isEqualTo('电');
        assertThat(SimplifiedFilter.simplified('a')).isEqualTo('a');
        assertThat(SimplifiedFilter.simplified('\uFF5E')).isEqualTo('\uFF5E');
    }

    private static List<String> words(List<String> terms) {
        return terms.stream().filter(term -> !term.isEmpty()).toList();
    }

    private static List<String> terms(String text) {
        return ANALYZER.tokens(text).stream().map(Token::term).toList();
    }
}
