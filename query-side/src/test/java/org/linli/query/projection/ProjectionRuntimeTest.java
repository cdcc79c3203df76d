package org.linli.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.kernel.Recorded;
import org.linli.query.sample.NoteCount;
import org.linli.query.sample.NoteFeed;
import org.linli.query.sample.NoteSource;
import org.linli.query.views.Index;
import org.linli.query.views.MemoryViews;
import org.linli.query.views.Projection;
import org.linli.query.views.ViewStore;
import org.linli.query.views.sqlite.SqliteViews;

class ProjectionRuntimeTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final List<Projection<?>> BOTH = List.of(NoteFeed.FEED, NoteCount.COUNT);

    @TempDir
    Path folder;

    private ViewStore views;

    @BeforeEach
    void open() {
        views = SqliteViews.open(folder.resolve("views.db"));
    }

    @AfterEach
    void close() {
        views.close();
    }

    /** Counts events, unless it is told to fail. */
    private record Fragile(AtomicBoolean failing) implements Projection<NoteCount.Count> {
        @Override
        public String name() {
            return "fragile";
        }

        @Override
        public Class<NoteCount.Count> type() {
            return NoteCount.Count.class;
        }

        @Override
        public List<Index<NoteCount.Count>> indexes() {
            return List.of();
        }

        @Override
        public Set<String> keys(Recorded<?> event) {
            return Set.of("all");
        }

        @Override
        public NoteCount.Count fold(String id, NoteCount.@Nullable Count view, Recorded<?> event) {
            if (failing.get()) {
                throw new LinkageError("told to fail"); // an Error, because Axon's processor knows exceptions only
            }
            return new NoteCount.Count(id, view == null ? 1 : view.events() + 1);
        }
    }

    @Test
    void views_follow_the_events() throws InterruptedException {
        NoteSource source = new NoteSource(0);
        try (ProjectionRuntime runtime = new ProjectionRuntime(source, views, BOTH)) {
            runtime.start();
            source.append(2_500);
            source.append(1);
            awaitHead(runtime, source);
        }
        assertFresh(source);
    }

    @Test
    void a_listener_hears_of_each_batch_once_it_is_stored_and_cannot_stop_the_projection() throws InterruptedException {
        NoteSource source = new NoteSource(0);
        Queue<Recorded<?>> heard = new ConcurrentLinkedQueue<>();
        ProjectionListener failing = (projection, events, nanos) -> {
            assertThat(nanos).isPositive();
            if (projection.name().equals("note-feed")) {
                assertThat(views.live(NoteFeed.FEED).position())
                        .isGreaterThanOrEqualTo(events.getLast().position());
                heard.addAll(events);
                throw new IllegalStateException("a listener that fails");
            }
        };
        try (ProjectionRuntime runtime =
                new ProjectionRuntime(source, views, BOTH, DeadLetterRules.standard(), failing)) {
            runtime.start();
            source.append(1_500);
            awaitHead(runtime, source);
        }
        assertThat(heard).extracting(Recorded::position).hasSize(1_500).isSorted();
        assertFresh(source);
    }

    @Test
    void what_was_stored_before_the_start_is_there_when_it_returns() throws InterruptedException {
        NoteSource source = new NoteSource(25_000);
        try (ProjectionRuntime runtime = new ProjectionRuntime(source, views, BOTH)) {
            runtime.start();
            assertThat(counted()).isEqualTo(25_000);
            assertThat(runtime.positions().of("note-feed")).isEqualTo(24_999);
        }
        assertFresh(source);
    }

    @Test
    void a_stopped_runtime_goes_on_where_it_was() throws InterruptedException {
        NoteSource source = new NoteSource(1_200);
        for (int i = 0; i < 3; i++) {
            try (ProjectionRuntime runtime = new ProjectionRuntime(source, views, BOTH)) {
                runtime.start();
                source.append(700);
                awaitHead(runtime, source);
            }
        }
        assertThat(counted()).isEqualTo(3_300);
        assertFresh(source);
    }

    @Test
    void a_rebuild_never_shows_an_empty_or_half_view_and_misses_no_event() throws Exception {
        NoteSource source = new NoteSource(20_000);
        AtomicBoolean reading = new AtomicBoolean(true);
        CountDownLatch first = new CountDownLatch(1);
        try (ProjectionRuntime runtime = new ProjectionRuntime(source, views, BOTH);
                ExecutorService reader = Executors.newSingleThreadExecutor()) {
            runtime.start();
            Future<Long> last = reader.submit(() -> {
                long seen = 20_000;
                while (reading.get()) {
                    long now = counted();
                    assertThat(now).isGreaterThanOrEqualTo(seen);
                    seen = now;
                    first.countDown();
                }
                return seen;
            });
            first.await();
            for (int i = 0; i < 3; i++) {
                source.append(2_000);
                runtime.rebuild("note-count");
                source.append(500);
            }
            runtime.rebuildAll();
            awaitHead(runtime, source);
            reading.set(false);
            assertThat(last.get()).isGreaterThan(20_000);
        }
        assertThat(counted()).isEqualTo(27_500);
        assertFresh(source);
    }

    @Test
    void a_rebuilt_view_takes_over_with_everything_the_old_one_had() throws InterruptedException {
        Queue<Long> readAgain = new ConcurrentLinkedQueue<>();
        AtomicReference<LongConsumer> onRead = new AtomicReference<>(position -> {});
        NoteSource source = new NoteSource(5_000, position -> onRead.get().accept(position));
        try (ProjectionRuntime runtime = new ProjectionRuntime(source, views, List.of(NoteCount.COUNT))) {
            runtime.start();
            onRead.set(position -> {
                boolean rebuilding = Thread.currentThread().getName().equals(Replay.THREAD);
                if (rebuilding && position == 4_999) {
                    source.append(300);
                    awaitCount(runtime, 5_299);
                } else if (!rebuilding && position <= count(runtime)) {
                    readAgain.add(position);
                }
            });
            runtime.rebuild("note-count");
            source.append(1);
            awaitCount(runtime, 5_300);
        }
        assertThat(readAgain).isEmpty();
        assertThat(counted()).isEqualTo(5_301);
    }

    @Test
    void an_error_in_a_fold_stops_its_projection_until_it_is_over_and_skips_nothing_while_others_go_on()
            throws InterruptedException {
        NoteSource source = new NoteSource(0);
        Fragile fragile = new Fragile(new AtomicBoolean(true));
        try (ProjectionRuntime runtime = new ProjectionRuntime(source, views, List.of(fragile, NoteCount.COUNT))) {
            runtime.start();
            source.append(1_500);
            assertThat(runtime.positions().await("note-count", 1_499, LONG)).isTrue();
            assertThat(runtime.positions().of("fragile")).isEqualTo(-1);
            assertThat(runtime.standstill("fragile")).isEqualTo(Standstill.FAILING);
            assertThat(runtime.deadLetterCount("fragile")).isZero();
            fragile.failing().set(false);
            assertThat(runtime.positions().await("fragile", 1_499, ProjectionRuntime.RETRY.multipliedBy(10)))
                    .isTrue();
        }
        assertThat(views.get(fragile, "all")).isEqualTo(new NoteCount.Count("all", 1_500));
    }

    @Test
    void a_rebuild_that_fails_leaves_the_old_view_following() throws InterruptedException {
        NoteSource source = new NoteSource(1_000);
        Fragile fragile = new Fragile(new AtomicBoolean());
        try (ProjectionRuntime runtime = new ProjectionRuntime(source, views, List.of(fragile))) {
            runtime.start();
            fragile.failing().set(true);
            assertThatThrownBy(() -> runtime.rebuild("fragile")).hasMessageContaining("told to fail");
            fragile.failing().set(false);
            source.append(500);
            assertThat(runtime.positions().await("fragile", 1_499, LONG)).isTrue();
        }
        assertThat(views.get(fragile, "all")).isEqualTo(new NoteCount.Count("all", 1_500));
    }

    @Test
    void a_raised_version_is_rebuilt_before_the_start_returns() throws InterruptedException {
        NoteSource source = new NoteSource(3_000);
        NoteFeed next = new NoteFeed("note-feed", 2);
        for (NoteFeed feed : List.of(NoteFeed.FEED, next)) {
            close();
            open();
            try (ProjectionRuntime runtime = new ProjectionRuntime(source, views, List.of(feed))) {
                runtime.start();
                assertThat(runtime.positions().of("note-feed")).isEqualTo(2_999);
            }
        }
        assertThat(views.digest(next)).isEqualTo(fresh(next, source));
    }

    @Test
    void names_are_unique_and_known() {
        NoteSource source = new NoteSource(0);
        assertThatThrownBy(() -> new ProjectionRuntime(source, views, List.of(NoteFeed.FEED, NoteFeed.FEED)))
                .hasMessageContaining("note-feed");
        try (ProjectionRuntime runtime = new ProjectionRuntime(source, views, BOTH)) {
            assertThatThrownBy(() -> runtime.rebuild("nothing")).hasMessageContaining("nothing");
        }
    }

    private long counted() {
        return views.find(NoteCount.COUNT, "all", List.of("all"), count -> true, null, 100).items().stream()
                .mapToLong(NoteCount.Count::events)
                .sum();
    }

    private static long count(ProjectionRuntime runtime) {
        return runtime.positions().of("note-count");
    }

    private static void awaitCount(ProjectionRuntime runtime, long position) {
        try {
            assertThat(runtime.positions().await("note-count", position, LONG)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void awaitHead(ProjectionRuntime runtime, NoteSource source) throws InterruptedException {
        for (Projection<?> projection : BOTH) {
            assertThat(runtime.positions().await(projection.name(), source.size() - 1, LONG))
                    .isTrue();
        }
    }

    private void assertFresh(NoteSource source) throws InterruptedException {
        for (Projection<?> projection : BOTH) {
            assertThat(views.digest(projection)).isEqualTo(fresh(projection, source));
        }
    }

    private static String fresh(Projection<?> projection, NoteSource source) throws InterruptedException {
        try (MemoryViews memory = new MemoryViews();
                ProjectionRuntime runtime = new ProjectionRuntime(source, memory, List.of(projection))) {
            runtime.start();
            return memory.digest(projection);
        }
    }
}
