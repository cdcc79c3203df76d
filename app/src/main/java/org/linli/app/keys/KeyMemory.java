package org.linli.app.keys;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.linli.kernel.privacy.Category;
import org.linli.kernel.privacy.DataKey;
import org.linli.kernel.privacy.KeyState;

/** Keys in memory: for at most 30 s, and none that was read before an erasure on this node. */
final class KeyMemory {
    static final Duration LONGEST = Duration.ofSeconds(30);
    private static final long MOST_IN_MEMORY = 100_000;

    private final Cache<String, KeyState> byId;
    private final Cache<Holder, DataKey> byHolder;
    private long erasures; // guarded by this

    KeyMemory(Ticker ticker) {
        this.byId = cache(ticker);
        this.byHolder = cache(ticker);
    }

    record Holder(String subject, Category category) {}

    DataKey sealingKey(Holder holder, Supplier<DataKey> stored) {
        return remembered(byHolder, holder, stored, key -> true);
    }

    /** What is unavailable now is asked for again. */
    KeyState state(String id, Supplier<KeyState> stored) {
        return remembered(byId, id, stored, state -> !(state instanceof KeyState.Unavailable));
    }

    synchronized void forgetAll() {
        erasures++;
        byId.invalidateAll();
        byHolder.invalidateAll();
    }

    /** The database is asked without a lock, so that a slow one holds up only who needs it; what it said before an erasure is not kept. */
    private <K, V> V remembered(Cache<K, V> cache, K key, Supplier<V> stored, Predicate<V> lasts) {
        V known = cache.getIfPresent(key);
        if (known != null) {
            return known;
        }
        long before = erasures();
        V value = stored.get();
        synchronized (this) {
            if (erasures == before && lasts.test(value)) {
                cache.put(key, value);
            }
        }
        return value;
    }

    private synchronized long erasures() {
        return erasures;
    }

    private static <K, V> Cache<K, V> cache(Ticker ticker) {
        return Caffeine.newBuilder()
                .ticker(ticker)
                .expireAfterWrite(LONGEST)
                .scheduler(Scheduler.systemScheduler())
                .maximumSize(MOST_IN_MEMORY)
                .build();
    }
}
