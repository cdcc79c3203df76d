package org.linli.query.projection;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.linli.kernel.Recorded;
import org.linli.query.views.Projection;
import org.linli.query.views.ViewBatch;

/** A batch of events into a batch of view changes: one read for all records touched, then the folds in order. */
public final class Folding {
    private Folding() {}

    /** Folds the events, in their order, into the batch; its position is the caller's business. */
    public static <V> void fold(Projection<V> projection, List<Recorded<?>> events, ViewBatch<V> batch) {
        List<Set<String>> keys = events.stream().map(projection::keys).toList();
        Set<String> touched = new HashSet<>();
        keys.forEach(touched::addAll);
        batch.load(touched);
        for (int i = 0; i < events.size(); i++) {
            for (String id : keys.get(i)) {
                step(projection, id, events.get(i), batch);
            }
        }
    }

    private static <V> void step(Projection<V> projection, String id, Recorded<?> event, ViewBatch<V> batch) {
        V view = projection.fold(id, batch.get(id), event);
        if (view == null) {
            batch.remove(id);
        } else {
            batch.put(id, view);
        }
    }
}
