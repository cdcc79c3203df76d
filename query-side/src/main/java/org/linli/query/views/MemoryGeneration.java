package org.linli.query.views;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Records in a hash map, index entries in one sorted set per key. */
final class MemoryGeneration<V> implements Generation<V> {
    private record Key(String index, String key) {}

    private final Projection<V> projection;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Map<String, V> records = new HashMap<>();
    private final Map<Key, NavigableSet<Cursor>> entries = new HashMap<>();
    private final NavigableMap<DeadLetter.Place, DeadLetter> letters = new TreeMap<>();
    private Set<String> queued = Set.of();
    private long position = -1;

    MemoryGeneration(Projection<V> projection) {
        this.projection = projection;
    }

    @Override
    public Projection<V> projection() {
        return projection;
    }

    @Override
    public long position() {
        return reading(() -> position);
    }

    @Override
    public Map<String, V> getAll(Collection<String> ids) {
        return reading(() -> {
            Map<String, V> found = new HashMap<>();
            for (String id : ids) {
                V view = records.get(id);
                if (view != null) {
                    found.put(id, view);
                }
            }
            return found;
        });
    }

    @Override
    public void commit(ViewBatch<V> batch) {
        List<ViewBatch.Change<V>> changes = batch.changes();
        changes.forEach(this::requireIndexable);
        lock.writeLock().lock();
        try {
            if (position != batch.from()) {
                throw new ViewStoreException("Another writer moved " + projection.name() + " on.");
            }
            changes.forEach(this::apply);
            if (!batch.letters().isEmpty()) {
                batch.letters().forEach(this::keep);
                queued =
                        letters.keySet().stream().map(DeadLetter.Place::record).collect(Collectors.toUnmodifiableSet());
            }
            position = batch.position();
        } finally {
            lock.writeLock().unlock();
        }
    }

    @Override
    public Set<String> under(String index, String key) {
        return reading(() -> entries.getOrDefault(new Key(index, key), Collections.emptyNavigableSet()).stream()
                .map(Cursor::id)
                .collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public Set<String> queued() {
        return reading(() -> queued);
    }

    @Override
    public int deadLetterCount() {
        return reading(letters::size);
    }

    @Override
    public List<DeadLetter> deadLetters(DeadLetter.@Nullable Place after, int limit) {
        return reading(() -> (after == null ? letters : letters.tailMap(after, false))
                .values().stream().limit(limit).toList());
    }

    @Override
    public List<DeadLetter> deadLettersOf(String record) {
        DeadLetter.Place start = new DeadLetter.Place(record, 0);
        DeadLetter.Place end = new DeadLetter.Place(record, Long.MAX_VALUE);
        return reading(() -> List.copyOf(letters.subMap(start, end).values()));
    }

    Paging.Rows<V, RuntimeException> rows(String index, Collection<String> keys, @Nullable Cursor after) {
        return new Paging.Rows<>() {
            private @Nullable Cursor last = after;

            @Override
            public List<Paging.Row<V>> next(int count) {
                List<Paging.Row<V>> rows = reading(() -> rows(merged(index, keys, last, count)));
                last = rows.isEmpty() ? last : rows.getLast().cursor();
                return rows;
            }
        };
    }

    <T> T reduce(T begin, BiFunction<T, V, T> with) {
        return reading(() -> {
            T made = begin;
            for (V view : records.values()) {
                made = with.apply(made, view);
            }
            return made;
        });
    }

    String digest() {
        ViewCodec<V> codec = new ViewCodec<>(projection.type());
        MessageDigest digest = ViewCodec.digest();
        reading(() -> new TreeMap<>(records)).forEach((id, view) -> ViewCodec.add(digest, id, codec.encode(view)));
        return HexFormat.of().formatHex(digest.digest());
    }

    private List<Paging.Row<V>> rows(List<Cursor> cursors) {
        List<Paging.Row<V>> rows = new ArrayList<>();
        for (Cursor entry : cursors) {
            V view = records.get(entry.id());
            if (view != null) {
                rows.add(new Paging.Row<>(entry, view));
            }
        }
        return rows;
    }

    private List<Cursor> merged(String index, Collection<String> keys, @Nullable Cursor after, int count) {
        PriorityQueue<Cursor> best = new PriorityQueue<>(Collections.reverseOrder());
        for (String key : keys) {
            for (Cursor entry : tail(new Key(index, key), after)) {
                best.add(entry);
                if (best.size() > count && best.remove().equals(entry)) {
                    break;
                }
            }
        }
        return best.stream().sorted().toList();
    }

    private NavigableSet<Cursor> tail(Key key, @Nullable Cursor after) {
        NavigableSet<Cursor> all = entries.getOrDefault(key, Collections.emptyNavigableSet());
        return after == null ? all : all.tailSet(after, false);
    }

    /** Asked before anything changes: what the index functions refuse is not half applied. */
    private void requireIndexable(ViewBatch.Change<V> change) {
        V view = change.after();
        if (view != null) {
            try {
                at(change.id(), view, (key, entry) -> {});
            } catch (RuntimeException e) {
                throw new UnstorableRecordException(change.id(), e);
            }
        }
    }

    private void keep(DeadLetter.Place place, Optional<DeadLetter> letter) {
        letter.ifPresentOrElse(kept -> letters.put(place, kept), () -> letters.remove(place));
    }

    private void apply(ViewBatch.Change<V> change) {
        V old = change.before();
        if (old != null) {
            records.remove(change.id());
            at(change.id(), old, (key, entry) -> {
                NavigableSet<Cursor> set = entries.getOrDefault(key, Collections.emptyNavigableSet());
                set.remove(entry);
                if (set.isEmpty()) {
                    entries.remove(key);
                }
            });
        }
        V view = change.after();
        if (view != null) {
            records.put(change.id(), view);
            at(
                    change.id(),
                    view,
                    (key, entry) ->
                            entries.computeIfAbsent(key, k -> new TreeSet<>()).add(entry));
        }
    }

    private void at(String id, V view, BiConsumer<Key, Cursor> action) {
        for (Index<V> index : projection.indexes()) {
            Cursor entry = new Cursor(index.order().applyAsLong(view), id);
            index.keys().apply(view).forEach(key -> action.accept(new Key(index.name(), key), entry));
        }
    }

    private <T> T reading(Supplier<T> read) {
        lock.readLock().lock();
        try {
            return read.get();
        } finally {
            lock.readLock().unlock();
        }
    }
}
