package org.linli.app.bench.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.app.bench.matching.Banks.Leaves;
import org.linli.app.bench.matching.Banks.Question;
import org.linli.app.bench.matching.Quality.Answer;
import org.linli.app.bench.matching.Quality.Interval;
import org.linli.app.bench.matching.Study.Part;

/** The study, on the demo's excerpt of three time banks. */
class StudyTest {
    private static final Path EXCERPT = Path.of("src/main/resources/demo/timebanks");

    private final Banks banks;

    StudyTest() throws Exception {
        banks = Banks.read(EXCERPT);
    }

    @Test
    void a_question_is_a_request_that_an_offer_of_its_bank_shares_a_leaf_with() {
        List<Question> all = banks.questions(Leaves.ALL);
        assertThat(banks.requests()).isEqualTo(36);
        assertThat(all).hasSize(29);
        assertThat(banks.questions(Leaves.EXPLAINED)).hasSize(17);
        assertThat(all)
                .allSatisfy(question -> assertThat(question.offers())
                        .hasSize(28)
                        .allSatisfy(offer -> assertThat(offer.timebank())
                                .isEqualTo(question.bank().name())));
    }

    @Test
    void the_figures_of_every_method_are_these() throws Exception {
        Study study = Study.of(banks, Leaves.ALL);
        assertThat(study.methods()).containsExactly(Study.NEWEST, Study.BM25, Study.STEMMED, Study.RANKER);
        assertThat(hitsAndMrr(study.of(Study.NEWEST, Part.ALL))).isEqualTo("11 of 29, 0.2345");
        assertThat(hitsAndMrr(study.of(Study.BM25, Part.ALL))).isEqualTo("8 of 29, 0.2473");
        assertThat(hitsAndMrr(study.of(Study.STEMMED, Part.ALL))).isEqualTo("9 of 29, 0.2980");
        assertThat(hitsAndMrr(study.of(Study.RANKER, Part.ALL))).isEqualTo("14 of 29, 0.3386");
    }

    private static String hitsAndMrr(Quality quality) {
        long hits = Math.round(
                quality.answers().stream().mapToDouble(Answer::hitAt5).sum());
        return "%d of %d, %.4f"
                .formatted(
                        hits,
                        quality.answers().size(),
                        quality.of(Answer::reciprocal).mean());
    }

    @Test
    void an_interval_surrounds_its_mean_and_is_the_same_every_time() {
        Quality quality =
                new Quality(List.of(new Answer("a", 1), new Answer("a", 2), new Answer("b", 10), new Answer("c", 4)));
        Interval interval = quality.of(Answer::hitAt5);
        assertThat(interval.mean()).isEqualTo(0.75);
        assertThat(interval.low()).isLessThan(0.75);
        assertThat(interval.high()).isEqualTo(1);
        assertThat(quality.of(Answer::hitAt5)).isEqualTo(interval);
    }

    @Test
    void a_method_is_better_than_another_by_the_mean_of_the_differences() {
        Quality better = new Quality(List.of(new Answer("a", 1), new Answer("b", 1)));
        Quality worse = new Quality(List.of(new Answer("a", 2), new Answer("b", 4)));
        assertThat(better.over(worse, Answer::reciprocal)).isEqualTo(new Interval(0.625, 0.5, 0.75));
    }
}
