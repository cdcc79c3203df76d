package org.linli.query.projection;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.linli.kernel.Recorded;
import org.linli.query.views.Projection;
import org.linli.query.views.ViewBatch;

/** A batch of events into a batch of view changes: one read for all records touched, then the folds in order. */
public final class Folding {
    private Folding() {}

    /** Folds the events, in their order, into the batch; its position is the caller's business. A fold that fails ends it. */
    public static <V> void fold(Projection<V> projection, List<Recorded<?>> events, ViewBatch<V> batch) {
        each(projection, events, batch, (id, event) -> step(projection, id, event, batch));
    }

    /** Goes through the events in their order and the records that each of them touches; what an erasure takes out is taken out here. */
    static <V> void each(
            Projection<V> projection,
            List<Recorded<?>> events,
            ViewBatch<V> batch,
            BiConsumer<String, Recorded<?>> step) {
        List<Set<String>> keys = events.stream().map(projection::keys).toList();
        Set<String> touched = new HashSet<>();
        keys.forEach(touched::addAll);
        batch.load(touched);
        for (int i = 0; i < events.size(); i++) {
            for (String id : keys.get(i)) {
                step.accept(id, events.get(i));
            }
            Blanking.after(events.get(i), projection, batch);
        }
    }

    /** Folds one event into one record. */
    static <V> void step(Projection<V> projection, String id, Recorded<?> event, ViewBatch<V> batch) {
        V view = projection.fold(id, batch.get(id), event);
        if (view == null) {
            batch.remove(id);
        } else {
            batch.put(id, view);
        }
    }
}
