package org.linli.query.views;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** All that stands under one key of an index: for keys of which it is known that few do. */
public final class AllPages {
    private static final int AT_ONCE = 500;

    private AllPages() {}

    /** In the index's order. What moves meanwhile may be missing or come twice. */
    public static <V> List<V> of(
            ViewStore views, Projection<V> projection, String index, String key, Predicate<V> filter) {
        List<V> found = new ArrayList<>();
        @Nullable Cursor next = null;
        do {
            Page<V> page = views.find(projection, index, Set.of(key), filter, next, AT_ONCE);
            found.addAll(page.items());
            next = page.next();
        } while (next != null);
        return found;
    }
}
