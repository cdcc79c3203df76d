package org.linli.query.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.linli.kernel.Recorded;
import org.linli.query.RandomHistory;
import org.linli.query.projection.Folding;
import org.linli.query.views.ViewBatch;

/** Indexes a history in small batches and puts every third on disk, telling how far it is, until it is killed or done. */
final class IndexingChild {
    static final long SEED = 20_261_126;
    static final int STEPS = 6_000;
    private static final int BATCH = 5;

    private IndexingChild() {}

    public static void main(String[] args) throws IOException {
        List<Recorded<?>> events = RandomHistory.of(SEED, STEPS).events();
        IndexGeneration index = IndexGeneration.open(new SearchProjection(), Path.of(args[0]));
        for (int batch = 0; index.position() + 1 < events.size(); batch++) {
            fold(index, events, Math.min((int) index.position() + 1 + BATCH, events.size()));
            if (batch % 3 == 2) {
                index.save();
                IO.println("at " + index.position());
            }
        }
        IO.println("done");
    }

    static void fold(IndexGeneration index, List<Recorded<?>> events, int until) {
        ViewBatch<Searchable> batch = index.begin();
        Folding.fold(index.projection(), events.subList((int) index.position() + 1, until), batch);
        batch.moveTo(until - 1L);
        batch.commit();
    }
}
