package org.linli.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.store.Given.allIds;
import static org.linli.store.Given.anEngine;
import static org.linli.store.Given.concurrently;
import static org.linli.store.Given.events;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointerTest {
    private static final int WRITERS = 8;
    private static final int EACH = 20_000;
    private static final int APPEND = 5;

    /** Bytes of a page with its frame in the log. */
    private static final long FRAME = 4_096 + 24;

    @Test
    void the_log_stays_short_and_the_file_whole_while_writers_never_pause(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("events.db");
        Path log = folder.resolve("events.db-wal");
        try (SqliteEventStorageEngine engine = anEngine(file)) {
            concurrently(WRITERS, writer -> {
                for (int sequence = 0; sequence < EACH; sequence += APPEND) {
                    String aggregate = "p-" + writer + "-" + sequence;
                    engine.appendEvents(events(aggregate, 0, APPEND));
                }
                return writer;
            });

            assertThat(Files.size(log)).isLessThan(2 * Checkpointer.MOST_PAGES * FRAME);
            assertThat(allIds(engine)).hasSize(WRITERS * EACH).doesNotHaveDuplicates();
        }
        assertThat(log).doesNotExist();
        try (SqliteEventStorageEngine again = anEngine(file)) {
            assertThat(again.head()).isEqualTo(WRITERS * EACH - 1);
        }
    }
}
