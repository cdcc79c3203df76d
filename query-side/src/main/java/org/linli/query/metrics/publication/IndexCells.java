package org.linli.query.metrics.publication;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.metrics.Figure;
import org.linli.kernel.metrics.Figure.State;
import org.linli.query.metrics.catalogue.Goalposts;
import org.linli.query.metrics.catalogue.Metric;
import org.linli.query.metrics.scalar.RankBands;
import org.linli.query.metrics.scalar.SocialCapitalIndex;
import org.linli.query.metrics.scalar.SocialCapitalIndex.Indicator;
import org.linli.query.metrics.scalar.SocialCapitalIndex.Pillar;

/** L: the index of each place, made of nothing but published figures, with its sensitivity; ranks among the places that lie in the same one. */
final class IndexCells {
    private static final String METRIC = Metric.L.name();

    private IndexCells() {}

    static void add(Map<String, List<Figure>> cells, Map<String, @Nullable String> parents, Goalposts goalposts) {
        Map<String, SocialCapitalIndex> indices = new LinkedHashMap<>();
        cells.forEach((place, figures) -> {
            SocialCapitalIndex index = index(figures, goalposts);
            State missing = goalposts.posts().stream().anyMatch(post -> state(figures, post) == State.SUPPRESSED)
                    ? State.SUPPRESSED
                    : State.NO_DATA;
            add(figures, "index", index.value(), missing);
            add(figures, "arithmetic", index.arithmetic(), missing);
            for (Pillar pillar : Pillar.values()) {
                String name = pillar.name().toLowerCase(Locale.ROOT);
                add(figures, "pillar-" + name, index.pillar(pillar), missing);
                add(figures, "without-" + name, index.without(pillar), missing);
            }
            indices.put(place, index);
        });
        Map<String, List<String>> siblings = new LinkedHashMap<>();
        indices.forEach((place, index) -> {
            if (index.value() != null) {
                siblings.computeIfAbsent(Objects.requireNonNullElse(parents.get(place), ""), _ -> new ArrayList<>())
                        .add(place);
            }
        });
        siblings.values().forEach(places -> rank(places, indices, cells));
    }

    private static @Nullable State state(List<Figure> figures, Goalposts.Post post) {
        Figure figure = find(figures, post);
        return figure == null ? null : figure.state();
    }

    private static @Nullable Figure find(List<Figure> figures, Goalposts.Post post) {
        return figures.stream()
                .filter(each -> each.metric().equals(post.metric().name())
                        && each.cell().equals(post.cell()))
                .findFirst()
                .orElse(null);
    }

    private static SocialCapitalIndex index(List<Figure> figures, Goalposts goalposts) {
        Map<Pillar, List<Indicator>> indicators = new EnumMap<>(Pillar.class);
        for (Goalposts.Post post : goalposts.posts()) {
            Figure figure = find(figures, post);
            indicators
                    .computeIfAbsent(post.pillar(), _ -> new ArrayList<>())
                    .add(new Indicator(figure == null ? null : figure.value(), post.worst(), post.best()));
        }
        return SocialCapitalIndex.of(indicators);
    }

    private static void rank(
            List<String> places, Map<String, SocialCapitalIndex> indices, Map<String, List<Figure>> cells) {
        double[][] pillars = places.stream()
                .map(place -> pillars(Objects.requireNonNull(indices.get(place))))
                .toArray(double[][]::new);
        List<RankBands.Band> bands = RankBands.of(pillars);
        for (int i = 0; i < places.size(); i++) {
            RankBands.Band band = bands.get(i);
            List<Figure> figures = Objects.requireNonNull(cells.get(places.get(i)));
            figures.add(new Figure(
                    METRIC,
                    "rank",
                    band.isAlone() ? State.SHOWN : State.NO_DATA,
                    band.isAlone() ? (Double) (double) band.low() : null,
                    null,
                    (double) places.size(),
                    (double) band.low(),
                    (double) band.high()));
        }
    }

    private static double[] pillars(SocialCapitalIndex index) {
        return Arrays.stream(Pillar.values())
                .mapToDouble(pillar -> Objects.requireNonNull(index.pillar(pillar)))
                .toArray();
    }

    private static void add(List<Figure> figures, String cell, @Nullable Double value, State missing) {
        figures.add(
                value == null
                        ? Figure.without(METRIC, cell, missing)
                        : new Figure(METRIC, cell, State.SHOWN, value, null, null, null, null));
    }
}
