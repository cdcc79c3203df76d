package org.linli.query.views;

import java.util.Collection;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A generation outside the heap, with what its store's reads ask of it. */
public interface StoredGeneration<V> extends Generation<V> {
    /** As {@link ViewStore#find}, all of it from one snapshot. */
    Page<V> find(String index, Collection<String> keys, Predicate<V> filter, @Nullable Cursor after, int limit);

    /** As {@link ViewStore#reduce}. */
    <T> T reduce(T begin, BiFunction<T, V, T> with);

    /** As {@link ViewStore#digest}. */
    String digest();
}
