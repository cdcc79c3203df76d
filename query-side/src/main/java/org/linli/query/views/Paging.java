package org.linli.query.views;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** How every adapter cuts a page out of index entries: the residual filter, its budget and the cursor. */
public final class Paging<V> {
    /** Records a page may look at before it ends early. */
    public static final int SCAN_BUDGET = 2_000;

    private final Predicate<V> wanted;
    private final int limit;
    private final List<V> items = new ArrayList<>();
    private @Nullable Cursor last;
    private int scanned;

    private Paging(Predicate<V> wanted, @Nullable Cursor after, int limit) {
        this.wanted = wanted;
        this.last = after;
        this.limit = limit;
    }

    /** A record with its place in the index. */
    public record Row<V>(Cursor cursor, V view) {}

    /**
     * The rows from some place on, in index order. A record that stands under several of the keys may come several times in a
     * row.
     */
    public interface Rows<V, X extends Exception> {
        /** The next rows; fewer than asked for only at the end. */
        List<Row<V>> next(int count) throws X;
    }

    /** Cuts one page. */
    public static <V, X extends Exception> Page<V> cut(
            Rows<V, X> rows, Predicate<V> wanted, @Nullable Cursor after, int limit) throws X {
        if (limit < 1) {
            throw new IllegalArgumentException("a page holds at least one record");
        }
        return new Paging<>(wanted, after, limit).cut(rows);
    }

    /** True if the record stands under one of the keys; adapters that find by a hash of the key check with it. */
    public static <V> Predicate<V> under(Index<V> index, Collection<String> keys) {
        Set<String> asked = Set.copyOf(keys);
        return view -> index.keys().apply(view).stream().anyMatch(asked::contains);
    }

    /** The projection's index of this name. */
    public static <V> Index<V> index(Projection<V> projection, String name) {
        return projection.indexes().stream()
                .filter(index -> index.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(projection.name() + " has no index " + name));
    }

    private <X extends Exception> Page<V> cut(Rows<V, X> rows) throws X {
        int chunk = limit + 1;
        while (true) {
            int count = Math.min(chunk, SCAN_BUDGET + 1 - scanned);
            List<Row<V>> found = rows.next(count);
            for (Row<V> row : found) {
                if (row.cursor().equals(last)) {
                    continue;
                }
                if (items.size() == limit || scanned == SCAN_BUDGET) {
                    return new Page<>(items, last);
                }
                take(row);
            }
            if (found.size() < count) {
                return new Page<>(items, null);
            }
            chunk = Math.min(chunk * 4, 500);
        }
    }

    private void take(Row<V> row) {
        scanned++;
        last = row.cursor();
        if (wanted.test(row.view())) {
            items.add(row.view());
        }
    }
}
