package org.linli.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
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

class MongoPositionsTest {
    private static final String POLICY = "WhenListingPublishedThenRevealIt";
    private static final GlobalSequenceTrackingToken START = new GlobalSequenceTrackingToken(-1);

    private final String database = TestMongo.newDatabase();
    private final MongoClient client = TestMongo.get().connect(command -> {});
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
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<Boolean>> claims = Stream.iterate(0, i -> i + 1)
                    .limit(8)
                    .map(i -> node("node-" + i))
                    .map(node -> threads.submit(() -> claims(node)))
                    .toList();
            assertThat(claims.stream().filter(MongoPositionsTest::result)).hasSize(1);
        }
    }

    @Test
    void nodes_that_start_at_once_make_one_position() {
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<Boolean>> starts = Stream.iterate(0, i -> i + 1)
                    .limit(8)
                    .map(i -> node("node-" + i))
                    .map(node -> threads.submit(() -> initialises(node, "another")))
                    .toList();
            assertThat(starts.stream().filter(MongoPositionsTest::result)).hasSize(1);
        }
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

    private static boolean claims(TokenStore node) {
        try {
            node.fetchToken(POLICY, 0);
            return true;
        } catch (UnableToClaimTokenException e) {
            return false;
        }
    }

    /** The processor looks again when this fails. */
    private static boolean initialises(TokenStore node, String policy) {
        try {
            node.initializeTokenSegments(policy, 1, START);
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static boolean result(Future<Boolean> running) {
        try {
            return running.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static void assertRefused(Runnable call) {
        assertThatExceptionOfType(UnableToClaimTokenException.class).isThrownBy(call::run);
    }
}
