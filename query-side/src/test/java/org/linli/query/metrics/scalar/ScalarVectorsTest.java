package org.linli.query.metrics.scalar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.query.metrics.Vectors;
import org.linli.query.metrics.graph.Ranks;
import org.linli.query.metrics.scalar.SocialCapitalIndex.Indicator;
import org.linli.query.metrics.scalar.SocialCapitalIndex.Pillar;
import tools.jackson.databind.JsonNode;

/** Every value of the small figures with known answers. */
class ScalarVectorsTest {
    private static int checked;

    static Stream<Integer> numbers() {
        return IntStream.range(0, Vectors.of("scalar_vectors").size()).boxed();
    }

    @AfterAll
    static void tell() {
        int all = Vectors.of("scalar_vectors").stream()
                .mapToInt(each -> Vectors.values(each.path("expected")).size())
                .sum();
        System.out.printf("Metrics: %d of %d values of small figures with known answers are met.%n", checked, all);
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void every_small_figure_is_the_known_one(int number) {
        JsonNode vector = Vectors.of("scalar_vectors").get(number);
        Map<String, @Nullable Double> expected = Vectors.values(vector.path("expected"));
        checked += Vectors.check(expected, found(vector.path("metric").asString(), vector.path("input")));
    }

    private static Map<String, @Nullable Double> found(String metric, JsonNode input) {
        return switch (metric.split(" ", 2)[0]) {
            case "gini" -> one(Distribution.of(doubles(input)).gini());
            case "lorenz_points" -> lorenz(Distribution.of(doubles(input)));
            case "top_share" ->
                one(Distribution.of(doubles(input.path("x")))
                        .topShare(input.path("q").asDouble()));
            case "half_of_total_given_by" -> one(Distribution.of(doubles(input)).givingHalf());
            case "wilson95_lower" ->
                one(Wilson.lower(input.path("S").asDouble(), input.path("n").asInt()));
            case "beta_posterior" -> posterior(input);
            case "time_to_match" -> survival(input);
            case "spearman" -> one(Ranks.correlation(doubles(input.path("x")), doubles(input.path("y"))));
            case "matching_efficiency" -> matching(input);
            case "suppress_row_with_published_total" -> suppressed(input);
            case "decayed_weight" ->
                one(Decay.weight(
                        doubles(input.path("hours")),
                        doubles(input.path("age_days")),
                        input.path("H").asDouble()));
            case "structural_virality" -> one(virality(input));
            case "social_capital_index" -> index(input);
            default -> throw new IllegalArgumentException(metric);
        };
    }

    private static Map<String, @Nullable Double> lorenz(Distribution distribution) {
        Map<String, @Nullable Double> found = new TreeMap<>();
        for (Distribution.Point point : distribution.lorenz()) {
            int number = found.size() / 2;
            found.put(number + ".0", point.people());
            found.put(number + ".1", point.amount());
        }
        return found;
    }

    private static Map<String, @Nullable Double> posterior(JsonNode input) {
        BetaPosterior posterior = new BetaPosterior(
                input.path("alpha0").asDouble() + input.path("S").asDouble(),
                input.path("beta0").asDouble() + input.path("F").asDouble());
        return Map.of("mean", posterior.mean(), "q05", posterior.quantile(0.05));
    }

    private static Map<String, @Nullable Double> survival(JsonNode input) {
        List<Survival.Cause> causes = input.path("cause")
                .valueStream()
                .map(cause -> switch (cause.asInt()) {
                    case 0 -> Survival.Cause.OPEN;
                    case 1 -> Survival.Cause.MATCHED;
                    default -> Survival.Cause.WITHDRAWN;
                })
                .toList();
        Survival survival = Survival.of(doubles(input.path("hours")), causes);
        Map<String, @Nullable Double> found = new TreeMap<>();
        for (Survival.Step step : survival.kaplanMeier()) {
            int number = found.size() / 2;
            found.put("km_steps." + number + ".0", step.hours());
            found.put("km_steps." + number + ".1", step.waiting());
        }
        found.put("km_median", survival.median());
        found.put("cif_matched", survival.matchedWithin(input.path("at").asDouble()));
        return found;
    }

    private static Map<String, @Nullable Double> matching(JsonNode input) {
        Map<String, List<Integer>> offers = new TreeMap<>();
        Map<String, Integer> requests = new HashMap<>();
        input.path("pairs").valueStream().forEach(pair -> {
            int request = requests.computeIfAbsent(pair.get(1).asString(), _ -> requests.size());
            offers.computeIfAbsent(pair.get(0).asString(), _ -> new ArrayList<>())
                    .add(request);
        });
        List<int[]> fitting = offers.values().stream()
                .map(each -> each.stream().mapToInt(Integer::intValue).toArray())
                .toList();
        int maximum = Matching.maximum(fitting, requests.size());
        Map<String, @Nullable Double> found = new TreeMap<>();
        found.put("maximum", (double) maximum);
        found.put("eta", Matching.efficiency(input.path("realised").asInt(), maximum));
        return found;
    }

    private static Map<String, @Nullable Double> suppressed(JsonNode input) {
        List<Long> cells =
                input.path("cells").valueStream().map(JsonNode::asLong).toList();
        List<@Nullable Long> shown = Suppression.row(cells);
        Map<String, @Nullable Double> found = new TreeMap<>();
        for (int i = 0; i < shown.size(); i++) {
            Long cell = shown.get(i);
            found.put(Integer.toString(i), cell == null ? null : (Double) cell.doubleValue());
        }
        return found;
    }

    private static @Nullable Double virality(JsonNode input) {
        List<String> order = new ArrayList<>(List.of(input.path("root").asString()));
        JsonNode parents = input.path("parent");
        for (int at = 0; at < order.size(); at++) {
            String parent = order.get(at);
            parents.propertyStream()
                    .filter(each -> each.getValue().asString("").equals(parent))
                    .forEach(each -> order.add(each.getKey()));
        }
        return Virality.of(order.stream()
                .mapToInt(
                        member -> Math.max(0, order.indexOf(parents.path(member).asString(""))))
                .toArray());
    }

    private static Map<String, @Nullable Double> index(JsonNode input) {
        SocialCapitalIndex index = SocialCapitalIndex.of(Map.of(
                Pillar.PARTICIPATION,
                List.of(in(input, "participation_rate_90d", 0, 0.3), in(input, "retention_90d", 0, 0.6)),
                Pillar.NETWORKS,
                List.of(in(input, "mean_degree_365d", 0, 10), in(input, "giant_share_registered", 0, 0.5)),
                Pillar.BRIDGING,
                List.of(in(input, "cross_community_ratio", 0, 1), in(input, "cross_group_connectedness", 0, 1)),
                Pillar.RECIPROCITY,
                List.of(in(input, "both_role_share", 0, 0.6), in(input, "forward_rate_90d", 0, 0.5)),
                Pillar.TRUST,
                List.of(in(input, "trust_lb", 0.5, 1), in(input, "stranger_share", 0, 0.5))));
        Map<String, @Nullable Double> found = new TreeMap<>();
        found.put("sci", index.value());
        found.put("arithmetic", index.arithmetic());
        for (Pillar pillar : Pillar.values()) {
            String name = pillar.name().toLowerCase(Locale.ROOT);
            found.put("pillars." + name, index.pillar(pillar));
            found.put("leave_one_out." + name, index.without(pillar));
        }
        return found;
    }

    private static Indicator in(JsonNode input, String name, double worst, double best) {
        return new Indicator(input.path(name).asDouble(), worst, best);
    }

    private static Map<String, @Nullable Double> one(@Nullable Number value) {
        Map<String, @Nullable Double> found = new TreeMap<>();
        found.put("", value == null ? null : (Double) value.doubleValue());
        return found;
    }

    private static double[] doubles(JsonNode array) {
        return array.valueStream().mapToDouble(JsonNode::asDouble).toArray();
    }
}
