package org.linli.query.views;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some records in index order.
 *
 * @param items at most as many as asked for; fewer, even none, do not mean the end
 * @param next where to go on; null at the end, and only there
 */
public record Page<V>(List<V> items, @Nullable Cursor next) {
    public Page {
        items = List.copyOf(items);
    }
}
