package org.linli.query.metrics.graph;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * E4: how many edges lie between two members of the largest component.
 *
 * @param mean over ordered pairs; null when it has one node or none
 * @param standardError of the mean, from the spread between sources; 0 when every node was a source, null with fewer than two
 * @param longest the diameter, or the longest that was seen from the sources; null without nodes
 * @param sources nodes whose distances were found
 */
public record Distances(
        @Nullable Double mean,
        @Nullable Double standardError,
        @Nullable Integer longest,
        int sources) {

    /** Between all. */
    public static Distances of(Graph graph, Components components) {
        int[] giant = giant(graph, components);
        return from(graph, components.giantSize(), giant, giant);
    }

    /** From so many sources, evenly spaced over the component's nodes in their order; from all when there are no more than that. */
    public static Distances sampled(Graph graph, Components components, int sources) {
        int[] giant = giant(graph, components);
        return from(
                graph,
                components.giantSize(),
                giant,
                giant.length <= sources
                        ? giant
                        : IntStream.range(0, sources)
                                .map(i -> giant[(int) ((long) i * giant.length / sources)])
                                .toArray());
    }

    private static int[] giant(Graph graph, Components components) {
        return IntStream.range(0, graph.nodes()).filter(components::isInGiant).toArray();
    }

    private static Distances from(Graph graph, int size, int[] giant, int[] sources) {
        if (size < 2) {
            return new Distances(null, null, giant.length == 0 ? null : (Integer) 0, 0);
        }
        int[] distance = new int[graph.nodes()];
        int[] queue = new int[size];
        double[] means = new double[sources.length];
        int longest = 0;
        for (int s = 0; s < sources.length; s++) {
            long sum = 0;
            Arrays.fill(distance, -1);
            distance[sources[s]] = 0;
            queue[0] = sources[s];
            int end = 1;
            for (int at = 0; at < end; at++) {
                int node = queue[at];
                sum += distance[node];
                for (int entry = graph.first(node); entry < graph.end(node); entry++) {
                    int other = graph.neighbour(entry);
                    if (distance[other] < 0) {
                        distance[other] = distance[node] + 1;
                        queue[end++] = other;
                    }
                }
            }
            longest = Math.max(longest, distance[queue[end - 1]]);
            means[s] = (double) sum / (size - 1);
        }
        double mean = Arrays.stream(means).average().orElseThrow();
        return new Distances(mean, standardError(means, mean, giant.length), longest, sources.length);
    }

    private static @Nullable Double standardError(double[] means, double mean, int population) {
        if (means.length == population) {
            return 0.0;
        }
        if (means.length < 2) {
            return null;
        }
        double squares =
                Arrays.stream(means).map(each -> (each - mean) * (each - mean)).sum();
        return Math.sqrt(squares / (means.length - 1) / means.length);
    }
}
