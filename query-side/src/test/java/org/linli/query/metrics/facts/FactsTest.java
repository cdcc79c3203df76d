package org.linli.query.metrics.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.kernel.Recorded;
import org.linli.query.metrics.Vectors;
import org.linli.query.metrics.ledger.Batch;
import org.linli.query.metrics.ledger.Figures;
import org.linli.query.metrics.ledger.Individuals;
import org.linli.query.metrics.ledger.Ledger;
import org.linli.query.metrics.live.LiveFigures;
import tools.jackson.databind.JsonNode;

/**
 * The ledgers with known answers as the product's own events, stored and read as it stores them. All 1,007 values are met, with organisations and residency.
 */
class FactsTest {
    private static int checked;

    static Stream<Arguments> queries() {
        return Vectors.of("ledger_vectors").stream()
                .flatMap(ledger -> ledger.path("queries")
                        .valueStream()
                        .map(query -> Arguments.of(
                                ledger.path("id").asString() + " "
                                        + query.path("asOf").asString(),
                                ledger,
                                Instant.parse(query.path("asOf").asString()),
                                query)));
    }

    @AfterAll
    static void tell() {
        assertThat(checked)
                .as("values of ledgers met by the product's own events")
                .isEqualTo(1_007);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("queries")
    void the_products_events_give_the_figures_of_the_ledger(
            String name, JsonNode vector, Instant asOf, JsonNode query) {
        Told told = new Told(vector, asOf);
        checked += Vectors.check(Vectors.values(query.path("expected")), figures(told, told.events(), asOf));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("queries")
    void what_is_told_twice_or_late_counts_as_if_told_once_in_its_time(String name, JsonNode vector, Instant asOf) {
        Told told = new Told(vector, asOf);
        List<Recorded<?>> twice = new ArrayList<>(told.events());
        twice.addAll(
                told.events().subList(told.events().size() / 2, told.events().size()));
        assertThat(figures(told, twice, asOf)).isEqualTo(figures(told, told.events(), asOf));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("queries")
    void the_live_figures_of_the_products_events_are_those_of_the_batch_after_any_prefix(
            String name, JsonNode vector, Instant asOf) {
        Told told = new Told(vector, asOf);
        LiveFigures live = new LiveFigures();
        for (int end = 1; end <= told.events().size(); end++) {
            live.add(told.events().get(end - 1));
            live.add(told.events().get(end / 2));
            if (end % 90 == 0 || end == told.events().size()) {
                Ledger ledger = new Ledger(asOf);
                Facts facts = new Facts(ledger, asOf);
                told.events().subList(0, end).forEach(facts::add);
                Map<String, @Nullable Double> batch = Figures.of(new Batch(ledger.close()));
                assertThat(Figures.differences(live.ask(asOf, (figures, _, _) -> Figures.of(figures.whole())), batch))
                        .isEmpty();
            }
        }
    }

    private static Map<String, @Nullable Double> figures(Told told, List<Recorded<?>> events, Instant asOf) {
        Ledger ledger = new Ledger(asOf);
        Facts facts = new Facts(ledger, asOf);
        events.forEach(facts::add);
        return Individuals.figures(new Batch(ledger.close()), told::name);
    }
}
