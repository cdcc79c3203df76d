package org.linli.app;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.jspecify.annotations.Nullable;

/**
 * Aggregates as their last command left them, for those whose history many people write: a shift that hundreds sign up for, a pool that every hour passes through. Without it each
 * command reads the history from its first event on. Only where one process decides everything: another one's events would not be in it. A command that fails takes its aggregate out.
 */
final class RecentAggregates implements Cache {
    private static final int MOST = 1_000;
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final com.github.benmanes.caffeine.cache.Cache<Object, Object> recent =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(KEPT).build();

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the interface leaves the type to the caller
    public <K, V> @Nullable V get(K id) {
        return (V) recent.getIfPresent(id);
    }

    /** What found nothing to do and has no history has no id either. */
    @Override
    public void put(@Nullable Object id, Object aggregate) {
        if (id != null) {
            recent.put(id, aggregate);
        }
    }

    @Override
    public boolean putIfAbsent(Object id, Object aggregate) {
        return recent.asMap().putIfAbsent(id, aggregate) == null;
    }

    @Override
    public boolean remove(@Nullable Object id) {
        return id != null && recent.asMap().remove(id) != null;
    }

    @Override
    public boolean containsKey(Object id) {
        return recent.asMap().containsKey(id);
    }

    /** Nobody listens. */
    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        return () -> true;
    }
}
