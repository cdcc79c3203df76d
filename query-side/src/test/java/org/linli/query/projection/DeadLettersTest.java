package org.linli.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.query.sample.NoteChain;
import org.linli.query.sample.NoteCount;
import org.linli.query.sample.NoteSource;
import org.linli.query.sample.NoteStream;
import org.linli.query.views.DeadLetter;
import org.linli.query.views.MemoryViews;
import org.linli.query.views.ViewStore;
import org.linli.query.views.ViewStoreException;
import org.linli.query.views.sqlite.SqliteViews;

/** What happens to an event whose fold fails. */
class DeadLettersTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");
    private static final String MOVED = "NoteMoved";
    private static final long EVENTS = 300;

    /** Where the fold of {@link #MOVED} fails first. */
    private static final long POISON =
            positions(MOVED).filter(position -> position > 20).findFirst().orElseThrow();

    @TempDir
    Path folder;

    private final NoteSource source = new NoteSource(0);
    private final Map<Long, RuntimeException> poison = new ConcurrentHashMap<>();
    private final AtomicReference<Instant> clock = new AtomicReference<>(NOW);
    private final NoteChain chain = NoteChain.failing((id, position) -> {
        RuntimeException failure = poison.get(position);
        if (failure != null && id.equals(MOVED)) {
            throw failure;
        }
    });
    private ViewStore views;

    @BeforeEach
    void open() {
        views = SqliteViews.open(folder.resolve("views.db"));
        poison.put(POISON, new IllegalStateException("ask 13800138000"));
    }

    @AfterEach
    void close() {
        views.close();
    }

    private ProjectionRuntime runtime(int most) {
        return new ProjectionRuntime(
                source, views, List.of(chain, NoteCount.COUNT), new DeadLetterRules(clock::get, most));
    }

    /** A runtime that has read {@link #EVENTS} events. */
    private ProjectionRuntime caughtUp() throws InterruptedException {
        ProjectionRuntime runtime = runtime(1_000);
        runtime.start();
        source.append(EVENTS);
        awaitHead(runtime);
        return runtime;
    }

    @Test
    void a_failed_event_waits_and_the_later_ones_of_its_record_behind_it_while_all_others_go_on()
            throws InterruptedException {
        try (ProjectionRuntime runtime = caughtUp()) {
            List<DeadLetter> letters = letters(runtime);
            assertThat(letters).extracting(DeadLetter::record).containsOnly(MOVED);
            assertThat(letters)
                    .extracting(DeadLetter::position)
                    .containsExactlyElementsOf(positions(MOVED)
                            .filter(position -> position >= POISON && position < EVENTS)
                            .boxed()
                            .toList());
            assertThat(runtime.standstill("note-chain")).isNull();
            assertThat(events(NoteStream.at(POISON).event().note())).isPositive();
            assertThat(runtime.positions().of("note-count")).isEqualTo(EVENTS - 1);
        }
    }

    @Test
    void a_letter_says_when_and_how_but_nothing_of_the_content() throws InterruptedException {
        try (ProjectionRuntime runtime = caughtUp()) {
            List<DeadLetter> letters = letters(runtime);
            assertThat(letters.get(0))
                    .isEqualTo(new DeadLetter(
                            MOVED,
                            POISON,
                            MOVED,
                            new DeadLetter.Failure(1, NOW, NOW, "java.lang.IllegalStateException")));
            assertThat(letters.get(1).failure()).isNull();
            assertThat(letters.toString()).doesNotContain("13800138000");
        }
    }

    @Test
    void of_an_event_of_several_records_only_the_failing_one_waits() throws InterruptedException {
        try (ProjectionRuntime _ = caughtUp()) {
            NoteChain.Chain note = chain(NoteStream.at(POISON).event().note());
            assertThat(note).isEqualTo(fresh(NoteStream.at(POISON).event().note()));
        }
    }

    @Test
    void a_record_that_waits_still_answers_with_its_last_good_state() throws InterruptedException {
        try (ProjectionRuntime _ = caughtUp()) {
            assertThat(chain(MOVED).last()).isLessThan(POISON);
            assertThat(chain(MOVED).events())
                    .isEqualTo(positions(MOVED)
                            .filter(position -> position < POISON)
                            .count());
        }
    }

    @Test
    void a_retry_that_succeeds_empties_the_queue_in_order() throws InterruptedException {
        try (ProjectionRuntime runtime = caughtUp()) {
            int waiting = letters(runtime).size();
            poison.clear();
            assertThat(runtime.retryDeadLetters("note-chain", MOVED)).isEqualTo(new Retried(waiting, 0));
            assertThat(letters(runtime)).isEmpty();
            source.append(50);
            awaitHead(runtime);
            assertFresh();
        }
    }

    @Test
    void a_retry_goes_on_to_the_next_failure_and_counts_the_attempt() throws InterruptedException {
        long second = positions(MOVED)
                .filter(position -> position > POISON)
                .skip(2)
                .findFirst()
                .orElseThrow();
        poison.put(second, new IllegalArgumentException());
        try (ProjectionRuntime runtime = caughtUp()) {
            runtime.retryDeadLetters("note-chain", null);
            clock.set(NOW.plusSeconds(60));
            runtime.retryDeadLetters("note-chain", null);
            assertThat(letters(runtime).getFirst().failure())
                    .isEqualTo(new DeadLetter.Failure(3, NOW, NOW.plusSeconds(60), "java.lang.IllegalStateException"));

            poison.remove(POISON);
            assertThat(Objects.requireNonNull(runtime.retryDeadLetters("note-chain", null))
                            .settled())
                    .isEqualTo(3);
            assertThat(letters(runtime).getFirst().position()).isEqualTo(second);
            assertThat(letters(runtime).getFirst().failure())
                    .isEqualTo(DeadLetter.Failure.at(NOW.plusSeconds(60), new IllegalArgumentException()));
        }
    }

    @Test
    void a_retry_of_another_record_touches_nothing() throws InterruptedException {
        try (ProjectionRuntime runtime = caughtUp()) {
            List<DeadLetter> letters = letters(runtime);
            poison.clear();
            assertThat(runtime.retryDeadLetters("note-chain", "NotePosted")).isEqualTo(new Retried(0, letters.size()));
            assertThat(letters(runtime)).isEqualTo(letters);
        }
    }

    @Test
    void dead_letters_outlive_the_process_and_later_events_still_wait_behind_them() throws InterruptedException {
        caughtUp().close();
        close();
        views = SqliteViews.open(folder.resolve("views.db"));
        poison.clear();
        try (ProjectionRuntime runtime = runtime(1_000)) {
            runtime.start();
            source.append(100);
            awaitHead(runtime);
            assertThat(letters(runtime)).hasSize((int) positions(MOVED)
                    .filter(position -> position >= POISON && position < EVENTS + 100)
                    .count());
            runtime.retryDeadLetters("note-chain", null);
            assertFresh();
        }
    }

    @Test
    void a_rebuild_has_a_queue_of_its_own_and_leaves_nothing_of_the_old_one() throws InterruptedException {
        try (ProjectionRuntime runtime = caughtUp()) {
            List<DeadLetter> letters = letters(runtime);
            runtime.rebuild("note-chain");
            assertThat(letters(runtime)).isEqualTo(letters);
            poison.clear();
            runtime.rebuild("note-chain");
            assertThat(letters(runtime)).isEmpty();
            assertFresh();
        }
    }

    @Test
    void one_letter_too_many_stops_the_projection_and_no_other() throws InterruptedException {
        int most = 5;
        try (ProjectionRuntime runtime = runtime(most)) {
            runtime.start();
            for (int i = 0; i < EVENTS; i++) {
                source.append(1);
            }
            assertThat(runtime.positions().await("note-count", EVENTS - 1, LONG))
                    .isTrue();
            Awaitility.await().until(() -> runtime.standstill("note-chain") == Standstill.DEAD_LETTERS_FULL);
            assertThat(runtime.deadLetterCount("note-chain")).isLessThanOrEqualTo(most);
            assertThat(runtime.positions().of("note-chain")).isLessThan(EVENTS - 1);

            poison.clear();
            runtime.retryDeadLetters("note-chain", null);
            awaitHead(runtime);
            assertThat(runtime.standstill("note-chain")).isNull();
            assertFresh();
        }
    }

    @Test
    void a_storage_that_fails_is_tried_again_and_makes_no_dead_letter() throws InterruptedException {
        poison.put(POISON, new ViewStoreException("the disk is full"));
        try (ProjectionRuntime runtime = runtime(1_000)) {
            runtime.start();
            source.append(EVENTS);
            Awaitility.await().until(() -> runtime.standstill("note-chain") == Standstill.FAILING);
            assertThat(runtime.deadLetterCount("note-chain")).isZero();
            poison.clear();
            awaitHead(runtime);
            assertFresh();
        }
    }

    @Test
    void a_record_that_cannot_be_stored_waits_from_the_event_that_spoiled_it() throws InterruptedException {
        poison.clear();
        NoteChain unstorable = new NoteChain((id, position) -> {}, last -> {
            if (last.last() == POISON && last.id().equals(MOVED)) {
                throw new IllegalStateException("no key");
            }
            return "all";
        });
        for (ViewStore store : List.of(views, new MemoryViews())) {
            NoteSource upToPoison = new NoteSource(POISON + 1);
            try (ProjectionRuntime runtime = new ProjectionRuntime(upToPoison, store, List.of(unstorable))) {
                runtime.start();
                assertThat(runtime.deadLetters("note-chain", null, 9))
                        .extracting(DeadLetter::record, DeadLetter::position)
                        .containsExactly(tuple(MOVED, POISON));
                assertThat(Objects.requireNonNull(store.get(unstorable, MOVED)).last())
                        .isLessThan(POISON);
            }
        }
    }

    private static LongStream positions(String kind) {
        return LongStream.range(0, 1_000)
                .filter(position -> NoteStream.at(position)
                        .event()
                        .getClass()
                        .getSimpleName()
                        .equals(kind));
    }

    private static List<DeadLetter> letters(ProjectionRuntime runtime) {
        return runtime.deadLetters("note-chain", null, 1_000);
    }

    private NoteChain.Chain chain(String id) {
        return Objects.requireNonNull(views.get(chain, id));
    }

    private long events(String id) {
        return chain(id).events();
    }

    private void awaitHead(ProjectionRuntime runtime) throws InterruptedException {
        for (String name : Set.of("note-chain", "note-count")) {
            assertThat(runtime.positions().await(name, source.size() - 1, LONG)).isTrue();
        }
    }

    /** No event lost, doubled or out of order. */
    private void assertFresh() throws InterruptedException {
        try (MemoryViews memory = new MemoryViews();
                ProjectionRuntime runtime = new ProjectionRuntime(source, memory, List.of(NoteChain.SOUND))) {
            runtime.start();
            assertThat(views.digest(chain)).isEqualTo(memory.digest(NoteChain.SOUND));
        }
    }

    private NoteChain.@Nullable Chain fresh(String id) throws InterruptedException {
        try (MemoryViews memory = new MemoryViews();
                ProjectionRuntime runtime = new ProjectionRuntime(source, memory, List.of(NoteChain.SOUND))) {
            runtime.start();
            return memory.get(NoteChain.SOUND, id);
        }
    }
}
