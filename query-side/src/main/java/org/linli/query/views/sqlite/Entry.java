package org.linli.query.views.sqlite;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.query.views.Index;

/** An index entry of one record: hashed key and order. */
record Entry(long key, long order) {
    /** All entries of a record; none of an absent one. */
    static <V> Set<Entry> of(List<Index<V>> indexes, @Nullable V view) {
        Set<Entry> entries = new HashSet<>();
        if (view == null) {
            return entries;
        }
        for (Index<V> index : indexes) {
            long order = index.order().applyAsLong(view);
            for (String key : index.keys().apply(view)) {
                entries.add(new Entry(KeyHash.of(index.name(), key), order));
            }
        }
        return entries;
    }
}
