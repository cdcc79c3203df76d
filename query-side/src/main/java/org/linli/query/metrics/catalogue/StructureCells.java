package org.linli.query.metrics.catalogue;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linli.query.metrics.graph.Clustering;
import org.linli.query.metrics.graph.Components;
import org.linli.query.metrics.graph.Connectedness;
import org.linli.query.metrics.graph.Cores;
import org.linli.query.metrics.graph.DegreeAssortativity;
import org.linli.query.metrics.graph.Distances;
import org.linli.query.metrics.graph.Graph;
import org.linli.query.metrics.graph.Groups;
import org.linli.query.metrics.graph.Mixing;
import org.linli.query.metrics.graph.Overlap;
import org.linli.query.metrics.graph.Triangles;
import org.linli.query.metrics.ledger.Network;
import org.linli.query.metrics.ledger.Resources;
import org.linli.query.metrics.ledger.TieTypes;

/** E, F6, G and H: how the network is built, and whom it brings together. */
final class StructureCells {
    private static final int SOURCES = 16;
    private static final double BAND = 1.96;
    private static final int REGISTERED = 0;
    private static final int FLOATING = 1;
    private static final String[] GROUPS = {"registered", "floating"};

    private StructureCells() {}

    static void add(Sheet sheet, Measured of, Network network) {
        Graph dealt = network.dealt();
        Triangles triangles = Triangles.of(dealt);
        Clustering clustering = Clustering.of(triangles);
        sheet.net(Metric.E1, "density", dealt.density())
                .net(Metric.E1, "mean-degree", dealt.meanDegree())
                .net(Metric.E2, "transitivity", triangles.transitivity())
                .net(Metric.E2, "clustering", clustering.zero())
                .net(Metric.E2, "clustering-of-two", clustering.ofTwo());
        components(sheet, dealt);
        Overlap overlap = Overlap.of(triangles);
        sheet.net(Metric.E5, "all", DegreeAssortativity.of(dealt))
                .net(Metric.E6, "all", Cores.max(dealt))
                .net(Metric.F6, "mean", overlap.mean())
                .net(Metric.F6, "by-strength", overlap.byWeight());
        communities(sheet, network);
        residence(sheet, network);
        types(sheet, TieTypes.of(of.ledger()));
        sheet.noSource(Metric.H7, "all")
                .net(Metric.H8, "all", Resources.of(network).mean());
        for (Metric own : new Metric[] {Metric.G1, Metric.G2, Metric.G3}) {
            sheet.derived(own, "member", 0, "somebody's own");
        }
        sheet.gate("somebody's own", true);
    }

    private static void components(Sheet sheet, Graph dealt) {
        Components components = Components.of(dealt);
        Distances distances = Distances.sampled(dealt, components, SOURCES);
        Double mean = distances.mean();
        Double error = distances.standardError();
        double registered = sheet.numbers().getOrDefault("registered", 0.0);
        sheet.net(Metric.E3, "of-network", components.giantShare())
                .net(
                        Metric.E3,
                        "of-registered",
                        registered == 0 ? null : (Double) (components.giantSize() / registered),
                        "registered")
                .net(Metric.E4, "all", mean, band(mean, error, -BAND), band(mean, error, BAND));
    }

    private static @Nullable Double band(@Nullable Double mean, @Nullable Double error, double times) {
        return mean == null || error == null ? null : (Double) (mean + times * error);
    }

    /** Communities of which fewer than thirty take part are not told apart, and so none is. */
    private static void communities(Sheet sheet, Network network) {
        Groups groups = network.communities();
        Mixing communities = Mixing.of(network.dealt(), groups);
        String gate = "too few of a community";
        int[] sizes = new int[groups.count()];
        Arrays.stream(groups.of()).forEach(group -> sizes[group]++);
        sheet.gate(gate, Arrays.stream(sizes).anyMatch(nodes -> nodes > 0 && nodes < Sheet.LEAST_GROUP))
                .net(Metric.E7, "all", communities.modularity(), gate)
                .net(Metric.H1, "community", communities.assortativity(), gate)
                .net(Metric.H2, "community-ei", communities.eiIndex(), gate)
                .net(Metric.H2, "community-expected", communities.eiExpected(), gate)
                .net(Metric.H2, "community-cross", communities.crossRatio(), gate);
    }

    /** Groups of fewer than thirty are not told apart. */
    private static void residence(Sheet sheet, Network network) {
        Mixing mixing = Mixing.of(network.dealt(), network.residents());
        String[] sizes = {"registered nodes", "floating nodes"};
        for (int group = 0; group < GROUPS.length; group++) {
            int nodes = network.residents(group == FLOATING);
            sheet.number(sizes[group], nodes);
            if (nodes > 0 && nodes < Sheet.LEAST_GROUP) {
                sheet.keep(sizes[group]);
            }
        }
        int unknown = network.dealt().nodes() - network.residents(false) - network.residents(true);
        sheet.rest("unknown nodes", unknown).sum("nodes", sizes[0], sizes[1], "unknown nodes");
        sheet.growing(sizes).growing("unknown nodes");
        sheet.net(Metric.H1, "residence", mixing.assortativity(), sizes)
                .net(Metric.H2, "residence-ei", mixing.eiIndex(), sizes)
                .net(Metric.H2, "residence-expected", mixing.eiExpected(), sizes)
                .net(Metric.H2, "residence-cross", mixing.crossRatio(), sizes)
                .net(
                        Metric.H4,
                        "all",
                        Connectedness.of(network.dealt(), network.residents(), FLOATING, REGISTERED),
                        sizes);
        for (int group = 0; group < GROUPS.length; group++) {
            sheet.net(Metric.H3, GROUPS[group], mixing.inbreeding(group), sizes);
            for (int other = group; other < GROUPS.length; other++) {
                sheet.net(
                        Metric.H6,
                        GROUPS[group] + "-" + GROUPS[other],
                        mixing.observedOverExpected(group, other),
                        sizes);
            }
        }
    }

    private static void types(Sheet sheet, TieTypes types) {
        for (TieTypes.Type type : TieTypes.Type.values()) {
            String name = type.name().toLowerCase(Locale.ROOT).replace('_', '-');
            sheet.count(Metric.H5, name, name, types.count(type));
        }
        sheet.sum("edges", "bonding", "bridging")
                .additive("bonding", "linking-public", "linking-market")
                .growing("bridging");
    }
}
