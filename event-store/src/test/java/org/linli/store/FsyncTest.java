package org.linli.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.linli.store.Given.anEngine;
import static org.linli.store.Given.event;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Asks the kernel instead of the statistics: how often is the log forced to disk? Needs strace. */
class FsyncTest {
    private static final int GROUPS = 200;

    /** Appends one event after the other, so each is a group of its own; prints what the statistics say. */
    static final class Appends {
        private Appends() {}

        public static void main(String[] arguments) {
            try (SqliteEventStorageEngine engine = anEngine(Path.of(arguments[0]))) {
                for (int sequence = 0; sequence < GROUPS; sequence++) {
                    engine.appendEvents(event("p-1", sequence));
                }
                System.out.println(engine.statistics().fsyncs());
            }
        }
    }

    @Test
    void the_kernel_forces_the_log_once_per_group_as_the_statistics_say(@TempDir Path folder) throws Exception {
        assumeThat(Stream.of(System.getenv("PATH").split(File.pathSeparator, -1)))
                .as("strace is installed")
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, "strace")));
        Path calls = folder.resolve("calls");
        Path file = folder.resolve("events.db");
        Process child = ChildJvm.start(
                List.of("strace", "-f", "-y", "-e", "trace=fsync,fdatasync", "-o", calls.toString()),
                Appends.class,
                file.toString());
        String counted = child.inputReader().readLine();
        assertThat(child.waitFor()).isZero();

        assertThat(counted).isEqualTo(Integer.toString(GROUPS));
        try (Stream<String> lines = Files.lines(calls)) {
            // a few more: the schema, the start of the log, the last checkpoint
            assertThat(lines.filter(line -> line.contains("events.db-wal>")).count())
                    .isBetween((long) GROUPS, GROUPS + 5L);
        }
    }
}
