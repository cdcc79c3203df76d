package org.linli.query.metrics.live;

import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.query.metrics.Vectors;
import org.linli.query.metrics.ledger.Individuals;
import org.linli.query.metrics.ledger.VectorLedger;
import tools.jackson.databind.JsonNode;

/** Every value of the ledgers with known answers, by the live figures. */
class LiveVectorsTest {
    private static int checked;
    private static int all;

    static Stream<Arguments> queries() {
        return Vectors.of("ledger_vectors").stream()
                .flatMap(ledger -> ledger.path("queries")
                        .valueStream()
                        .map(query -> Arguments.of(
                                ledger.path("id").asString() + " "
                                        + query.path("asOf").asString(),
                                ledger,
                                query)));
    }

    @AfterAll
    static void tell() {
        System.out.printf("Metrics: %d of %d values of ledgers with known answers are met live.%n", checked, all);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("queries")
    void every_live_figure_of_the_ledger_is_the_known_one(String name, JsonNode vector, JsonNode query) {
        Instant asOf = Instant.parse(query.path("asOf").asString());
        all += Vectors.values(query.path("expected")).size();
        Live live = new Live(asOf);
        VectorLedger told = VectorLedger.tell(vector, asOf, live);
        checked += Vectors.check(Vectors.values(query.path("expected")), Individuals.figures(live.whole(), told::name));
    }
}
