package org.linli.app.distributed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.app.events.EventSerializer;
import org.linli.kernel.EventCodec;
import org.linli.kernel.privacy.MemoryKeys;
import org.linli.query.views.mongo.TestMongo;

class MongoPositionsTest {
    private static final String POLICY = "WhenListingPublishedThenRevealIt";
    private static final GlobalSequenceTrackingToken START = new GlobalSequenceTrackingToken(-1);

    private final String database = TestMongo.newDatabase();
    private final MongoClient client = TestMongo.get().connectTelling(command -> {});
    private final TokenStore one = node("one");
    private final TokenStore two = node("two");

    @BeforeEach
    void initialise() {
        one.initializeTokenSegments(POLICY, 1, START);
    }

    @AfterEach
    void drop() {
        client.getDatabase(database).drop();
        client.close();
    }

    @Test
    void the_last_position_is_remembered_by_the_next_process() {
        assertThat(one.fetchToken(POLICY, 0)).isEqualTo(START);
        one.storeToken(new GlobalSequenceTrackingToken(4711), POLICY, 0);
        one.storeToken(new GlobalSequenceTrackingToken(4712), POLICY, 0);
        assertThat(node("one").fetchToken(POLICY, 0)).isEqualTo(new GlobalSequenceTrackingToken(4712));
        assertThat(two.fetchSegments(POLICY)).containsExactly(0);
    }

    @Test
    void one_node_alone_runs_a_policy() {
        one.fetchToken(POLICY, 0);
        assertRefused(() -> two.fetchToken(POLICY, 0));
        assertRefused(() -> two.storeToken(new GlobalSequenceTrackingToken(1), POLICY, 0));
        assertRefused(() -> two.extendClaim(POLICY, 0));
        assertThat(two.fetchAvailableSegments(POLICY)).isEmpty();
        one.storeToken(new GlobalSequenceTrackingToken(2), POLICY, 0);
    }

    @Test
    void a_policy_that_is_released_goes_on_elsewhere() {
        one.fetchToken(POLICY, 0);
        one.storeToken(new GlobalSequenceTrackingToken(7), POLICY, 0);
        two.releaseClaim(POLICY, 0);
        assertRefused(() -> two.fetchToken(POLICY, 0));
        one.releaseClaim(POLICY, 0);
        assertThat(two.fetchToken(POLICY, 0)).isEqualTo(new GlobalSequenceTrackingToken(7));
        assertRefused(() -> one.storeToken(new GlobalSequenceTrackingToken(8), POLICY, 0));
    }

    @Test
    void a_policy_of_a_node_that_fell_silent_goes_on_elsewhere() {
        one.fetchToken(POLICY, 0);
        silentFor(MongoPositions.CLAIM.toMillis() - 2_000);
        assertRefused(() -> two.fetchToken(POLICY, 0));
        silentFor(MongoPositions.CLAIM.toMillis() + 1);
        assertThat(two.fetchAvailableSegments(POLICY)).hasSize(1);
        assertThat(two.fetchToken(POLICY, 0)).isEqualTo(START);
        assertRefused(() -> one.extendClaim(POLICY, 0));
        assertRefused(() -> one.storeToken(new GlobalSequenceTrackingToken(9), POLICY, 0));
    }

    @Test
    void a_claim_that_is_extended_does_not_lapse() {
        one.fetchToken(POLICY, 0);
        silentFor(MongoPositions.CLAIM.toMillis() + 1);
        one.extendClaim(POLICY, 0);
        assertRefused(() -> two.fetchToken(POLICY, 0));
    }

    @Test
    void of_many_nodes_that_want_a_policy_at_once_one_gets_it() {
        assertThat(succeeding(node -> node.fetchToken(POLICY, 0))).isOne();
    }

    @Test
    void nodes_that_start_at_once_make_one_position() {
        assertThat(succeeding(node -> node.initializeTokenSegments("another", 1, START)))
                .isOne(); // the others' processors look again
        assertThat(one.fetchSegments("another")).containsExactly(0);
        assertThat(one.fetchToken("another", 0)).isEqualTo(START);
    }

    @Test
    void all_nodes_tell_the_same_storage() {
        assertThat(one.retrieveStorageIdentifier()).isPresent().isEqualTo(two.retrieveStorageIdentifier());
    }

    private TokenStore node(String name) {
        return MongoPositions.of(client, database, new EventSerializer(new EventCodec(new MemoryKeys())), name);
    }

    /** As if the last that was heard of the claim had been so long ago. */
    private void silentFor(long millis) {
        MongoCollection<Document> positions = client.getDatabase(database).getCollection("policy-positions");
        positions.updateMany(
                new Document("processorName", POLICY),
                Updates.set("timestamp", Instant.now().toEpochMilli() - millis));
    }

    /** How many of eight nodes that do it at once do not fail. */
    private long succeeding(Consumer<TokenStore> work) {
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            return IntStream.range(0, 8)
                    .mapToObj(i -> node("node-" + i))
                    .map(node -> CompletableFuture.runAsync(() -> work.accept(node), threads))
                    .toList()
                    .stream()
                    .map(running -> running.handle((done, failure) -> failure == null))
                    .filter(CompletableFuture::join)
                    .count();
        }
    }

    private static void assertRefused(Runnable call) {
        assertThatExceptionOfType(UnableToClaimTokenException.class).isThrownBy(call::run);
    }
}
