package org.linli.query.views;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Changes of one generation that are stored together with the position they lead to. Held in memory until {@link #commit()},
 * so an abandoned batch is a rolled-back one; several changes of a record are stored as one. For one thread.
 */
public final class ViewBatch<V> {
    private final Generation<V> generation;
    private final Map<String, V> known;
    private final long from;
    private final Map<String, @Nullable V> before = new HashMap<>();
    private final Map<String, @Nullable V> after = new HashMap<>();
    private final NavigableMap<DeadLetter.Place, Optional<DeadLetter>> letters = new TreeMap<>();
    private final Set<String> queuedBefore;
    private final Set<String> queuedNow = new HashSet<>();
    private long position;
    private boolean erases;

    ViewBatch(Generation<V> generation, Map<String, V> known) {
        this.generation = generation;
        this.known = known;
        this.from = generation.position();
        this.position = from;
        this.queuedBefore = generation.queued();
    }

    /** A record that this batch changed, or will change; at least one of before and after is present. */
    public record Change<V>(
            String id, @Nullable V before, @Nullable V after) {}

    /** Reads these records ahead in one go; a {@link #get} then costs nothing. */
    public void load(Collection<String> ids) {
        Set<String> missing = new HashSet<>();
        for (String id : ids) {
            V view = known.get(id);
            if (view != null) {
                before.put(id, view);
            } else if (!before.containsKey(id)) {
                missing.add(id);
            }
        }
        if (!missing.isEmpty()) {
            Map<String, V> found = generation.getAll(missing);
            missing.forEach(id -> before.put(id, found.get(id)));
        }
    }

    /** The record as this batch left it; null if there is none. */
    public @Nullable V get(String id) {
        if (after.containsKey(id)) {
            return after.get(id);
        }
        load(List.of(id));
        return before.get(id);
    }

    public void put(String id, V view) {
        after.put(id, view);
    }

    /** Says that values of an erased member are taken out by this batch, so that nothing of them is to be left where it is stored. */
    public void erase() {
        erases = true;
    }

    /** True if {@link #erase} said so. */
    public boolean erases() {
        return erases;
    }

    public void remove(String id) {
        after.put(id, null);
    }

    /** Ids of the records that stand under the key of an index, be it that they are committed or that this batch put them there; maybe of others too. */
    public Set<String> under(String index, String key) {
        Set<String> ids = new HashSet<>(generation.under(index, key));
        Function<V, Set<String>> keys =
                Paging.index(generation.projection(), index).keys();
        after.forEach((id, view) -> {
            if (view != null && keys.apply(view).contains(key)) {
                ids.add(id);
            }
        });
        load(ids);
        return ids;
    }

    /** True if the record has dead letters, so that later events of it have to wait behind them. */
    public boolean isQueued(String id) {
        return queuedBefore.contains(id) || queuedNow.contains(id);
    }

    /** Puts a letter into its record's queue, or in the place of the one for the same event. */
    public void queue(DeadLetter letter) {
        letters.put(letter.place(), Optional.of(letter));
        queuedNow.add(letter.record());
    }

    /** Takes a letter that was settled out of its record's queue. */
    public void settle(DeadLetter letter) {
        letters.put(letter.place(), Optional.empty());
    }

    /** Changes of the queues by place; empty: the letter there is settled. */
    public SortedMap<DeadLetter.Place, Optional<DeadLetter>> letters() {
        return letters;
    }

    /** The position of the last event that this batch covers. */
    public void moveTo(long reached) {
        position = reached;
    }

    public long position() {
        return position;
    }

    /** Where the generation stood when the batch began; if it stands elsewhere at commit, somebody else wrote. */
    public long from() {
        return from;
    }

    /** What differs from the committed records. */
    public List<Change<V>> changes() {
        load(after.keySet());
        List<Change<V>> changes = new ArrayList<>(after.size());
        after.forEach((id, view) -> {
            V old = before.get(id);
            if (!Objects.equals(old, view)) {
                changes.add(new Change<>(id, old, view));
            }
        });
        return changes;
    }

    /** Stores the batch. After a failure nothing of it is stored. */
    public void commit() {
        if (position != from || !after.isEmpty() || !letters.isEmpty()) {
            generation.commit(this);
        }
    }

    /** What this batch has seen, as it left it. */
    void remember(Map<String, V> memory) {
        before.forEach((id, old) -> {
            V view = after.containsKey(id) ? after.get(id) : old;
            if (view == null) {
                memory.remove(id);
            } else {
                memory.put(id, view);
            }
        });
    }
}
