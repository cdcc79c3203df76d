package org.linli.query.metrics.ledger;

import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.query.metrics.Vectors;
import tools.jackson.databind.JsonNode;

/** Every value of the ledgers with known answers, by the batch. */
class LedgerVectorsTest {
    private static int checked;

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
        int all = Vectors.of("ledger_vectors").stream()
                .flatMap(ledger -> ledger.path("queries").valueStream())
                .mapToInt(query -> Vectors.values(query.path("expected")).size())
                .sum();
        System.out.printf(
                "Metrics: %d of %d values of ledgers with known answers are met by the batch.%n", checked, all);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("queries")
    void every_figure_of_the_ledger_is_the_known_one(String name, JsonNode vector, JsonNode query) {
        checked += Vectors.check(
                Vectors.values(query.path("expected")),
                VectorLedger.figures(vector, Instant.parse(query.path("asOf").asString())));
    }
}
