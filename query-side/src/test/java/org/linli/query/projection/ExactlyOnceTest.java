package org.linli.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.query.sample.NoteChain;
import org.linli.query.sample.NoteCount;
import org.linli.query.sample.NoteFeed;
import org.linli.query.sample.NoteSource;
import org.linli.query.views.DeadLetter;
import org.linli.query.views.MemoryViews;
import org.linli.query.views.Projection;
import org.linli.query.views.ViewStore;

/** Processes that are killed, with SIGKILL, in the middle of what they do. */
class ExactlyOnceTest {
    private static final List<Projection<?>> BOTH = List.of(NoteFeed.FEED, NoteCount.COUNT);
    private static final long SEED = 20_261_124;

    @TempDir
    Path folder;

    @Test
    void every_event_counts_once_however_often_the_process_is_killed() throws Exception {
        Random random = new Random(SEED);
        for (int kill = 0; kill < kills(20); kill++) {
            killAfter(1 + random.nextInt(6), "follow", 0);
        }
        assertThat(reached()).isGreaterThan(5_000);
        assertCaughtUpEqualsFresh(reached() + 2_000);
    }

    /** Killed while letters are put aside, then while they are tried again: no event is lost, doubled or out of order. */
    @Test
    void dead_letters_are_kept_and_settled_exactly_once_however_often_the_process_is_killed() throws Exception {
        Random random = new Random(SEED);
        for (int kill = 0; kill < kills(8); kill++) {
            killAfter(1 + random.nextInt(6), "follow", 0);
        }
        long events;
        try (ViewStore views = CrashingChild.open(place());
                MemoryViews fresh = new MemoryViews()) {
            events = views.live(NoteChain.PICKY).position() + 1;
            try (ProjectionRuntime anew =
                    new ProjectionRuntime(new NoteSource(events), fresh, List.of(NoteChain.PICKY))) {
                anew.start();
                assertThat(views.digest(NoteChain.PICKY)).isEqualTo(fresh.digest(NoteChain.PICKY));
                assertThat(places(views)).isEqualTo(places(fresh)).hasSizeGreaterThan(20);
            }
        }
        for (int kill = 0; kill < kills(3); kill++) {
            killAfter(1 + random.nextInt(4), "retry", events);
        }
        try (ViewStore views = CrashingChild.open(place());
                MemoryViews fresh = new MemoryViews();
                ProjectionRuntime survivor =
                        new ProjectionRuntime(new NoteSource(events), views, List.of(NoteChain.SOUND));
                ProjectionRuntime anew =
                        new ProjectionRuntime(new NoteSource(events), fresh, List.of(NoteChain.SOUND))) {
            survivor.start();
            anew.start();
            assertThat(places(views)).isNotEmpty();
            survivor.retryDeadLetters("note-chain", null);
            assertThat(places(views)).isEmpty();
            assertThat(views.digest(NoteChain.SOUND)).isEqualTo(fresh.digest(NoteChain.SOUND));
        }
    }

    private static List<DeadLetter.Place> places(ViewStore views) {
        return views.live(NoteChain.SOUND).deadLetters(null, Integer.MAX_VALUE).stream()
                .map(DeadLetter::place)
                .toList();
    }

    @Test
    void a_rebuild_that_is_killed_leaves_the_old_views_and_nothing_else() throws Exception {
        Random random = new Random(SEED);
        for (int kill = 0; kill < kills(3); kill++) {
            killAfter(14 + random.nextInt(20), "rebuild", 20_000);
            assertThat(reached()).isEqualTo(19_999);
        }
        assertCaughtUpEqualsFresh(21_000);
    }

    private void killAfter(int lines, String mode, long events) throws IOException, InterruptedException {
        Process child = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashingChild.class.getName(),
                        place(),
                        mode,
                        Long.toString(events))
                .redirectErrorStream(true)
                .start();
        try (BufferedReader output = child.inputReader()) {
            readProgress(output, lines);
            child.destroyForcibly();
        }
        child.waitFor();
    }

    private static void readProgress(BufferedReader output, int lines) throws IOException {
        StringBuilder all = new StringBuilder();
        int seen = 0;
        while (seen < lines) {
            String line = output.readLine();
            assertThat(line).as("the child ended by itself:\n%s", all).isNotNull();
            all.append(line).append('\n');
            seen += line.startsWith("at ") || line.startsWith("reading ") ? 1 : 0;
        }
    }

    /** Position of the projection that is furthest. */
    private long reached() {
        try (ViewStore views = CrashingChild.open(place())) {
            return BOTH.stream()
                    .mapToLong(projection -> views.live(projection).position())
                    .max()
                    .orElseThrow();
        }
    }

    private void assertCaughtUpEqualsFresh(long events) throws InterruptedException {
        NoteSource source = new NoteSource(events);
        try (ViewStore views = CrashingChild.open(place());
                MemoryViews fresh = new MemoryViews();
                ProjectionRuntime survivor = new ProjectionRuntime(source, views, BOTH);
                ProjectionRuntime anew = new ProjectionRuntime(source, fresh, BOTH)) {
            survivor.start();
            anew.start();
            for (Projection<?> projection : BOTH) {
                assertThat(survivor.positions().await(projection.name(), events - 1, Duration.ofMinutes(1)))
                        .isTrue();
                assertThat(views.digest(projection)).as(projection.name()).isEqualTo(fresh.digest(projection));
            }
            long counted = views.find(NoteCount.COUNT, "all", List.of("all"), count -> true, null, 100).items().stream()
                    .mapToLong(NoteCount.Count::events)
                    .sum();
            assertThat(counted).isEqualTo(events);
        }
    }

    /** Where the views are. */
    String place() {
        return folder.resolve("views.db").toString();
    }

    /** How often a process is killed that would be so often where nobody waits for a lease. */
    int kills(int usual) {
        return usual;
    }
}
