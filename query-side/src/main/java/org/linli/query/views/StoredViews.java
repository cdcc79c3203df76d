package org.linli.query.views;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Views outside the heap. A read goes to the generation that serves and, if it lost that to a rebuilt one meanwhile, is done again there. */
public abstract class StoredViews<G extends StoredGeneration<?>> implements ViewStore {
    /** What serves, by name of the projection; only what somebody asked for. */
    protected final Map<String, G> live = new ConcurrentHashMap<>();

    /** The generation that serves this projection, begun empty if there is none. */
    protected abstract <V> G openLive(Projection<V> projection);

    /** Called before each read. */
    protected void beforeRead() {}

    @Override
    public <V> @Nullable V get(Projection<V> projection, String id) {
        return getAll(projection, List.of(id)).get(id);
    }

    @Override
    public <V> Map<String, V> getAll(Projection<V> projection, Collection<String> ids) {
        return reading(projection, generation -> generation.getAll(ids));
    }

    @Override
    public <V> Page<V> find(
            Projection<V> projection,
            String index,
            Collection<String> keys,
            Predicate<V> filter,
            @Nullable Cursor after,
            int limit) {
        String name = Paging.index(projection, index).name();
        return reading(projection, generation -> generation.find(name, keys, filter, after, limit));
    }

    @Override
    public <V> Generation<V> live(Projection<V> projection) {
        return serving(projection);
    }

    @Override
    public <V, T> T reduce(Projection<V> projection, T begin, BiFunction<T, V, T> with) {
        return reading(projection, generation -> generation.reduce(begin, with));
    }

    @Override
    public <V> String digest(Projection<V> projection) {
        return reading(projection, StoredGeneration::digest);
    }

    @SuppressWarnings("unchecked") // a projection's name is unique
    private <V> StoredGeneration<V> serving(Projection<V> projection) {
        G known = live.get(projection.name());
        return (StoredGeneration<V>)
                (known != null ? known : live.computeIfAbsent(projection.name(), name -> openLive(projection)));
    }

    private <V, T> T reading(Projection<V> projection, Function<StoredGeneration<V>, T> read) {
        beforeRead();
        while (true) {
            StoredGeneration<V> generation = serving(projection);
            try {
                return read.apply(generation);
            } catch (ViewStoreException e) {
                if (serving(projection).equals(generation)) {
                    throw e;
                }
            }
        }
    }
}
