package org.linli.app.keys;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.benmanes.caffeine.cache.Ticker;
import com.mongodb.ConnectionString;
import com.mongodb.ExplainVerbosity;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import com.mongodb.event.CommandStartedEvent;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.privacy.Category;
import org.linli.kernel.privacy.DataKey;
import org.linli.kernel.privacy.KeyState;
import org.linli.kernel.privacy.KeyStore;
import org.linli.kernel.privacy.KeysUnavailable;
import org.linli.kernel.privacy.SubjectErased;
import org.linli.query.views.mongo.Line;
import org.linli.query.views.mongo.TestMongo;

class MongoKeyDatabaseTest extends KeyDatabaseContract {
    private static final String NOBODY = "mongodb://localhost:1/?serverSelectionTimeoutMS=30000";

    private final String name = TestMongo.newDatabase();
    private final Queue<BsonDocument> commands = new ConcurrentLinkedQueue<>();
    private final Queue<Runnable> beforeUpdates = new ConcurrentLinkedQueue<>();
    private final MongoClient client = TestMongo.get().connectTelling(this::sending);

    @Override
    KeyDatabase open(Ticker ticker) {
        return MongoKeyDatabase.open(client, name, masterKey(), ticker);
    }

    @Override
    void fail() {
        client.close();
    }

    @AfterEach
    void drop() {
        client.close();
        try (MongoClient another = TestMongo.get().connectTelling(command -> {})) {
            another.getDatabase(name).drop();
        }
    }

    @Test
    void another_master_key_is_refused_and_nothing_is_overwritten() {
        keys.sealingKey("member-a", Category.PERSONAL);
        Map<String, List<Document>> before = everything();
        assertRefused(name, masterKey("another.key"), "not the one that wrapped " + name);
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void a_database_of_another_version_is_refused() {
        stored().getCollection("format").updateOne(new Document(), Updates.set("version", 2));
        assertRefused(name, masterKey(), "another version of Linli");
    }

    @Test
    void a_database_without_its_check_value_is_refused() {
        stored().getCollection("format").updateOne(new Document(), Updates.unset("check"));
        assertRefused(name, masterKey(), "has no check value");
    }

    @Test
    void a_database_that_holds_something_else_or_lost_its_format_is_refused_and_left_alone() {
        stored().getCollection("format").deleteMany(new Document());
        Map<String, List<Document>> before = everything();
        assertRefused(name, masterKey(), "is no key database of Linli");
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void a_missing_master_key_is_never_made() {
        Path missing = folder.resolve("missing.key");
        assertRefused(name, missing, "is missing");
        assertThat(missing).doesNotExist();
    }

    @Test
    @Timeout(20)
    void a_server_that_stays_silent_is_told_within_seconds() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                MongoClient nobody = TestMongo.connect("mongodb://localhost:" + silent.getLocalPort(), command -> {})) {
            Instant before = Instant.now();
            assertThatExceptionOfType(KeysRefused.class)
                    .isThrownBy(() -> MongoKeyDatabase.open(nobody, name, masterKey()))
                    .withMessageContaining("cannot be opened");
            assertThat(Duration.between(before, Instant.now())).isLessThan(MongoKeyDatabase.PATIENCE.plusSeconds(2));
        }
    }

    @Test
    void a_majority_has_on_disk_what_is_written_and_nothing_else_is_read() {
        keys.sealingKey("member-a", Category.PERSONAL);
        keys.erase("member-a");
        keys.secret("tokens");
        MemberId ana = MemberId.random();
        database.identities().claim("phone", ana, Instant.now());
        database.identities().claim("phone", MemberId.random(), Instant.now());
        database.identities().confirm("phone", ana);
        database.identities().forget(ana);
        List<BsonDocument> writes = commandsOf("insert", "update", "delete", "findAndModify");
        assertThat(writes)
                .hasSize(8)
                .allSatisfy(write -> assertThat(write.get("writeConcern"))
                        .isEqualTo(BsonDocument.parse("{w: 'majority', j: true}")));
        List<BsonDocument> reads = commandsOf("find");
        assertThat(reads)
                .extracting(read ->
                        read.getDocument("readConcern").getString("level").getValue())
                .hasSize(7)
                .allMatch(Set.of("majority", "linearizable")::contains)
                .contains("linearizable");
    }

