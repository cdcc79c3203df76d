package org.linli.query.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.query.matching.Lexicon.Example;

class LexiconTest {
    private static final List<Example> EXAMPLES = List.of(
            new Example("walk dogs", List.of("care.pets")),
            new Example("dog walks", List.of("care.pets", "wellness.fitness")),
            new Example("dog", List.of("care.pets")),
            new Example("a song", List.of("unknown:7")));

    @Test
    void it_counts_in_how_many_listings_a_term_is_used_and_under_what() {
        assertThat(Lexicon.learn(EXAMPLES, 2).lines())
                .containsExactly(
                        "* 3 care.pets=2.50 wellness.fitness=0.50",
                        "dog 3 care.pets=2.50 wellness.fitness=0.50",
                        "walk 2 care.pets=1.50 wellness.fitness=0.50");
    }

    @Test
    void a_rare_term_weighs_more() {
        Lexicon lexicon = Lexicon.learn(EXAMPLES, 1);
        assertThat(lexicon.rarity("dog")).isEqualTo(Math.log(1 + 3 / 4.0), within(1e-12));
        assertThat(lexicon.rarity("walk")).isEqualTo(Math.log(1 + 3 / 3.0), within(1e-12));
        assertThat(lexicon.rarity("violin")).isEqualTo(Math.log(1 + 3 / 1.0), within(1e-12));
    }

    @Test
    void a_text_is_most_of_the_category_whose_terms_it_uses() {
        assertThat(Lexicon.learn(EXAMPLES, 1).likely(TextProfile.terms("dogs"), 1))
                .containsExactly("care.pets");
        assertThat(Lexicon.standard().likely(TextProfile.terms("mow the lawn"), 1))
                .containsExactly("home.garden");
    }

    @Test
    void the_names_of_the_categories_are_known_in_both_languages_before_any_listing() {
        Lexicon none = Lexicon.learn(List.of(), 1);
        assertThat(none.likely(TextProfile.terms("水管漏水"), 1)).containsExactly("home.plumbing");
        assertThat(none.likely(TextProfile.terms("Plumbing"), 1)).containsExactly("home.plumbing");
    }

    @Test
    void a_meaning_has_the_length_1_and_unknown_words_have_none() {
        double[] meaning = Lexicon.standard().meaning(TextProfile.terms("mow the lawn"));
        double squares = 0;
        for (double share : meaning) {
            squares += share * share;
        }
        assertThat(squares).isEqualTo(1, within(1e-9));
        assertThat(Lexicon.standard().meaning(TextProfile.terms("qqqq"))).isEmpty();
    }
}
