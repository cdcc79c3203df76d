package org.linli.query.views;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Views in the heap, gone with the process: for research replays and tests. */
public final class MemoryViews implements ViewStore {
    private final Map<String, MemoryGeneration<?>> live = new ConcurrentHashMap<>();

    @Override
    public <V> @Nullable V get(Projection<V> projection, String id) {
        return getAll(projection, List.of(id)).get(id);
    }

    @Override
    public <V> Map<String, V> getAll(Projection<V> projection, Collection<String> ids) {
        return serving(projection).getAll(ids);
    }

    @Override
    public <V> Page<V> find(
            Projection<V> projection,
            String index,
            Collection<String> keys,
            Predicate<V> filter,
            @Nullable Cursor after,
            int limit) {
        Paging.index(projection, index);
        MemoryGeneration<V> generation = serving(projection);
        return Paging.cut(generation.rows(index, keys, after), filter, after, limit);
    }

    @Override
    public <V> Generation<V> live(Projection<V> projection) {
        return serving(projection);
    }

    @SuppressWarnings("unchecked") // a projection's name is unique
    private <V> MemoryGeneration<V> serving(Projection<V> projection) {
        return (MemoryGeneration<V>)
                live.computeIfAbsent(projection.name(), name -> new MemoryGeneration<>(projection));
    }

    @Override
    public <V> Generation<V> shadow(Projection<V> projection) {
        return new MemoryGeneration<>(projection);
    }

    @Override
    public <V> void activate(Generation<V> shadow) {
        live.put(shadow.projection().name(), (MemoryGeneration<V>) shadow);
    }

    @Override
    public <V> void drop(Generation<V> shadow) {}

    @Override
    public <V, T> T reduce(Projection<V> projection, T begin, BiFunction<T, V, T> with) {
        return serving(projection).reduce(begin, with);
    }

    @Override
    public <V> String digest(Projection<V> projection) {
        return serving(projection).digest();
    }

    @Override
    public void close() {}
}