    @Test
    void a_subject_that_another_node_erases_while_a_key_is_minted_gets_none() {
        meanwhile(another -> another.erase("member-a"));
        assertThatExceptionOfType(SubjectErased.class).isThrownBy(() -> keys.sealingKey("member-a", Category.PERSONAL));
        assertThat(stored().getCollection("subjects").find())
                .containsExactly(new Document("_id", "member-a").append("erased", true));
    }

    @Test
    void who_mints_behind_another_node_gets_that_nodes_key() {
        List<DataKey> theirs = new ArrayList<>();
        meanwhile(another -> theirs.add(another.sealingKey("member-a", Category.PERSONAL)));
        assertThat(keys.sealingKey("member-a", Category.PERSONAL)).isEqualTo(theirs.getFirst());
    }

    @Test
    void a_key_of_another_category_does_not_stop_one_that_is_minted() {
        List<DataKey> theirs = new ArrayList<>();
        meanwhile(another -> theirs.add(another.sealingKey("member-a", Category.SENSITIVE)));
        DataKey mine = keys.sealingKey("member-a", Category.PERSONAL);
        assertThat(another().keys().find(mine.id())).isEqualTo(new KeyState.Active(mine));
        assertThat(another().keys().sealingKey("member-a", Category.SENSITIVE)).isEqualTo(theirs.getFirst());
    }

    @Test
    void a_key_that_another_node_mints_while_its_subject_is_erased_is_destroyed() {
        List<DataKey> theirs = new ArrayList<>();
        meanwhile(another -> theirs.add(another.sealingKey("member-a", Category.PERSONAL)));
        keys.erase("member-a");
        assertThat(keys.find(theirs.getFirst().id())).isEqualTo(new KeyState.Erased());
    }

    @Test
    void an_erased_key_is_in_no_document() {
        keys.sealingKey("member-a", Category.PERSONAL);
        byte[] wrapped = wrapped("member-a").getData();
        assertThat(holds(wrapped)).isTrue();
        keys.erase("member-a");
        assertThat(holds(wrapped)).isFalse();
    }

    @Test
    void no_document_holds_a_key_in_clear() {
        DataKey key = keys.sealingKey("member-a", Category.PERSONAL);
        byte[] secret = keys.secret("tokens");
        assertThat(holds(key.id().getBytes(ISO_8859_1))).isTrue();
        assertThat(holds(key.secret().getEncoded())).isFalse();
        assertThat(holds(secret)).isFalse();
    }

    @Test
    void a_wrapped_key_moved_to_another_subject_does_not_open() {
        keys.sealingKey("member-a", Category.PERSONAL);
        DataKey theirs = keys.sealingKey("member-b", Category.PERSONAL);
        stored().getCollection("subjects")
                .updateOne(Filters.eq("member-b"), Updates.set("wrapped." + theirs.id(), wrapped("member-a")));
        assertThat(keys.find(theirs.id())).isInstanceOf(KeyState.Unavailable.class);
    }

    @Test
    void under_a_new_master_key_every_key_and_secret_is_what_it_was() {
        DataKey key = keys.sealingKey("member-a", Category.PERSONAL);
        DataKey other = keys.sealingKey("member-b", Category.SENSITIVE);
        byte[] secret = keys.secret("tokens");
        keys.sealingKey("member-c", Category.PERSONAL);
        keys.erase("member-c");
        assertThat(rewrap("next.key")).isEqualTo(3);
        KeyStore after =
                MongoKeyDatabase.open(client, name, masterKey("next.key")).keys();
        assertThat(after.find(key.id())).isEqualTo(new KeyState.Active(key));
        assertThat(after.find(other.id())).isEqualTo(new KeyState.Active(other));
        assertThat(after.secret("tokens")).isEqualTo(secret);
        assertThatExceptionOfType(SubjectErased.class)
                .isThrownBy(() -> after.sealingKey("member-c", Category.PERSONAL));
        assertRefused(name, masterKey(), "not the one that wrapped " + name);
        assertThat(rewrap("next.key")).as("nothing is left to do").isZero();
    }

