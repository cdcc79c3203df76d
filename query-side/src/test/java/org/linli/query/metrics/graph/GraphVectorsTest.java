package org.linli.query.metrics.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.query.metrics.Vectors;
import org.linli.query.metrics.scalar.Distribution;
import tools.jackson.databind.JsonNode;

/** Every value of the graphs with known answers. */
class GraphVectorsTest {
    private static int checked;

    static Stream<String> graphs() {
        return Vectors.of("graph_vectors").stream().map(each -> each.path("id").asString());
    }

    @AfterAll
    static void tell() {
        int all = Vectors.of("graph_vectors").stream()
                .mapToInt(each -> Vectors.values(each.path("expected")).size())
                .sum();
        System.out.printf("Metrics: %d of %d values of graphs with known answers are met.%n", checked, all);
    }

    @ParameterizedTest
    @MethodSource("graphs")
    void every_figure_of_the_graph_is_the_known_one(String id) {
        JsonNode vector = vector(id);
        checked += Vectors.check(Vectors.values(vector.path("expected")), figures(vector, names(vector)));
    }

    @ParameterizedTest
    @MethodSource("graphs")
    void names_and_their_order_change_no_figure(String id) {
        JsonNode vector = vector(id);
        List<String> names = new ArrayList<>(names(vector));
        Collections.shuffle(names, new Random(7));
        Vectors.check(Vectors.values(vector.path("expected")), figures(vector, names));
    }

