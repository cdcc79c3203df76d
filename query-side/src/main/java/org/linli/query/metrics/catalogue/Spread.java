package org.linli.query.metrics.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.metrics.Tenths;
import org.linli.query.metrics.graph.Brokerage;
import org.linli.query.metrics.graph.Graph;
import org.linli.query.metrics.ledger.Contribution;
import org.linli.query.metrics.ledger.Network;

/**
 * How something is spread that is each person's own, S-ind: B the hours given, E1 the partners, G1 and G2.
 *
 * @param tenths by S-mag in every tenth, or without means
 * @param restsOn the published numbers that the tenths together tell
 */
public record Spread(Tenths tenths, Set<String> restsOn) {
    private static final int TENTHS = 10;

    static List<Spread> of(Contribution contribution, Network network) {
        Graph graph = network.dealt();
        Set<String> size = Set.of("nodes", "edges");
        return List.of(
                new Spread(
                        tenths(
                                Metric.B1,
                                "hours-given",
                                DoubleStream.of(contribution.hours().amounts())),
                        Set.of(ContributionCells.GATE, ContributionCells.GIVERS)),
                new Spread(
                        tenths(
                                Metric.E1,
                                "partners",
                                IntStream.range(0, graph.nodes()).mapToDouble(graph::degree)),
                        size),
                new Spread(tenths(Metric.G1, "constraint", known(Brokerage.constraint(graph))), size),
                new Spread(tenths(Metric.G2, "effective-size", known(Brokerage.effectiveSize(graph))), size));
    }

    private static DoubleStream known(@Nullable Double[] figures) {
        return Arrays.stream(figures).filter(Objects::nonNull).mapToDouble(Double::doubleValue);
    }

    private static Tenths tenths(Metric metric, String cell, DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        List<Double> means = new ArrayList<>();
        for (int tenth = 0; tenth < TENTHS; tenth++) {
            double[] some = Arrays.copyOfRange(sorted, begin(tenth, sorted.length), begin(tenth + 1, sorted.length));
            if (some.length < Sheet.LEAST || Sheet.isDominated(some)) {
                return new Tenths(metric.name(), cell, List.of());
            }
            means.add(Arrays.stream(some).average().orElseThrow());
        }
        return new Tenths(metric.name(), cell, means);
    }

    private static int begin(int tenth, int people) {
        return (int) ((long) tenth * people / TENTHS);
    }

    /** What may be told of it where these numbers are held back. */
    public Tenths without(Set<String> withheld) {
        return restsOn.stream().anyMatch(withheld::contains)
                ? new Tenths(tenths.metric(), tenths.cell(), List.of())
                : tenths;
    }
}
