package org.linli.query.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.query.Neighbours.LADDER;
import static org.linli.query.Neighbours.SHOPPING;
import static org.linli.query.Neighbours.ladderOffered;
import static org.linli.query.Neighbours.shoppingRequested;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.kernel.Recorded;
import org.linli.query.History;
import org.linli.query.RandomHistory;
import org.linli.query.projection.Folding;
import org.linli.query.views.DeadLetter;
import org.linli.query.views.Generation;
import org.linli.query.views.MemoryViews;
import org.linli.query.views.ViewBatch;
import org.linli.query.views.ViewStoreException;

class SearchIndexTest {
    private static final SearchProjection SEARCH = new SearchProjection();

    private final Path folder;
    private final History history = new History().then(ladderOffered(), shoppingRequested());
    private SearchIndex index;

    SearchIndexTest(@TempDir Path folder) {
        this.folder = folder.resolve("search");
        this.index = SearchIndex.open(this.folder);
        activate();
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void position_and_listings_are_on_disk_together() {
        fold(index.live(SEARCH), 0, 1);
        reopen();
        assertThat(index.live(SEARCH).position()).isZero();
        assertThat(index.live(SEARCH).getAll(List.of(LADDER + "", SHOPPING + "")))
                .containsOnlyKeys(LADDER + "");

        fold(index.live(SEARCH), 1, 2);
        reopen();
        assertThat(index.live(SEARCH).position()).isEqualTo(1);
        assertThat(index.live(SEARCH).getAll(List.of(LADDER + "", SHOPPING + "")))
                .hasSize(2);
    }

    @Test
    void after_a_crash_it_stands_where_it_was_saved_last_and_goes_on_from_there() throws IOException {
        fold(index.live(SEARCH), 0, 1);
        reopen();
        fold(index.live(SEARCH), 1, 2);
        Path crashed = copyAsIfTheProcessDied();

        try (SearchIndex after = SearchIndex.open(crashed)) {
            assertThat(after.live(SEARCH).position()).isZero();
            fold(after.live(SEARCH), 1, 2);
            assertThat(after.live(SEARCH).getAll(List.of(LADDER + "", SHOPPING + "")))
                    .hasSize(2);
            assertThat(documents(after)).isEqualTo(2);
        }
    }

    @Test
    void applied_twice_is_applied_once() {
        fold(index.live(SEARCH), 0, 2);
        Generation<Searchable> shadow = index.shadow(SEARCH);
        fold(shadow, 0, 2);
        index.activate(shadow);

        assertThat(documents(index)).isEqualTo(2);
    }

    @Test
    void a_rebuilt_one_takes_the_place_in_one_step_and_the_old_one_is_gone() throws IOException {
        fold(index.live(SEARCH), 0, 1);
        Generation<Searchable> shadow = index.shadow(SEARCH);
        fold(shadow, 0, 2);
        assertThat(documents(index)).isEqualTo(1);
        index.activate(shadow);

        assertThat(documents(index)).isEqualTo(2);
        try (Stream<Path> generations = Files.list(folder)) {
            assertThat(generations.filter(Files::isDirectory)).hasSize(1);
        }
    }

    @Test
    void one_that_cannot_be_read_is_begun_anew() throws IOException {
        fold(index.live(SEARCH), 0, 2);
        index.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path segments : files.filter(
                            file -> file.getFileName().toString().startsWith("segments_"))
                    .toList()) {
                Files.writeString(segments, "no index");
            }
        }
        index = SearchIndex.open(folder);

