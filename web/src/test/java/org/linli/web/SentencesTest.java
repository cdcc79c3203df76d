package org.linli.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linli.web.problem.FaultCode;
import org.linli.web.problem.Language;
import org.linli.web.problem.ProblemCode;
import org.linli.web.problem.Sentences;

class SentencesTest {
    private final Sentences sentences = new Sentences();

    @ParameterizedTest
    @EnumSource
    void every_problem_has_title_and_detail_in_both_languages(ProblemCode code) {
        assertThat(sentences.knows(code.code())).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void every_fault_has_a_sentence_in_both_languages(FaultCode code) {
        for (Language language : Language.values()) {
            assertThat(sentences.find(language, "fault." + code.code(), Map.of()))
                    .isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource
    void details_stand_in_their_sentence(Language language) {
        assertThat(sentences.find(language, "body-too-large.detail", Map.of("limit", 7)))
                .hasValueSatisfying(
                        sentence -> assertThat(sentence).contains(" 7 ").doesNotContain("{"));
    }
}
