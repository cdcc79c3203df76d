package org.linli.query.views.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.query.sample.NoteCount;
import org.linli.query.sample.NoteCount.Count;
import org.linli.query.views.DeadLetter;
import org.linli.query.views.Generation;
import org.linli.query.views.ViewBatch;
import org.linli.query.views.ViewStoreException;
import org.linli.query.views.mongo.ReplicaSetDouble.Sent;

/** What goes over the wire to a replica set, seen by one that only looks like it. */
class TransactionsTest {
    private static final String TRANSIENT = "TransientTransactionError";
    private static final String UNKNOWN = "UnknownTransactionCommitResult";
    private static final int WRITE_CONFLICT = 112;
    private static final int NO_LONGER_PRIMARY = 91;

    private final ReplicaSetDouble server = new ReplicaSetDouble();
    private final MongoClient client = ReplicaSet.connect(server.uri());
    private final MongoViews views = MongoViews.open(client, "linli");
    private final Generation<Count> live = views.live(NoteCount.COUNT);

    @AfterEach
    void close() {
        views.close();
        client.close();
        server.stop();
    }

    @Test
    void records_dead_letters_and_position_of_a_batch_are_written_in_one_transaction_of_one_session() {
        write("a", 0);
        ViewBatch<Count> batch = live.begin();
        batch.put("b", new Count("b", 1));
        batch.remove("a");
        batch.queue(new DeadLetter("c", 1, "sample.noted", null));
        batch.moveTo(1);
        server.forget();
        batch.commit();
        List<Sent> writes = inTransactions();
        assertThat(writes.stream().map(Sent::subject)).contains("generations", live.toString(), "dead-letters");
        assertThat(transactions(writes)).hasSize(1).doesNotContain("null/null");
        assertThat(writes.getFirst().body().get("update")).isEqualTo("generations");
        assertThat(writes.getFirst().body().get("startTransaction")).isEqualTo(true);
        assertThat(writes.stream().skip(1)).allMatch(sent -> !sent.body().containsKey("startTransaction"));
        List<Sent> commits = server.sent("commitTransaction");
        assertThat(commits).hasSize(1);
        assertThat(commits.getFirst().transaction())
                .isEqualTo(transactions(writes).iterator().next());
    }

    @Test
    void all_that_is_written_to_the_views_is_written_in_a_transaction() {
        server.forget();
        write("a", 0);
        write("b", 1);
        assertThat(server.sent("insert", "update", "delete", "findAndModify").stream()
                        .filter(sent -> !sent.subject().equals("generations")))
                .isNotEmpty()
                .allMatch(sent -> sent.transaction() != null);
        assertThat(transactions(inTransactions())).hasSize(2);
    }

    @Test
    void the_majority_acknowledges_a_batch() {
        write("a", 0);
        assertThat(server.sent("commitTransaction"))
                .isNotEmpty()
                .allSatisfy(sent -> assertThat(String.valueOf(sent.body().get("writeConcern")))
                        .contains("majority"));
    }

    @Test
    void a_page_is_read_from_one_snapshot() {
        write("a", 0);
        server.forget();
        views.find(NoteCount.COUNT, "all", List.of("all"), count -> true, null, 1);
        assertThat(server.sent("find").stream().filter(sent -> sent.subject().equals(live.toString())))
                .isNotEmpty()
                .allSatisfy(sent -> assertThat(String.valueOf(sent.body().get("readConcern")))
                        .contains("snapshot"));
    }

    @Test
    void a_transient_error_has_the_whole_batch_written_again() {
        write("a", 0);
        ViewBatch<Count> batch = next("b", 1);
        server.forget();
        server.failOnce("update", WRITE_CONFLICT, TRANSIENT);
        batch.commit();
        assertThat(transactions(inTransactions())).hasSize(2);
        assertThat(server.sent("abortTransaction")).hasSize(1);
        assertThat(server.sent("commitTransaction")).hasSize(1);
        assertStored();
    }

    @Test
    void a_transient_error_of_the_last_write_undoes_the_first_before_all_is_written_again() {
        write("a", 0);
        ViewBatch<Count> batch = live.begin();
        batch.put("b", new Count("b", 1));
        batch.remove("a");
        batch.moveTo(1);
        server.forget();
        server.failOnce("delete", WRITE_CONFLICT, TRANSIENT);
        batch.commit();
        assertThat(transactions(inTransactions())).hasSize(2);
        assertThat(live.position()).isEqualTo(1);
        assertThat(views.getAll(NoteCount.COUNT, List.of("a", "b"))).containsOnlyKeys("b");
    }

