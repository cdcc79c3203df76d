package org.linli.app.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linli.app.DataFolder;
import org.linli.app.Operator;
import org.linli.app.cli.Serving;
import org.linli.app.client.Api;
import org.linli.app.client.Api.Answer;
import org.linli.app.client.Api.Origin;
import org.linli.app.keys.KeyDatabase;
import org.linli.command.Command;
import org.linli.command.Commands;
import org.linli.command.Sender;
import org.linli.command.membership.ErasureCommand.FinishErasure;
import org.linli.command.membership.ErasureCommand.ForceErasure;
import org.linli.command.membership.ErasureCommand.RecordErased;
import org.linli.kernel.Channel;
import org.linli.kernel.membership.ErasureEvent.ErasureFinished;
import org.linli.kernel.membership.ErasureEvent.MemberErased;
import org.linli.kernel.membership.ErasureStore;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.privacy.Category;
import org.linli.kernel.privacy.DataKey;
import org.linli.kernel.privacy.KeyState;
import org.linli.kernel.privacy.KeyStore;
import org.linli.kernel.privacy.KeysUnavailable;
import org.linli.kernel.privacy.SubjectErased;
import org.linli.query.erasure.ErasureState;
import org.linli.query.erasure.ErasureStory;
import org.linli.query.erasure.Erasures;
import org.linli.query.erasure.OpenThings;
import org.linli.query.operate.Progress;

