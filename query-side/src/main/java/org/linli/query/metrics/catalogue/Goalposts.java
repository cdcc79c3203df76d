package org.linli.query.metrics.catalogue;

import java.time.LocalDate;
import java.util.List;
import org.linli.query.metrics.ledger.SharedValue;
import org.linli.query.metrics.scalar.SocialCapitalIndex.Pillar;

/**
 * The numbers of the metrics that are a matter of convention, and not of measurement.
 *
 * @param since from which day on the rates hold
 * @param rates what an hour counts as worth
 * @param posts between which values each indicator of the index counts
 */
public record Goalposts(LocalDate since, SharedValue.Rates rates, List<Post> posts) {
    public Goalposts {
        posts = List.copyOf(posts);
    }

    /**
     * An indicator of the index.
     *
     * @param metric whose cell it is
     * @param worst counts 0
     * @param best counts 1
     */
    public record Post(Pillar pillar, Metric metric, String cell, double worst, double best) {}

    /** Those that the published definition names. */
    public static final Goalposts STANDARD = new Goalposts(
            LocalDate.of(2026, 1, 1),
            SharedValue.Rates.STANDARD,
            List.of(
                    new Post(Pillar.PARTICIPATION, Metric.A2, "all", 0, 0.3),
                    new Post(Pillar.PARTICIPATION, Metric.A5, "all", 0, 0.6),
                    new Post(Pillar.NETWORKS, Metric.E1, "mean-degree", 0, 10),
                    new Post(Pillar.NETWORKS, Metric.E3, "of-registered", 0, 0.5),
                    new Post(Pillar.BRIDGING, Metric.H2, "community-cross", 0, 1),
                    new Post(Pillar.BRIDGING, Metric.H4, "all", 0, 1),
                    new Post(Pillar.RECIPROCITY, Metric.D4, "both", 0, 0.6),
                    new Post(Pillar.RECIPROCITY, Metric.D5, "forwarded", 0, 0.5),
                    new Post(Pillar.TRUST, Metric.I1, "bound", 0.5, 1),
                    new Post(Pillar.TRUST, Metric.F3, "all", 0, 0.5)));
}
