package org.linli.query.metrics.graph;

import org.jspecify.annotations.Nullable;

/**
 * E2: whether those whom somebody knows know one another.
 *
 * @param triangles T
 * @param transitivity 3T out of the wedges; null without a wedge
 */
public record Closure(long triangles, @Nullable Double transitivity, Clustering clustering) {
    public static Closure of(Triangles triangles) {
        return new Closure(triangles.count(), triangles.transitivity(), Clustering.of(triangles));
    }
}