    @Test
    void a_transient_error_of_the_commit_has_the_whole_batch_written_again() {
        write("a", 0);
        ViewBatch<Count> batch = next("b", 1);
        server.forget();
        server.failOnce("commitTransaction", WRITE_CONFLICT, TRANSIENT);
        batch.commit();
        assertThat(transactions(inTransactions())).hasSize(2);
        assertStored();
    }

    @Test
    void if_nobody_knows_what_came_of_a_commit_only_the_commit_is_repeated() {
        write("a", 0);
        ViewBatch<Count> batch = next("b", 1);
        server.forget();
        server.failOnce("commitTransaction", NO_LONGER_PRIMARY, UNKNOWN);
        server.failOnce("commitTransaction", NO_LONGER_PRIMARY, UNKNOWN);
        batch.commit();
        assertThat(transactions(inTransactions())).hasSize(1);
        List<Sent> commits = server.sent("commitTransaction");
        assertThat(commits).hasSize(3);
        assertThat(transactions(commits)).isEqualTo(transactions(inTransactions()));
        assertStored();
    }

    @Test
    void a_batch_that_was_overtaken_is_aborted_before_it_writes_a_record() {
        ViewBatch<Count> late = next("late", 5);
        write("a", 5);
        server.forget();
        assertThatThrownBy(late::commit).isInstanceOf(ViewStoreException.class).hasMessageContaining("note-count");
        assertThat(inTransactions()).hasSize(1);
        assertThat(server.sent("commitTransaction")).isEmpty();
        assertThat(server.sent("abortTransaction")).hasSize(1);
    }

    @Test
    void a_batch_of_a_node_that_lost_its_lease_is_refused_although_the_position_is_the_same() {
        assertThat(live.ownership().take()).isTrue();
        write("a", 0);
        try (MongoViews other = MongoViews.open(client, "linli")) {
            other.live(NoteCount.COUNT).ownership().seize();
            assertThatThrownBy(() -> write("b", 1)).isInstanceOf(ViewStoreException.class);
            assertThat(live.ownership().held()).isFalse();
            assertThat(live.ownership().take()).isFalse();
        }
        assertThat(live.ownership().take()).isTrue();
        write("b", 1);
    }

    @Test
    void a_server_that_is_no_member_of_a_replica_set_is_refused_with_what_to_do() {
        MongoServer alone = new MongoServer(new MemoryBackend());
        InetSocketAddress address = alone.bind();
        try (MongoClient standalone = MongoClients.create("mongodb://localhost:" + address.getPort())) {
            assertThatThrownBy(() -> MongoViews.open(standalone, "linli"))
                    .isInstanceOf(ViewStoreException.class)
                    .hasMessageContaining("no member of a replica set")
                    .hasMessageContaining("--replSet")
                    .hasMessageContaining("rs.initiate()");
            assertThatThrownBy(() -> ReplicaSet.connect("mongodb://localhost:" + address.getPort()))
                    .isInstanceOf(ViewStoreException.class);
        } finally {
            alone.shutdownNow();
        }
    }

    @Test
    void an_address_that_is_none_is_refused_without_being_quoted() {
        assertThatThrownBy(() -> ReplicaSet.connect("mongodb//someone:secret@one"))
                .isInstanceOf(ViewStoreException.class)
                .hasMessageContaining("mongodb://one:27017")
                .hasMessageNotContaining("secret")
                .hasNoCause();
    }

    private void write(String kind, long position) {
        next(kind, position).commit();
    }

    private ViewBatch<Count> next(String kind, long position) {
        ViewBatch<Count> batch = live.begin();
        batch.put(kind, new Count(kind, position + 1));
        batch.moveTo(position);
        return batch;
    }

    private void assertStored() {
        assertThat(live.position()).isEqualTo(1);
        assertThat(views.getAll(NoteCount.COUNT, List.of("a", "b"))).containsOnlyKeys("a", "b");
        assertThat(live.begin().get("b")).isEqualTo(new Count("b", 2));
    }

    private List<Sent> inTransactions() {
        return server.sent("insert", "update", "delete", "findAndModify").stream()
                .filter(sent -> sent.transaction() != null)
                .toList();
    }

    private static Set<String> transactions(List<Sent> sent) {
        return sent.stream().map(Sent::transaction).map(String::valueOf).collect(Collectors.toSet());
    }
}
