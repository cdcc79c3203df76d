package org.linli.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.kernel.Recorded;
import org.linli.query.RandomHistory;
import org.linli.query.projection.Folding;
import org.linli.query.views.Generation;
import org.linli.query.views.MemoryViews;

/** A process that indexes is killed, with SIGKILL, in the middle of what it does. */
class SearchCrashTest {
    private static final SearchProjection SEARCH = new SearchProjection();

    @TempDir
    Path folder;

    @Test
    void an_index_goes_on_from_its_last_commit_and_loses_and_doubles_nothing_however_often_it_is_killed()
            throws Exception {
        Random random = new Random(IndexingChild.SEED);
        long before = -1;
        for (int kill = 0; kill < 6; kill++) {
            long told = killAfter(1 + random.nextInt(8));
            long kept = kept();
            assertThat(kept).isGreaterThanOrEqualTo(told).isGreaterThan(before);
            before = kept;
        }
        List<Recorded<?>> events =
                RandomHistory.of(IndexingChild.SEED, IndexingChild.STEPS).events();
        IndexGeneration index = IndexGeneration.open(SEARCH, folder);
        IndexingChild.fold(index, events, events.size());
        assertSame(index, events);
        index.close();
    }

    private static void assertSame(IndexGeneration index, List<Recorded<?>> events) {
        Generation<Searchable> memory = new MemoryViews().live(SEARCH);
        var batch = memory.begin();
        Folding.fold(SEARCH, events, batch);
        batch.moveTo(events.size() - 1L);
        batch.commit();
        List<String> ids = events.stream()
                .flatMap(event -> SEARCH.keys(event).stream())
                .distinct()
                .toList();
        assertThat(index.getAll(ids)).isEqualTo(memory.getAll(ids));
        int documents = index.search(searcher -> searcher.getIndexReader().numDocs());
        assertThat(documents).isEqualTo(memory.getAll(ids).size());
    }

    /** What is on disk. */
    private long kept() throws IOException {
        IndexGeneration index = IndexGeneration.open(SEARCH, folder);
        try {
            return index.position();
        } finally {
            index.close();
        }
    }

    /** The position that the child told of last. */
    private long killAfter(int lines) throws IOException, InterruptedException {
        Process child = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        IndexingChild.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        long told = -1;
        try (BufferedReader output = child.inputReader()) {
            StringBuilder all = new StringBuilder();
            for (int seen = 0; seen < lines; ) {
                String line = output.readLine();
                assertThat(line)
                        .as("the child ended by itself:\n%s", all)
                        .isNotNull()
                        .isNotEqualTo("done");
                all.append(line).append('\n');
                if (line.startsWith("at ")) {
                    told = Long.parseLong(line.substring(3));
                    seen++;
                }
            }
            child.destroyForcibly();
        }
        child.waitFor();
        return told;
    }
}
