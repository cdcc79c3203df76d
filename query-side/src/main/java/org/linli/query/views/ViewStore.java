package org.linli.query.views;

import java.util.Collection;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Where view records are kept. Reads see the live generation as of its last commit, never half a batch, and go on while
 * batches commit and while a rebuilt generation takes over. A projection met for the first time, or whose record type,
 * indexes or version changed, has an empty live generation at position −1. All methods throw {@link ViewStoreException} when
 * the storage fails, and may be called from any thread.
 */
public interface ViewStore extends Generations, AutoCloseable {
    <V> @Nullable V get(Projection<V> projection, String id);

    /** The records that exist, in no particular order. */
    <V> Map<String, V> getAll(Projection<V> projection, Collection<String> ids);

    /**
     * Records that stand under any of the keys, each once, in the index's order.
     *
     * @param filter what must hold beside the key. It is asked record by record: after {@value Paging#SCAN_BUDGET} records
     *     the page ends, with fewer items than the limit and a cursor to go on from
     * @param after where the previous page ended; null for the first
     * @param limit at least 1
     */
    <V> Page<V> find(
            Projection<V> projection,
            String index,
            Collection<String> keys,
            Predicate<V> filter,
            @Nullable Cursor after,
            int limit);

    /**
     * What the function makes of all live records, in no particular order and all as of one commit. It reads every one of them, and may begin anew: it changes
     * nothing but what it returns.
     */
    <V, T> T reduce(Projection<V> projection, T begin, BiFunction<T, V, T> with);

    /** SHA-256, in hexadecimal, over all live records in the order of their ids: equal views have equal digests. */
    <V> String digest(Projection<V> projection);

    @Override
    void close();
}
