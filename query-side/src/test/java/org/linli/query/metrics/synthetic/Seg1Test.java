package org.linli.query.metrics.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.query.metrics.Vectors;
import org.linli.query.metrics.graph.Arcs;
import org.linli.query.metrics.graph.Brokerage;
import org.linli.query.metrics.graph.BrokerageRoles;
import org.linli.query.metrics.graph.Clustering;
import org.linli.query.metrics.graph.Components;
import org.linli.query.metrics.graph.Connectedness;
import org.linli.query.metrics.graph.DegreeAssortativity;
import org.linli.query.metrics.graph.Digraph;
import org.linli.query.metrics.graph.Graph;
import org.linli.query.metrics.graph.Groups;
import org.linli.query.metrics.graph.Mixing;
import org.linli.query.metrics.graph.Reciprocity;
import org.linli.query.metrics.graph.Triangles;
import org.linli.query.metrics.scalar.Distribution;
import tools.jackson.databind.JsonNode;

/** Every value of the synthetic streams with known answers. */
class Seg1Test {
    private static int checked;

    static Stream<JsonNode> streams() {
        return Vectors.of("synthetic_vectors").stream();
    }

    @AfterAll
    static void tell() {
        int all = streams()
                .mapToInt(each -> Vectors.values(each.path("expected")).size() + 2)
                .sum();
        System.out.printf("Metrics: %d of %d values of synthetic streams are met.%n", checked, all);
    }

    @ParameterizedTest
    @MethodSource("streams")
    void every_figure_of_the_stream_is_the_known_one(JsonNode vector) throws NoSuchAlgorithmException {
        JsonNode given = vector.path("params");
        JsonNode expected = vector.path("expected");
        int communities = given.path("K").asInt();
        Seg1 stream = Seg1.of(
                given.path("n").asInt(),
                communities,
                given.path("E").asInt(),
                given.path("seed").asLong());
        assertThat(events(stream)).isEqualTo(expected.path("sha256_events").asString());
        assertThat(members(stream)).isEqualTo(expected.path("sha256_members").asString());
        checked += 2 + Vectors.check(Vectors.values(expected), figures(stream, communities));
    }

    private static Map<String, @Nullable Double> figures(Seg1 stream, int communities) {
        Arcs arcs = new Arcs();
        double[] quarters = new double[stream.members()];
        for (int i = 0; i < stream.exchanges(); i++) {
            arcs.add(stream.provider(i), stream.receiver(i));
            quarters[stream.provider(i)] += stream.quarters(i);
        }
        Digraph digraph = arcs.over(stream.members());
        Graph graph = digraph.undirected();
        Triangles triangles = Triangles.of(graph);
        Groups places = new Groups(all(stream).map(stream::community).toArray(), communities);
        Groups residents = new Groups(
                all(stream)
                        .map(member -> stream.attributes(member).floating() ? 1 : 0)
                        .toArray(),
                2);
        Mixing mixing = Mixing.of(graph, places);
        int active = stream.members() - graph.isolates();
        Map<String, @Nullable Double> found = new TreeMap<>();
        put(found, "m", graph.edges());
        put(found, "arcs", digraph.arcs());
        put(found, "active", active);
        put(found, "max_degree", all(stream).map(graph::degree).max().orElseThrow());
        put(found, "reciprocity", Reciprocity.of(digraph).share());
        put(found, "transitivity", triangles.transitivity());
        put(found, "triangles", triangles.count());
        Double clustering = Clustering.of(triangles).zero();
        put(
                found,
                "avg_clustering_zero_active",
                clustering == null ? null : (Double) (clustering * stream.members() / active));
        put(found, "giant_size", Components.of(graph).giantSize());
        put(found, "degree_assortativity", DegreeAssortativity.of(graph));
        put(found, "community_modularity", mixing.modularity());
        put(found, "community_assortativity", mixing.assortativity());
        put(found, "community_ei", mixing.eiIndex());
        put(found, "connectedness_floating_to_registered", Connectedness.of(graph, residents, 1, 0));
        BrokerageRoles roles = Stream.of(BrokerageRoles.of(digraph, places))
                .reduce(BrokerageRoles::plus)
                .orElseThrow();
        put(found, "gould_fernandez_totals_by_community.w_I", roles.coordinator());
        put(found, "gould_fernandez_totals_by_community.w_O", roles.consultant());
        put(found, "gould_fernandez_totals_by_community.b_IO", roles.representative());
        put(found, "gould_fernandez_totals_by_community.b_OI", roles.gatekeeper());
        put(found, "gould_fernandez_totals_by_community.b_O", roles.liaison());
        @Nullable Double[] constraint = Brokerage.constraint(graph);
        IntStream.range(0, 6).forEach(member -> put(found, "constraint_weighted." + member, constraint[member]));
        put(found, "gini_quarter_hours_all_members", Distribution.of(quarters).gini());
        put(found, "quarter_hours", Arrays.stream(quarters).sum());
        return found;
    }

    private static IntStream all(Seg1 stream) {
        return IntStream.range(0, stream.members());
    }

    private static void put(Map<String, @Nullable Double> found, String name, @Nullable Number value) {
        found.put(name, value == null ? null : (Double) value.doubleValue());
    }

    private static String members(Seg1 stream) throws NoSuchAlgorithmException {
        ByteBuffer bytes = ByteBuffer.allocate(stream.members() * 8).order(ByteOrder.LITTLE_ENDIAN);
        all(stream).forEach(member -> {
            Seg1.Attributes is = stream.attributes(member);
            bytes.putInt(stream.community(member))
                    .put(is.party())
                    .put((byte) (is.volunteer() ? 1 : 0))
                    .put((byte) (is.floating() ? 1 : 0))
                    .put(is.age());
        });
        return sha256(bytes);
    }

    private static String events(Seg1 stream) throws NoSuchAlgorithmException {
        ByteBuffer bytes = ByteBuffer.allocate(stream.exchanges() * 12).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < stream.exchanges(); i++) {
            bytes.putInt(stream.provider(i)).putInt(stream.receiver(i)).putInt(stream.quarters(i));
        }
        return sha256(bytes);
    }

    private static String sha256(ByteBuffer bytes) throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update(bytes.flip());
        return HexFormat.of().formatHex(digest.digest());
    }
}