/** The process that erases, step by step over the stores of a running server, whose own process rests. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ErasureStepsTest {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final AtomicLong nanos = new AtomicLong();
    private final Sender system = Sender.system("test");

    @SuppressWarnings("NullAway.Init") // set before all tests
    private Serving serving;

    private String community = "";
    private int members;

    @BeforeAll
    void start(@TempDir Path data) throws IOException, InterruptedException {
        serving = Serving.start(new DataFolder(data), "127.0.0.1", 0);
        serving.bean(ErasureRunner.class).close();
        String district = created("/places", Map.of("kind", "DISTRICT", "nameZh", "区", "nameEn", "District"));
        community = created(
                "/places", Map.of("kind", "COMMUNITY", "nameZh", "社区", "nameEn", "Community", "parent", district));
    }

    @AfterAll
    void stop() {
        serving.stop();
    }

    private String created(String path, Map<String, ?> body) throws IOException, InterruptedException {
        return created(serving.operator(), path, body);
    }

    private static String created(Api by, String path, Map<String, ?> body) throws IOException, InterruptedException {
        Answer answer = by.post("/api/v1" + path, body, UUID.randomUUID().toString(), Origin.OWN);
        assertThat(answer.isSuccess()).as(answer.toString()).isTrue();
        return answer.id();
    }

    /** Where a process dies. */
    enum Point {
        BEFORE_THE_KEYS_GO,
        AFTER_THE_KEYS_WENT,
        BEFORE_IT_IS_SAID_THAT_THEY_ARE_GONE,
        AFTER_IT_IS_SAID,
        BEFORE_SOMETHING_IS_CLOSED,
        AFTER_SOMETHING_IS_CLOSED,
        BEFORE_SESSIONS_END,
        AFTER_SESSIONS_ENDED,
        BEFORE_THE_IDENTITY_IS_FORGOTTEN,
        AFTER_THE_IDENTITY_IS_FORGOTTEN,
        BEFORE_THE_RECEIPT,
        AFTER_THE_RECEIPT
    }

    /** What no code that goes on catches. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }

    /** Runs the step unless this is where the process dies. */
    private static void step(Set<Point> dies, Point before, Point after, Runnable step) {
        if (dies.contains(before)) {
            throw new Killed();
        }
        step.run();
        if (dies.contains(after)) {
            throw new Killed();
        }
    }

    /** A member with something open whom the operator has erased. */
    private MemberId leaving() throws IOException, InterruptedException {
        String id = created("/members", Map.of("name", "王秀英", "civilId", "STEPS" + ++members, "community", community));
        created(
                "/members/" + id + "/verifications",
                Map.of(
                        "level",
                        "L3",
                        "until",
                        Instant.now().plus(Duration.ofDays(30)).toString()));
        Map<String, ?> listing = Map.of(
                "kind",
                "SKILL",
                "title",
                "修水龙头",
                "address",
                "3-2-101",
                "categories",
                List.of("home.plumbing"),
                "expires",
                Instant.now().plus(Duration.ofDays(30)).toString());
        created(
                new Api(serving.address(), serving.token(id)),
                "/offers",
                Map.of("community", community, "listing", listing));
        MemberId member = new MemberId(id);
        serving.bean(Commands.class)
                .send(
                        new ForceErasure(member, "file 7"),
                        Sender.of(serving.bean(Operator.class).appoint(), Channel.DESK));
        return member;
    }

    private ErasureProcess process(Set<Point> dies, Set<ErasureStore> silent, KeyStore keys, InstantSource clock) {
        Consumer<Command> commands = command -> serving.bean(Commands.class).send(command, system);
        Consumer<Command> dying = command -> {
            switch (command) {
                case RecordErased _ ->
                    step(
                            dies,
                            Point.BEFORE_IT_IS_SAID_THAT_THEY_ARE_GONE,
                            Point.AFTER_IT_IS_SAID,
                            () -> commands.accept(command));
                case FinishErasure _ ->
                    step(dies, Point.BEFORE_THE_RECEIPT, Point.AFTER_THE_RECEIPT, () -> commands.accept(command));
                default ->
                    step(
                            dies,
                            Point.BEFORE_SOMETHING_IS_CLOSED,
                            Point.AFTER_SOMETHING_IS_CLOSED,
                            () -> commands.accept(command));
            }
        };
        return new ErasureProcess(
                new DyingKeys(keys, dies),
                Duration.ZERO,
                new Closing(serving.bean(OpenThings.class), serving.bean(Progress.class), dying),
                serving.bean(StoresToClear.class).all().stream()
                        .map(store -> new StoreToClear(store.store(), erasure -> isDone(store, erasure, dies, silent)))
                        .toList(),
                serving.bean(SigningPair.class),
                dying,
                PATIENCE,
                clock,
                nanos::get);
    }

    private static boolean isDone(StoreToClear store, ErasureStory erasure, Set<Point> dies, Set<ErasureStore> silent) {
        if (silent.contains(store.store())) {
            throw new KeysUnavailable("nobody answers", null);
        }
        boolean[] done = new boolean[1];
        Runnable clear = () -> done[0] = store.clearing().isDone(erasure);
        switch (store.store()) {
            case SESSIONS -> step(dies, Point.BEFORE_SESSIONS_END, Point.AFTER_SESSIONS_ENDED, clear);
            case CIVIL_IDENTITIES ->
                step(dies, Point.BEFORE_THE_IDENTITY_IS_FORGOTTEN, Point.AFTER_THE_IDENTITY_IS_FORGOTTEN, clear);
            default -> clear.run();
        }
        return done[0];
    }

    private record DyingKeys(KeyStore keys, Set<Point> dies) implements KeyStore {
        @Override
        public DataKey sealingKey(String subject, Category category) {
            return keys.sealingKey(subject, category);
        }

        @Override
        public KeyState find(String keyId) {
            return keys.find(keyId);
        }

        @Override
        public void erase(String subject) {
            step(dies, Point.BEFORE_THE_KEYS_GO, Point.AFTER_THE_KEYS_WENT, () -> keys.erase(subject));
        }

        @Override
        public byte[] secret(String purpose) {
            return keys.secret(purpose);
        }
    }

    private ErasureRunner runner(ErasureProcess process) {
        return new ErasureRunner(serving.bean(Erasures.class), process, serving.bean(Progress.class), nanos::get);
    }

    private ErasureRunner healthy() {
        return runner(process(Set.of(), Set.of(), keys(), InstantSource.system()));
    }

    private KeyStore keys() {
        return serving.bean(KeyDatabase.class).keys();
    }

    private ErasureStory of(MemberId member) throws InterruptedException {
        Progress progress = serving.bean(Progress.class);
        assertThat(progress.await("erasures", progress.head(), Duration.ofSeconds(20)))
                .isTrue();
        ErasureStory story = serving.bean(Erasures.class).of(member);
        if (story == null) {
            throw new AssertionError("no erasure of " + member);
        }
        return story;
    }

    /** Lets a process work until this erasure has come so far; no time passes for those that pause. */
    private ErasureStory until(ErasureRunner runner, MemberId member, ErasureState state) throws InterruptedException {
        Instant end = Instant.now().plusSeconds(60);
        ErasureStory story = of(member);
        while (story.state() != state || (state == ErasureState.FINISHED && story.running())) {
            assertThat(Instant.now()).as("%s: %s", story, runner.standings()).isBefore(end);
            runner.turn();
            story = of(member);
        }
        return story;
    }

    private List<Class<?>> facts(MemberId member) {
        List<Class<?>> facts = new ArrayList<>();
        serving.bean(EventStore.class)
                .readEvents(member.value())
                .forEachRemaining(event -> facts.add(event.getPayloadType()));
        return facts;
    }

    private void assertErasedOnce(MemberId member, ErasureStory story) {
        assertThat(facts(member)).containsOnlyOnce(MemberErased.class).containsOnlyOnce(ErasureFinished.class);
        assertThat(story.notReached()).isEmpty();
        assertThat(story.receipts())
                .singleElement()
                .satisfies(receipt -> assertThat(SigningPair.verifies(
                                serving.bean(SigningPair.class).open(), receipt.text(), receipt.signature()))
                        .isTrue());
        assertThat(serving.bean(OpenThings.class).closable(member)).isEmpty();
        for (Category category : Category.values()) {
            assertThatExceptionOfType(SubjectErased.class)
                    .isThrownBy(() -> keys().sealingKey(member.value(), category));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_process_that_dies_anywhere_is_followed_by_one_that_finishes(Point point) throws Exception {
        MemberId member = leaving();
        of(member);
        ErasureRunner dying = runner(process(EnumSet.of(point), Set.of(), keys(), InstantSource.system()));

        assertThatExceptionOfType(Killed.class).isThrownBy(() -> until(dying, member, ErasureState.FINISHED));
        assertErasedOnce(member, until(healthy(), member, ErasureState.FINISHED));
    }

    @Test
    void two_processes_at_once_do_no_harm() throws Exception {
        MemberId member = leaving();
        ErasureRunner one = healthy();
        ErasureRunner other = healthy();
        ErasureStory story = of(member);
        while (story.running()) {
            one.turn();
            other.turn();
            story = of(member);
        }
        assertErasedOnce(member, story);
    }

    @Test
    void a_key_store_that_does_not_answer_is_tried_again_and_nothing_is_said_to_be_erased() throws Exception {
        MemberId member = leaving();
        of(member);
        ErasureRunner runner = runner(process(Set.of(), Set.of(), new SilentKeys(keys()), InstantSource.system()));

        runner.turn();
        runner.turn();
        assertThat(runner.failures()).as("the second try comes later").isOne();
        pass(Duration.ofSeconds(1));
        runner.turn();
        assertThat(runner.failures()).isEqualTo(2);
        assertThat(runner.standings()).singleElement().satisfies(standing -> {
            assertThat(standing.member()).isEqualTo(member);
            assertThat(standing.waitsFor()).containsExactly("KEYS");
            assertThat(standing.failed()).isEqualTo(2);
        });
        assertThat(facts(member)).doesNotContain(MemberErased.class);

        assertErasedOnce(member, until(healthy(), member, ErasureState.FINISHED));
    }

    @Test
    void what_does_not_answer_in_time_stands_in_the_receipt_and_a_second_one_follows_when_it_does() throws Exception {
        MemberId member = leaving();
        AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
        ErasureRunner deaf = runner(process(Set.of(), EnumSet.of(ErasureStore.SESSIONS), keys(), now::get));
        Instant end = Instant.now().plusSeconds(60);
        while (serving.bean(OpenThings.class).closable(member).size() > 0
                || of(member).state() == ErasureState.BEGUN) {
            assertThat(Instant.now()).isBefore(end);
            turnLater(deaf);
        }
        turnLater(deaf);
        assertThat(of(member).state()).isEqualTo(ErasureState.ERASED);
        assertThat(deaf.standings())
                .singleElement()
                .satisfies(standing -> assertThat(standing.waitsFor()).containsExactly("SESSIONS"));

        now.set(Instant.now().plus(PATIENCE));
        turnLater(deaf);
        ErasureStory first = of(member);
        assertThat(first.state()).isEqualTo(ErasureState.FINISHED);
        assertThat(first.notReached()).containsExactly(ErasureStore.SESSIONS);
        assertThat(first.receipts().getLast().reached())
                .contains(ErasureStore.KEYS, ErasureStore.VIEWS)
                .doesNotContain(ErasureStore.SESSIONS);
        turnLater(deaf);
        assertThat(of(member).receipts()).hasSize(1);

        ErasureStory second = until(healthy(), member, ErasureState.FINISHED);
        assertThat(second.receipts()).hasSize(2);
        assertThat(second.receipts().getLast().reached())
                .isEqualTo(serving.bean(StoresToClear.class).all().stream()
                        .map(StoreToClear::store)
                        .collect(Collectors.collectingAndThen(Collectors.toList(), stores -> {
                            stores.add(ErasureStore.KEYS);
                            stores.sort(null);
                            return stores;
                        })));
    }

    private void turnLater(ErasureRunner runner) throws InterruptedException {
        pass(Duration.ofMinutes(1));
        runner.turn();
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private record SilentKeys(KeyStore keys) implements KeyStore {
        @Override
        public DataKey sealingKey(String subject, Category category) {
            return keys.sealingKey(subject, category);
        }

        @Override
        public KeyState find(String keyId) {
            return keys.find(keyId);
        }

        @Override
        public void erase(String subject) {
            throw new KeysUnavailable("nobody answers", null);
        }

        @Override
        public byte[] secret(String purpose) {
            return keys.secret(purpose);
        }
    }
}