    private static JsonNode vector(String id) {
        return Vectors.of("graph_vectors").stream()
                .filter(each -> each.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names(JsonNode vector) {
        return vector.path("nodes").valueStream().map(JsonNode::asString).toList();
    }

    private static Map<String, @Nullable Double> figures(JsonNode vector, List<String> names) {
        Map<String, Integer> numbers = new HashMap<>();
        names.forEach(name -> numbers.put(name, numbers.size()));
        Arcs arcs = new Arcs();
        vector.path("edges").valueStream().forEach(edge -> {
            Integer from = numbers.get(edge.get(0).asString());
            Integer to = numbers.get(edge.get(1).asString());
            if (from != null && to != null) {
                arcs.add(from, to, edge.size() > 2 ? edge.get(2).asDouble() : 1);
            }
        });
        Digraph digraph = arcs.over(names.size());
        Graph graph = digraph.undirected();
        Map<String, @Nullable Double> figures = new TreeMap<>();
        structure(graph, figures);
        perNode("constraint", names, Brokerage.constraint(graph), figures);
        perNode("constraint_unweighted", names, Brokerage.constraint(graph.unweighted()), figures);
        perNode("effective_size", names, Brokerage.effectiveSize(graph), figures);
        perNode("effective_size_unweighted", names, Brokerage.effectiveSize(graph.unweighted()), figures);
        directed(digraph, figures);
        if (vector.has("attribute")) {
            attribute(vector.path("attribute").path("values"), names, digraph, figures);
        }
        return figures;
    }

    private static void structure(Graph graph, Map<String, @Nullable Double> figures) {
        Triangles triangles = Triangles.of(graph);
        Components components = Components.of(graph);
        Clustering clustering = Clustering.of(triangles);
        Distances distances = Distances.of(graph, components);
        Overlap overlap = Overlap.of(triangles);
        put(figures, "structural.n", graph.nodes());
        put(figures, "structural.m", graph.edges());
        put(figures, "structural.density", graph.density());
        put(figures, "structural.mean_degree", graph.meanDegree());
        put(figures, "structural.isolates", graph.isolates());
        put(figures, "structural.triangles", triangles.count());
        put(figures, "structural.wedges", graph.wedges());
        put(figures, "structural.transitivity", triangles.transitivity());
        put(figures, "structural.avg_clustering_zero", clustering.zero());
        put(figures, "structural.avg_clustering_deg2", clustering.ofTwo());
        put(figures, "structural.components", components.count());
        put(figures, "structural.giant_size", components.giantSize());
        put(figures, "structural.giant_share", components.giantShare());
        put(figures, "structural.max_core", Cores.max(graph));
        put(figures, "structural.avg_path_giant", distances.mean());
        put(figures, "structural.diameter_giant", distances.longest());
        put(figures, "structural.degree_assortativity", DegreeAssortativity.of(graph));
        put(figures, "structural.mean_overlap", overlap.mean());
        put(figures, "structural.zero_overlap_edges", overlap.without());
        put(figures, "structural.spearman_weight_overlap", overlap.byWeight());
    }

    private static void directed(Digraph digraph, Map<String, @Nullable Double> figures) {
        Reciprocity reciprocity = Reciprocity.of(digraph);
        Balance balance = Balance.of(digraph);
        put(figures, "directed.n", digraph.nodes());
        put(figures, "directed.arcs", reciprocity.arcs());
        put(figures, "directed.mutual_dyads", reciprocity.mutual());
        put(figures, "directed.asymmetric_dyads", reciprocity.oneWay());
        put(figures, "directed.density", digraph.density());
        put(figures, "directed.reciprocity", reciprocity.share());
        put(figures, "directed.garlaschelli_loffredo_rho", reciprocity.rho());
        put(figures, "directed.weighted_reciprocity", reciprocity.weighted());
        put(figures, "directed.arcs_on_cycles_share", Circulation.of(digraph));
        put(figures, "directed.directed_3cycles", Cycles.ofThree(digraph));
        put(figures, "directed.active", balance.active());
        put(figures, "directed.both_role_share", balance.bothRoles());
        put(figures, "directed.mean_abs_balance", balance.imbalance());
        put(
                figures,
                "directed.gini_out_weight_active",
                Distribution.of(balance.given()).gini());
    }

    private static void attribute(
            JsonNode values, List<String> names, Digraph digraph, Map<String, @Nullable Double> figures) {
        List<String> kinds = names.stream()
                .map(values::path)
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .distinct()
                .toList();
        int[] of = names.stream()
                .mapToInt(name -> values.path(name).isString()
                        ? kinds.indexOf(values.path(name).asString())
                        : Groups.UNKNOWN)
                .toArray();
        Groups groups = new Groups(of, kinds.size());
        Graph graph = digraph.undirected();
        Mixing mixing = Mixing.of(graph, groups);
        put(figures, "attribute.internal", mixing.internal());
        put(figures, "attribute.external", mixing.external());
        put(figures, "attribute.ei_index", mixing.eiIndex());
        put(figures, "attribute.ei_expected", mixing.eiExpected());
        put(figures, "attribute.cross_ratio", mixing.crossRatio());
        put(figures, "attribute.modularity", mixing.modularity());
        put(figures, "attribute.modularity_weighted", mixing.weightedModularity());
        put(figures, "attribute.attribute_assortativity", mixing.assortativity());
        for (int one = 0; one < kinds.size(); one++) {
            put(figures, "attribute.inbreeding_homophily." + kinds.get(one), mixing.inbreeding(one));
            for (int other = 0; other < kinds.size(); other++) {
                String pair = kinds.get(one) + "|" + kinds.get(other);
                put(figures, "attribute.mixing_counts." + pair, mixing.ends(one, other));
                put(figures, "attribute.mixing_obs_over_exp." + pair, mixing.observedOverExpected(one, other));
                String path = "connectedness." + kinds.get(one) + "->" + kinds.get(other);
                put(figures, path, Connectedness.of(graph, groups, one, other));
            }
        }
        BrokerageRoles[] roles = BrokerageRoles.of(digraph, groups);
        IntStream.range(0, roles.length)
                .forEach(node -> roles("gould_fernandez." + names.get(node), roles[node], figures));
        roles(
                "gould_fernandez_totals",
                Stream.of(roles).reduce(BrokerageRoles::plus).orElseThrow(),
                figures);
    }

    private static void roles(String path, BrokerageRoles roles, Map<String, @Nullable Double> figures) {
        put(figures, path + ".w_I", roles.coordinator());
        put(figures, path + ".w_O", roles.consultant());
        put(figures, path + ".b_IO", roles.representative());
        put(figures, path + ".b_OI", roles.gatekeeper());
        put(figures, path + ".b_O", roles.liaison());
    }

    private static void perNode(
            String path, List<String> names, @Nullable Double[] values, Map<String, @Nullable Double> figures) {
        assertThat(values).hasSize(names.size());
        for (int node = 0; node < values.length; node++) {
            put(figures, path + "." + names.get(node), values[node]);
        }
    }

    private static void put(Map<String, @Nullable Double> figures, String path, @Nullable Number value) {
        figures.put(path, value == null ? null : (Double) value.doubleValue());
    }
}