        assertThat(index.live(SEARCH).position()).isEqualTo(-1);
        assertThat(documents(index)).isZero();
    }

    @Test
    void dead_letters_are_kept_with_it() {
        DeadLetter letter = new DeadLetter(
                LADDER + "",
                0,
                "sharing.listing-published",
                DeadLetter.Failure.at(Instant.EPOCH, new IllegalStateException()));
        ViewBatch<Searchable> batch = index.live(SEARCH).begin();
        batch.queue(letter);
        batch.moveTo(0);
        batch.commit();
        reopen();

        assertThat(index.live(SEARCH).deadLetters(null, 10)).containsExactly(letter);
        assertThat(index.live(SEARCH).queued()).containsExactly(LADDER + "");
        assertThat(index.live(SEARCH).position()).isZero();
    }

    @Test
    void batches_of_any_size_give_the_records_of_the_memory_views() {
        List<Recorded<?>> events = RandomHistory.of(20_261_126, 600).events();
        for (int size : List.of(1, 7, 1_000)) {
            Generation<Searchable> shadow = index.shadow(SEARCH);
            fold(shadow, events, events.size(), size);
            index.activate(shadow);
            assertSame(index.live(SEARCH), events);
            reopen();
            assertSame(index.live(SEARCH), events);
        }
    }

    /** A disk that is full while it is told to be. */
    private static final class Full extends FilterDirectory {
        private final AtomicBoolean full = new AtomicBoolean();

        Full(Directory in) {
            super(in);
        }

        @Override
        public IndexOutput createOutput(String name, IOContext context) throws IOException {
            if (full.get()) {
                throw new IOException("No space left on device");
            }
            return super.createOutput(name, context);
        }
    }

    @Test
    void on_a_full_disk_searches_see_what_they_saw_and_afterwards_nothing_is_lost_or_counted_twice()
            throws IOException {
        List<Recorded<?>> events = RandomHistory.of(20_261_126, 600).events();
        Full disk = new Full(new ByteBuffersDirectory());
        IndexGeneration generation = new IndexGeneration(SEARCH, folder, disk);
        fold(generation, events, 200, 100);
        generation.save();
        fold(generation, events, 300, 100);
        int seen = documents(generation);

        disk.full.set(true);
        for (int tries = 0; tries < 3; tries++) {
            assertThatThrownBy(() -> fold(generation, events, 600, 100)).isInstanceOf(ViewStoreException.class);
            assertThat(generation.position()).isEqualTo(199);
            assertThat(documents(generation)).isEqualTo(seen);
        }
        disk.full.set(false);
        fold(generation, events, 250, 25);
        assertThat(documents(generation)).as("not yet caught up").isEqualTo(seen);
        fold(generation, events, events.size(), 100);
        assertSame(generation, events);
        generation.save();
        generation.close();
    }

    private static void assertSame(Generation<Searchable> generation, List<Recorded<?>> events) {
        Generation<Searchable> memory = new MemoryViews().live(SEARCH);
        fold(memory, events, events.size(), 1_000);
        List<String> ids = events.stream()
                .flatMap(event -> SEARCH.keys(event).stream())
                .distinct()
                .toList();
        assertThat(generation.getAll(ids)).isEqualTo(memory.getAll(ids));
        assertThat(documents((IndexGeneration) generation))
                .isEqualTo(memory.getAll(ids).size());
    }

    /** From where the generation stands. */
    private static void fold(Generation<Searchable> generation, List<Recorded<?>> events, int until, int size) {
        for (int from = (int) generation.position() + 1; from < until; ) {
            int to = Math.min(from + size, until);
            ViewBatch<Searchable> batch = generation.begin();
            Folding.fold(SEARCH, events.subList(from, to), batch);
            batch.moveTo(to - 1L);
            batch.commit();
            from = to;
        }
    }

    private static int documents(IndexGeneration generation) {
        return generation.search(searcher -> searcher.getIndexReader().numDocs());
    }

    /** The first generation takes its place as the runtime puts it there. */
    private void activate() {
        index.activate(index.shadow(SEARCH));
    }

    private void reopen() {
        index.close();
        index = SearchIndex.open(folder);
    }

    private Path copyAsIfTheProcessDied() throws IOException {
        Path copy = folder.resolveSibling("crashed");
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                Path to = copy.resolve(folder.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(file, to);
                }
            }
        }
        return copy;
    }

    private static int documents(SearchIndex index) {
        return index.search(searcher -> searcher.getIndexReader().numDocs());
    }

    private void fold(Generation<Searchable> generation, int from, int to) {
        ViewBatch<Searchable> batch = generation.begin();
        Folding.fold(SEARCH, history.events().subList(from, to), batch);
        batch.moveTo(to - 1L);
        batch.commit();
    }
}
