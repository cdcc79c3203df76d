package org.linli.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.kernel.Recorded;
import org.linli.query.sample.NoteCount;
import org.linli.query.sample.NoteFeed;
import org.linli.query.sample.NoteStream;
import org.linli.query.views.MemoryViews;
import org.linli.query.views.Projection;
import org.linli.query.views.ViewStore;
import org.linli.query.views.ViewWriter;
import org.linli.query.views.sqlite.SqliteViews;

class FoldingTest {
    private static final long EVENTS = 3_000;

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 100, 999, 3_000})
    void the_whole_history_equals_its_parts_in_batches_of_any_size(int batch, @TempDir Path folder) {
        try (ViewStore whole = new MemoryViews();
                ViewStore memory = new MemoryViews();
                ViewStore sqlite = SqliteViews.open(folder.resolve("views.db"))) {
            for (Projection<?> projection : List.of(NoteFeed.FEED, NoteCount.COUNT)) {
                fold(projection, whole, (int) EVENTS);
                fold(projection, memory, batch);
                fold(projection, sqlite, batch);
                assertThat(memory.digest(projection)).isEqualTo(whole.digest(projection));
                assertThat(sqlite.digest(projection)).isEqualTo(whole.digest(projection));
            }
        }
    }

    @Test
    void several_changes_of_a_record_in_one_batch_are_folded_in_order() {
        try (MemoryViews views = new MemoryViews()) {
            fold(NoteCount.COUNT, views, (int) EVENTS);
            long counted = views.find(NoteCount.COUNT, "all", List.of("all"), count -> true, null, 100).items().stream()
                    .mapToLong(NoteCount.Count::events)
                    .sum();
            assertThat(counted).isEqualTo(EVENTS);
        }
    }

    private static <V> void fold(Projection<V> projection, ViewStore views, int size) {
        ViewWriter<V> writer = new ViewWriter<>(views.live(projection), 50);
        for (long from = 0; from < EVENTS; from += size) {
            long to = Math.min(EVENTS, from + size);
            List<Recorded<?>> events = NoteStream.between(from, to);
            writer.write(batch -> {
                Folding.fold(projection, events, batch);
                batch.moveTo(to - 1);
            });
        }
    }
}
