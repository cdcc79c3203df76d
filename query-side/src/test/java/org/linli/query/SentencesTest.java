package org.linli.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.kernel.Rejection;
import org.linli.query.exchange.NotYourExchange;
import org.linli.query.matching.NotYourSuggestions;
import org.linli.query.operate.RebuildRunning;
import org.linli.query.operate.RetryKeyReused;
import org.linli.query.places.UnknownPlace;
import org.linli.query.trail.NotYourTrail;
import org.linli.query.trail.TrailTooLong;
import org.linli.web.problem.Sentences;

class SentencesTest {
    static Stream<Rejection> rejections() {
        return Stream.of(
                new UnknownPlace(),
                new NotYourExchange(),
                new RebuildRunning(),
                new RetryKeyReused(),
                new NotYourTrail(),
                new TrailTooLong(9),
                new NotYourSuggestions());
    }

    @ParameterizedTest
    @MethodSource("rejections")
    void every_refusal_is_explained_in_both_languages(Rejection rejection) {
        assertThat(new Sentences().knows(rejection.code())).isTrue();
    }
}
