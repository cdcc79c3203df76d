package org.linli.query.views;

import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Entries of view records under equality keys, ordered by (order descending, id descending).
 *
 * @param name unique within the projection
 * @param keys the keys a record stands under; none if it is not to be found here
 * @param order largest first, such as a time or a position; one per record, under all its keys
 */
public record Index<V>(String name, Function<V, Set<String>> keys, ToLongFunction<V> order) {}
