package org.linli.query.views;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Writes batch after batch to one generation and remembers the records used last, so that busy ones are read and decoded
 * once. It must be the generation's only writer; for one thread at a time.
 */
public final class ViewWriter<V> {
    private final Generation<V> generation;
    private final Map<String, V> recent;

    /** A writer that remembers so many records. */
    public ViewWriter(Generation<V> generation, int memory) {
        this.generation = generation;
        this.recent = new Recent<>(memory);
    }

    /** Fills a batch and stores it; if either fails, nothing of it is stored and nothing remembered. */
    public void write(Consumer<ViewBatch<V>> work) {
        ViewBatch<V> batch = new ViewBatch<>(generation, recent);
        try {
            work.accept(batch);
            batch.commit();
            batch.remember(recent);
        } catch (RuntimeException | Error e) {
            recent.clear();
            throw e;
        }
    }

    /** To be called where another process may have written since the last batch. */
    public void forget() {
        recent.clear();
    }

    public Generation<V> generation() {
        return generation;
    }

    private static final class Recent<V> extends LinkedHashMap<String, V> {
        private static final long serialVersionUID = 1;
        private final int size;

        Recent(int size) {
            super(16, 0.75f, true);
            this.size = size;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
            return size() > size;
        }
    }
}
