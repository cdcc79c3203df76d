package org.linli.query.metrics.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.query.metrics.scalar.RankBands;
import org.linli.query.metrics.scalar.Suppression;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers worked by hand, where no published vector is: metrics/hand.json says how. */
class HandWorkedTest {
    private static final double TOLERANCE = 1e-9;
    private static final JsonNode HAND = read();
    private static final Ledger LEDGER = VectorLedger.ledger(
            HAND.path("ledger"), Instant.parse(HAND.path("ledger").path("asOf").asString()));

    private static JsonNode read() {
        try (InputStream file =
                Objects.requireNonNull(HandWorkedTest.class.getResourceAsStream("/metrics/hand.json"))) {
            return JsonMapper.shared().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode expected(String metric) {
        return HAND.path("expected").path(metric);
    }

    private static void isExpected(@Nullable Double found, JsonNode expected) {
        assertThat(found).isCloseTo(expected.path("value").asDouble(), within(TOLERANCE));
    }

    @Test
    void the_radius_of_trust_is_the_bound_across_communities_over_that_within() {
        Trust across = Trust.across(LEDGER);
        Trust inside = Trust.inside(LEDGER);
        assertThat(across.pairs()).isEqualTo(expected("I3").path("acrossPairs").asInt());
        assertThat(across.positive())
                .isEqualTo(expected("I3").path("acrossPositive").asDouble());
        assertThat(inside.pairs()).isEqualTo(expected("I3").path("withinPairs").asInt());
        assertThat(inside.positive())
                .isEqualTo(expected("I3").path("withinPositive").asDouble());
        isExpected(Trust.radius(LEDGER), expected("I3"));
    }

    @Test
    void the_distrust_spiral_compares_who_turns_away_after_a_dispute_and_after_help_that_went_well() {
        JsonNode expected = expected("I4");
        assertThat(Spiral.of(LEDGER))
                .isEqualTo(new Spiral(
                        expected.path("upheld").asInt(),
                        expected.path("inactiveAfterUpheld").asInt(),
                        expected.path("well").asInt(),
                        expected.path("inactiveAfterWell").asInt()));
        isExpected(Spiral.of(LEDGER).ratio(), expected);
    }

    @Test
    void resource_reach_counts_distinct_categories_of_direct_neighbours() {
        Resources resources = Resources.of(Network.of(LEDGER));
        assertThat(resources)
                .isEqualTo(new Resources(
                        expected("H8").path("persons").asInt(),
                        expected("H8").path("categories").asInt()));
        isExpected(resources.mean(), expected("H8"));
    }

    @Test
    void a_single_small_count_under_a_total_takes_the_least_other_with_it() {
        for (JsonNode row : HAND.path("S-count rows").path("cases")) {
            List<Long> cells =
                    row.path("cells").valueStream().map(JsonNode::asLong).toList();
            List<@Nullable Long> shown = new ArrayList<>();
            row.path("shown").forEach(each -> shown.add(each.isNull() ? null : (Long) each.asLong()));
            assertThat(Suppression.row(cells)).as(cells.toString()).isEqualTo(shown);
        }
    }

    @Test
    void a_rank_is_given_where_no_other_band_overlaps() {
        JsonNode hand = HAND.path("rank bands");
        double[][] places = hand.path("places")
                .valueStream()
                .map(place ->
                        place.valueStream().mapToDouble(JsonNode::asDouble).toArray())
                .toArray(double[][]::new);
        List<RankBands.Band> bands = RankBands.of(places);
        for (int i = 0; i < places.length; i++) {
            JsonNode expected = hand.path("bands").path(i);
            assertThat(bands.get(i))
                    .isEqualTo(new RankBands.Band(
                            expected.path(0).asInt(),
                            expected.path(1).asInt(),
                            hand.path("alone").path(i).asBoolean()));
        }
    }

    @Test
    void in_a_place_only_its_members_count_and_only_ties_among_them() {
        Ledger place = LEDGER.within(community -> community == 0);
        assertThat(Engagement.of(place).registered()).isEqualTo(2);
        assertThat(Network.of(place).dealt().edges()).isOne();
        assertThat(SharedValue.of(place).exchanges())
                .as("given by a1 or a2, whoever to")
                .isEqualTo(3);
        assertThat(Trust.of(place).pairs()).isEqualTo(2);
        assertThat(Mobilisation.of(LEDGER).within(community -> community == 0).activated())
                .isEqualTo(2);
    }
}
