package org.linli.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.query.sample.NoteChain;
import org.linli.query.sample.NoteCount;
import org.linli.query.sample.NoteFeed;
import org.linli.query.sample.NoteSource;
import org.linli.query.views.DeadLetter;
import org.linli.query.views.MemoryViews;
import org.linli.query.views.Projection;
import org.linli.query.views.ViewStore;
import org.linli.query.views.mongo.MongoViews;
import org.linli.query.views.mongo.TestMongo;

/** Nodes that share their views: each with its own view of the stream, all over one database. */
class SeveralNodesTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final List<Projection<?>> BOTH = List.of(NoteFeed.FEED, NoteCount.COUNT);

    private final String database = TestMongo.newDatabase();
    private final MongoClient client = TestMongo.get().connect(null);
    private final AtomicLong length = new AtomicLong();
    private final Map<String, Node> nodes = new TreeMap<>();

    @AfterEach
    void dropDatabase() {
        nodes.values().forEach(Node::stop);
        client.getDatabase(database).drop();
        client.close();
    }

    /** What runs on one machine. */
    private final class Node {
        final Map<Long, Integer> read = new ConcurrentHashMap<>();
        final MongoClient connection = TestMongo.get().connect(null);
        final NoteSource source;
        final MongoViews views = MongoViews.open(connection, database);
        final ProjectionRuntime runtime;
        private boolean stopped;

        Node(String name, List<Projection<?>> projections, LongConsumer onRead) {
            source = new NoteSource(length.get(), position -> {
                read.merge(position, 1, Integer::sum);
                onRead.accept(position);
            });
            runtime = new ProjectionRuntime(source, views, projections);
            nodes.put(name, this);
        }

        Node start() throws InterruptedException {
            runtime.start();
            return this;
        }

        void awaitHead(Projection<?> projection) throws InterruptedException {
            assertThat(runtime.positions().await(projection.name(), length.get() - 1, LONG))
                    .isTrue();
        }

        /** As a node that is shut down: it lets go of what it wrote. */
        void stop() {
            if (!stopped) {
                stopped = true;
                runtime.close();
                views.close();
                connection.close();
            }
        }

        /** As a node that loses the network: nothing it asks of the database is done any more. */
        void vanish() {
            connection.close();
        }
    }

    private Node node(String name, Projection<?>... projections) {
        return new Node(name, List.of(projections), position -> {});
    }

    private Node node(String name) {
        return new Node(name, BOTH, position -> {});
    }

    private void append(long events) {
        length.addAndGet(events);
        nodes.values().forEach(node -> node.source.append(events));
    }

    @Test
    void a_shared_projection_runs_once_and_the_other_node_sees_how_far_it_is() throws InterruptedException {
        Node one = node("one", NoteCount.COUNT).start();
        Node two = node("two", NoteCount.COUNT).start();
        append(3_000);
        one.awaitHead(NoteCount.COUNT);
        two.awaitHead(NoteCount.COUNT);
        assertThat(one.read).hasSize(3_000);
        assertThat(two.read).isEmpty();
        assertCounted(two, 3_000);
        assertFresh(NoteCount.COUNT);
    }

    @Test
    void a_node_that_sees_a_position_reads_what_was_stored_with_it() throws InterruptedException {
        TestMongo.get().assumeReal("a node that sees a position of MongoDB reads what was stored with it");
        node("one", NoteCount.COUNT).start();
        Node two = node("two", NoteCount.COUNT).start();
        for (int i = 0; i < 20; i++) {
            append(7);
            two.awaitHead(NoteCount.COUNT);
            assertCounted(two, length.get());
        }
    }

    @Test
    void a_node_that_comes_later_rebuilds_nothing() throws InterruptedException {
        length.set(5_000);
        node("one").start();
        Node two = node("two").start();
        assertThat(two.read).isEmpty();
        assertCounted(two, 5_000);
        assertThat(two.runtime.positions().of("note-feed")).isEqualTo(4_999);
    }

    @Test
    void at_the_first_start_of_several_nodes_one_rebuilds_and_the_others_wait_for_it() throws InterruptedException {
        length.set(30_000);
        Node one = node("one");
        Node two = node("two");
        Thread other = Thread.ofVirtual().start(() -> {
            try {
                two.start();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        });
        one.start();
        other.join();
        for (Node node : nodes.values()) {
            assertCounted(node, 30_000);
        }
        assertFresh(NoteFeed.FEED);
        assertFresh(NoteCount.COUNT);
    }

    @Test
    void when_the_node_that_writes_is_shut_down_another_goes_on_where_it_was() throws InterruptedException {
        Node one = node("one").start();
        Node two = node("two").start();
        append(2_500);
        one.awaitHead(NoteFeed.FEED);
        one.awaitHead(NoteCount.COUNT);
        one.stop();
        append(1_500);
        two.awaitHead(NoteFeed.FEED);
        two.awaitHead(NoteCount.COUNT);
        assertThat(two.read.keySet()).allMatch(position -> position >= 2_500);
        assertCounted(two, 4_000);
        assertFresh(NoteFeed.FEED);
        assertFresh(NoteCount.COUNT);
    }

    @Test
    void when_the_node_that_writes_says_nothing_any_more_its_lease_lapses_and_another_goes_on()
            throws InterruptedException {
        Node one = node("one").start();
        Node two = node("two").start();
        append(1_000);
        two.awaitHead(NoteFeed.FEED);
        two.awaitHead(NoteCount.COUNT);
        assertFresh(NoteFeed.FEED);
        assertFresh(NoteCount.COUNT);
        one.vanish();
        append(1_000);
        two.awaitHead(NoteFeed.FEED);
        two.awaitHead(NoteCount.COUNT);
        assertCounted(two, 2_000);
        assertFresh(NoteFeed.FEED);
        assertFresh(NoteCount.COUNT);
    }

    @Test
    void a_rebuilt_view_takes_over_on_every_node_and_misses_no_event() throws InterruptedException {
        Node one = node("one").start();
        Node two = node("two").start();
        append(12_000);
        two.awaitHead(NoteCount.COUNT);
        two.awaitHead(NoteFeed.FEED);
        String before = generation(one);
        two.runtime.rebuildAll();
        append(500);
        for (Node node : nodes.values()) {
            node.awaitHead(NoteCount.COUNT);
            node.awaitHead(NoteFeed.FEED);
            assertCounted(node, 12_500);
        }
        Awaitility.await().until(() -> !generation(one).equals(before));
        assertThat(generation(one)).isEqualTo(generation(two));
        two.stop();
        append(500);
        one.awaitHead(NoteCount.COUNT);
        one.awaitHead(NoteFeed.FEED);
        assertCounted(one, 13_000);
        assertFresh(NoteFeed.FEED);
        assertFresh(NoteCount.COUNT);
    }

    @Test
    void views_change_hands_again_and_again_and_equal_a_fresh_rebuild() throws InterruptedException {
        Node before = null;
        for (int i = 0; i < 6; i++) {
            Node next = node("node-" + i).start();
            append(700);
            next.awaitHead(NoteCount.COUNT);
            next.awaitHead(NoteFeed.FEED);
            if (i % 2 == 0) {
                next.runtime.rebuild("note-count");
            }
            if (before != null) {
                before.stop();
            }
            before = next;
        }
        assertFresh(NoteFeed.FEED);
        assertFresh(NoteCount.COUNT);
    }

    @Test
    void nodes_of_two_releases_serve_views_of_their_own_shape_beside_each_other() throws InterruptedException {
        NoteFeed newer = new NoteFeed("note-feed", 2);
        length.set(1_000);
        Node old = node("old", NoteFeed.FEED).start();
        Node updated = node("updated", newer).start();
        append(500);
        old.awaitHead(NoteFeed.FEED);
        updated.awaitHead(newer);
        assertThat(generation(old)).isNotEqualTo(generation(updated));
        Awaitility.await()
                .atMost(LONG)
                .untilAsserted(
                        () -> assertThat(old.views.digest(NoteFeed.FEED)).isEqualTo(updated.views.digest(newer)));
        assertFresh(NoteFeed.FEED);
    }

    /** The letters are the other node's; the one that is asked takes its place. */
    @Test
    void any_node_tries_dead_letters_again() throws InterruptedException {
        length.set(4_000);
        Node one = node("one", NoteChain.PICKY).start();
        Node two = node("two", NoteChain.SOUND).start();
        append(100);
        two.awaitHead(NoteChain.SOUND);
        Awaitility.await()
                .until(() ->
                        !letters(two).isEmpty() && letters(two).size() == two.runtime.deadLetterCount("note-chain"));
        List<DeadLetter> letters = letters(two);
        Retried retried = two.runtime.retryDeadLetters("note-chain", null);
        assertThat(retried).isEqualTo(new Retried(letters.size(), 0));
        append(100);
        two.awaitHead(NoteChain.SOUND);
        one.stop();
        assertThat(two.views.digest(NoteChain.SOUND)).isEqualTo(fresh(NoteChain.SOUND));
    }

    private static List<DeadLetter> letters(Node node) {
        return node.runtime.deadLetters("note-chain", null, 10_000);
    }

    private static String generation(Node node) {
        return node.views.live(NoteFeed.FEED).toString();
    }

    private static long counted(Node node) {
        return node.views.find(NoteCount.COUNT, "all", List.of("all"), count -> true, null, 100).items().stream()
                .mapToLong(NoteCount.Count::events)
                .sum();
    }

    private static void assertCounted(Node node, long events) {
        settled(() -> assertThat(counted(node)).isEqualTo(events));
    }

    private void assertFresh(Projection<?> projection) throws InterruptedException {
        String fresh = fresh(projection);
        try (MongoViews views = MongoViews.open(client, database)) {
            settled(() ->
                    assertThat(views.digest(projection)).as(projection.name()).isEqualTo(fresh));
        }
    }

    /** At once; only the stand-in shows the position of a batch before its records. */
    private static void settled(Runnable assertion) {
        if (TestMongo.get().isReal()) {
            assertion.run();
        } else {
            Awaitility.await().untilAsserted(assertion::run);
        }
    }

    private String fresh(Projection<?> projection) throws InterruptedException {
        try (ViewStore memory = new MemoryViews();
                ProjectionRuntime runtime =
                        new ProjectionRuntime(new NoteSource(length.get()), memory, List.of(projection))) {
            runtime.start();
            return memory.digest(projection);
        }
    }
}