    @Test
    void a_rewrap_that_was_cut_off_at_any_write_goes_on_and_meanwhile_no_node_starts() {
        for (int i = 0; i < 3; i++) {
            keys.sealingKey("member-" + i, Category.PERSONAL);
        }
        List<DataKey> all =
                List.of(keys.sealingKey("member-0", Category.PERSONAL), keys.sealingKey("member-2", Category.PERSONAL));
        keys.secret("tokens");
        for (int writes = 1; writes <= 5; writes++) {
            failAtUpdate(writes);
            String next = "next-" + writes + ".key";
            String before = writes == 1 ? "master.key" : "next-" + (writes - 1) + ".key";
            assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> rewrap(before, next));
            if (writes > 1) { // the first one says that it has begun
                assertRefused(name, masterKey(before), "run ./linli keys rewrap again");
                assertRefused(name, masterKey(next), "run ./linli keys rewrap again");
                assertThatExceptionOfType(KeysRefused.class)
                        .isThrownBy(() -> rewrap(before, "quite-another.key"))
                        .withMessageContaining("go on with that one");
            }
            assertThat(rewrap(before, next)).isEqualTo(writes == 1 ? 4 : 4 - (writes - 2));
            KeyStore after =
                    MongoKeyDatabase.open(client, name, masterKey(next)).keys();
            assertThat(all).allSatisfy(key -> assertThat(after.find(key.id())).isEqualTo(new KeyState.Active(key)));
        }
    }

    @Test
    void a_node_that_runs_on_adds_no_key_during_a_rewrap_and_after_it() {
        DataKey key = keys.sealingKey("member-a", Category.PERSONAL);
        failAtUpdate(2);
        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> rewrap("next.key"));
        assertAddsNothing();
        rewrap("next.key");
        assertAddsNothing();
        assertThat(another(masterKey("next.key")).find(key.id())).isEqualTo(new KeyState.Active(key));
    }

    @Test
    void a_key_that_is_destroyed_while_it_is_rewrapped_does_not_come_back() {
        DataKey key = keys.sealingKey("member-a", Category.PERSONAL);
        beforeUpdates.add(() -> {}); // says that it has begun
        beforeUpdates.add(() -> keys.erase("member-a"));
        rewrap("next.key");
        assertThat(another(masterKey("next.key")).find(key.id())).isEqualTo(new KeyState.Erased());
    }

    @Test
    void what_opens_with_neither_master_key_is_named() {
        DataKey key = keys.sealingKey("member-a", Category.PERSONAL);
        stored().getCollection("subjects")
                .updateOne(Filters.eq("member-a"), Updates.set("wrapped." + key.id(), new Binary(new byte[60])));
        assertThatExceptionOfType(KeysRefused.class)
                .isThrownBy(() -> rewrap("next.key"))
                .withMessageContaining(key.id());
    }

    @Test
    void a_server_that_comes_back_opens_what_it_opened_before() throws IOException {
        DataKey key = keys.sealingKey("member-a", Category.PERSONAL);
        ConnectionString address = new ConnectionString(TestMongo.get().uri());
        Assumptions.assumeFalse(address.isSrvProtocol() || address.getHosts().size() > 1);
        try (Line line = Line.to(address.getHosts().getFirst());
                MongoClient there =
                        TestMongo.connect("mongodb://" + line.address() + "/?directConnection=true", command -> {})) {
            KeyStore node = MongoKeyDatabase.open(there, name, masterKey()).keys();
            line.cut();
            assertThat(node.find(key.id())).isInstanceOf(KeyState.Unavailable.class);
            assertThatExceptionOfType(KeysUnavailable.class)
                    .isThrownBy(() -> node.sealingKey("member-a", Category.PERSONAL));
            assertThatExceptionOfType(KeysUnavailable.class).isThrownBy(() -> node.erase("member-a"));
            line.mend();
            assertThat(node.find(key.id())).isEqualTo(new KeyState.Active(key));
            node.erase("member-a");
            assertThat(node.find(key.id())).isEqualTo(new KeyState.Erased());
        }
    }

    private long rewrap(String to) {
        return rewrap("master.key", to);
    }

    private long rewrap(String from, String to) {
        return MongoKeyDatabase.rewrap(client, name, masterKey(from), masterKey(to), Duration.ZERO);
    }

    private KeyStore another(Path masterKey) {
        return MongoKeyDatabase.open(client, name, masterKey).keys();
    }

    private void assertAddsNothing() {
        assertThatExceptionOfType(KeysUnavailable.class)
                .isThrownBy(() -> keys.sealingKey("member-new", Category.PERSONAL));
        assertThatExceptionOfType(KeysUnavailable.class).isThrownBy(() -> keys.secret("something new"));
        assertThatExceptionOfType(KeysUnavailable.class).isThrownBy(() -> database.rotate("member-a"));
    }

    /** What comes after so many updates is lost, as when the process ends there. */
    private void failAtUpdate(int number) {
        for (int i = 1; i < number; i++) {
            beforeUpdates.add(() -> {});
        }
        beforeUpdates.add(() -> {
            throw new AssertionError("ended here");
        });
    }

    @Test
    void every_question_has_an_index() {
        TestMongo.get().assumeReal("no question to the key database scans a collection");
        for (int i = 0; i < 100; i++) {
            keys.sealingKey("member-" + i, Category.PERSONAL);
            database.identities().claim("phone-" + i, MemberId.random(), Instant.now());
        }
        assertThat(plan("subjects", new Document("keys.id", "some")))
                .contains("IXSCAN")
                .doesNotContain("COLLSCAN");
        assertThat(plan("claims", new Document("member", "some")))
                .contains("IXSCAN")
                .doesNotContain("COLLSCAN");
        assertThat(plan(
                        "claims",
                        new Document("confirmed", false)
                                .append("since", new Document("$lt", Date.from(Instant.now())))))
                .contains("IXSCAN")
                .doesNotContain("COLLSCAN");
    }

    @Test
    @Timeout(20)
    void a_database_that_stops_answering_is_told_within_seconds() {
        try (MongoClient nobody = TestMongo.connect(NOBODY, command -> {})) {
            MongoKeys unreachable = new MongoKeys(MongoKeyDatabase.patient(nobody, name), () -> {});
            Instant before = Instant.now();
            assertThatExceptionOfType(KeysUnavailable.class).isThrownBy(() -> unreachable.erase("member-a"));
            assertThat(Duration.between(before, Instant.now())).isLessThan(MongoKeyDatabase.PATIENCE.plusSeconds(2));
        }
    }

    private void sending(CommandStartedEvent command) {
        commands.add(command.getCommand().clone());
        if (command.getCommandName().equals("update")) {
            Runnable first = beforeUpdates.poll();
            if (first != null) {
                first.run();
            }
        }
    }

    /** What another node does when this one has read and is about to write. */
    private void meanwhile(Consumer<KeyStore> work) {
        beforeUpdates.add(() -> {
            try (MongoClient another = TestMongo.get().connectTelling(command -> {})) {
                work.accept(MongoKeyDatabase.open(another, name, masterKey()).keys());
            }
        });
    }

    private Path masterKey() {
        return masterKey("master.key");
    }

    private Path masterKey(String file) {
        Path path = folder.resolve(file);
        MasterKey.readOrCreate(path);
        return path;
    }

    private void assertRefused(String database, Path masterKey, String why) {
        assertThatExceptionOfType(KeysRefused.class)
                .isThrownBy(() -> MongoKeyDatabase.open(client, database, masterKey))
                .withMessageContaining(why);
    }

    private MongoDatabase stored() {
        return client.getDatabase(name);
    }

    private List<BsonDocument> commandsOf(String... names) {
        return commands.stream()
                .filter(command -> command.getString("$db").getValue().equals(name))
                .filter(command -> List.of(names).contains(command.getFirstKey()))
                .toList();
    }

    private Map<String, List<Document>> everything() {
        Map<String, List<Document>> all = new HashMap<>();
        stored().listCollectionNames()
                .forEach(collection -> all.put(
                        collection, stored().getCollection(collection).find().into(new ArrayList<>())));
        return all;
    }

    private boolean holds(byte[] bytes) {
        String needle = new String(bytes, ISO_8859_1);
        List<String> found = new ArrayList<>();
        stored().listCollectionNames()
                .forEach(collection -> stored().getCollection(collection, RawBsonDocument.class)
                        .find()
                        .map(document -> new String(document.getByteBuffer().array(), ISO_8859_1))
                        .into(found));
        return found.stream().anyMatch(document -> document.contains(needle));
    }

    private Binary wrapped(String subject) {
        Document document =
                stored().getCollection("subjects").find(Filters.eq(subject)).first();
        assertThat(document).isNotNull();
        return (Binary)
                document.get("wrapped", Document.class).values().iterator().next();
    }

    private String plan(String collection, Document question) {
        return stored().getCollection(collection)
                .find(question)
                .explain(ExplainVerbosity.QUERY_PLANNER)
                .get("queryPlanner", Document.class)
                .get("winningPlan", Document.class)
                .toJson();
    }
}
