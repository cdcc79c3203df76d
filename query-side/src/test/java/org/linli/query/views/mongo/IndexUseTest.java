package org.linli.query.views.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.query.Neighbours;
import org.linli.query.QuerySide;
import org.linli.query.RandomHistory;
import org.linli.query.views.Cursor;
import org.linli.query.views.DeadLetter;
import org.linli.query.views.Index;
import org.linli.query.views.Projection;
import org.linli.query.views.ViewBatch;

/** Every query that reading views makes is a stretch, or a few, of an index; none reads a collection through or sorts. */
class IndexUseTest {
    private static final List<Projection<?>> ALL = QuerySide.projections(Neighbours.RULES);
    private static final int MANY_KEYS = 250;

    private final Queue<BsonDocument> finds = new ConcurrentLinkedQueue<>();
    private final String name = TestMongo.newDatabase();
    private final MongoClient client = TestMongo.get().connect(new CommandListener() {
        @Override
        public void commandStarted(CommandStartedEvent event) {
            if (event.getCommandName().equals("find") && event.getDatabaseName().equals(name)) {
                finds.add(event.getCommand().clone());
            }
        }
    });
    private final MongoDatabase database = client.getDatabase(name);
    private final MongoViews views = MongoViews.open(client, name);

    @AfterEach
    void dropDatabase() {
        views.close();
        database.drop();
        client.close();
    }

    @Test
    void records_are_found_by_stretches_of_their_declared_indexes() {
        for (Projection<?> projection : ALL) {
            for (Index<?> index : projection.indexes()) {
                for (BsonDocument find : pages(projection, index.name())) {
                    assertThat(stretch(find, key(collection(find), index.name())))
                            .as("%s in %s", find.toJson(), index.name())
                            .isTrue();
                }
            }
        }
    }

    @Test
    void records_are_found_by_id_and_dead_letters_by_their_place() {
        Projection<?> projection = ALL.getFirst();
        deadLetters(projection);
        finds.clear();
        views.get(projection, "a");
        views.getAll(projection, List.of("a", "b"));
        List<BsonDocument> byId = asked(views.live(projection).toString());
        assertThat(byId)
                .hasSize(2)
                .allMatch(find -> find.getDocument("filter").keySet().equals(java.util.Set.of("_id")));
        views.live(projection).deadLetters(null, 10);
        views.live(projection).deadLetters(new DeadLetter.Place("a", 1), 10);
        views.live(projection).deadLettersOf("a");
        List<BsonDocument> letters = asked("dead-letters");
        assertThat(letters).hasSize(4);
        for (BsonDocument find : letters) {
            assertThat(stretch(find, key("dead-letters", "place")))
                    .as(find.toJson())
                    .isTrue();
        }
    }

    @Test
    void generations_are_looked_up_by_what_they_serve() {
        ALL.forEach(views::live);
        finds.clear();
        long before = System.nanoTime();
        while (asked("generations").isEmpty()) {
            assertThat(System.nanoTime() - before).isLessThan(10_000_000_000L);
            Thread.onSpinWait();
        }
        for (BsonDocument find : asked("generations")) {
            assertThat(stretch(find, key("generations", "serves")))
                    .as(find.toJson())
                    .isTrue();
        }
    }

    @Test
    void a_server_explains_that_no_query_reads_a_collection_through_or_sorts() {
        TestMongo.get().assumeReal("explain shows no scan of a collection and no sort in any query of the interface");
        List<BsonDocument> all = new ArrayList<>();
        for (Projection<?> projection : ALL) {
            RandomHistory.of(1, 500).fold(projection, views, 1_000);
            deadLetters(projection);
            projection.indexes().forEach(index -> all.addAll(pages(projection, index.name())));
        }
        finds.clear();
        views.get(ALL.getFirst(), "a");
        views.getAll(ALL.getFirst(), List.of("a", "b"));
        views.live(ALL.getFirst()).deadLetters(null, 10);
        views.live(ALL.getFirst()).deadLetters(new DeadLetter.Place("a", 1), 10);
        views.live(ALL.getFirst()).deadLettersOf("a");
        all.addAll(finds);
        for (BsonDocument find : all) {
            String plan = database.runCommand(new BsonDocument("explain", plain(find))
                            .append("verbosity", new BsonString("queryPlanner")))
                    .toJson();
            assertThat(winner(plan)).as("%s: %s", find.toJson(), plan).doesNotContain("COLLSCAN", "\"SORT\"");
        }
    }

    /** What is asked for a first page and one behind a place, of one key and of many. */
    private <V> List<BsonDocument> pages(Projection<V> projection, String index) {
        views.live(projection);
        finds.clear();
        for (int keys : List.of(1, MANY_KEYS)) {
            for (Cursor after : new Cursor[] {null, new Cursor(7, "id")}) {
                page(projection, index, keys, after);
            }
        }
        List<BsonDocument> asked = asked(views.live(projection).toString());
        assertThat(asked).hasSize(3 + 3 * 3);
        return asked;
    }

    private <V> void page(Projection<V> projection, String index, int keys, @Nullable Cursor after) {
        List<String> asked = IntStream.range(0, keys).mapToObj(i -> "key" + i).toList();
        views.find(projection, index, asked, view -> true, after, 20);
    }

    private <V> void deadLetters(Projection<V> projection) {
        ViewBatch<V> batch = views.live(projection).begin();
        for (int i = 0; i < 20; i++) {
            batch.queue(new DeadLetter("record" + i % 3, i, "sample.noted", null));
        }
        batch.commit();
    }

    private List<BsonDocument> asked(String collection) {
        return finds.stream()
                .filter(find -> collection(find).equals(collection))
                .toList();
    }

    private static String collection(BsonDocument find) {
        return find.getString("find").getValue();
    }

    private BsonDocument key(String collection, String index) {
        return database.getCollection(collection).listIndexes(BsonDocument.class).into(new ArrayList<>()).stream()
                .filter(found -> found.getString("name").getValue().equals(index))
                .findFirst()
                .orElseThrow()
                .getDocument("key");
    }

    /**
     * True if the index gives what is asked, in the order asked: fields that are given, then at most one that is bounded, then
     * the sort, all in the order of the index and nothing besides.
     */
    private static boolean stretch(BsonDocument find, BsonDocument key) {
        BsonDocument filter = new BsonDocument();
        find.getDocument("filter").forEach((field, condition) -> {
            if (field.equals("$and")) {
                condition.asArray().forEach(part -> filter.putAll(part.asDocument()));
            } else {
                filter.put(field, condition);
            }
        });
        List<String> fields = List.copyOf(key.keySet());
        List<String> given = filter.keySet().stream()
                .filter(field -> !bounded(filter.get(field)))
                .toList();
        List<String> bounded = filter.keySet().stream()
                .filter(field -> bounded(filter.get(field)))
                .toList();
        int most = given.size();
        if (!fields.subList(0, most).containsAll(given) || bounded.size() > 1) {
            return false;
        }
        if (!bounded.isEmpty() && !fields.get(most).equals(bounded.getFirst())) {
            return false;
        }
        BsonDocument sort = find.getDocument("sort", new BsonDocument());
        List<Map.Entry<String, BsonValue>> order = sort.entrySet().stream()
                .filter(field -> !given.contains(field.getKey()))
                .toList();
        for (int i = 0; i < order.size(); i++) {
            String field = order.get(i).getKey();
            if (!fields.get(most + i).equals(field) || !order.get(i).getValue().equals(key.get(field))) {
                return false;
            }
        }
        return true;
    }

    private static boolean bounded(@Nullable BsonValue condition) {
        return condition instanceof BsonDocument operators
                && (operators.containsKey("$lt") || operators.containsKey("$gt"));
    }

    /** Without what belongs to a session. */
    private static BsonDocument plain(BsonDocument find) {
        BsonDocument plain = find.clone();
        List.of("lsid", "$db", "$clusterTime", "readConcern", "txnNumber", "$readPreference")
                .forEach(plain::remove);
        return plain.append("comment", new BsonInt32(0));
    }

    private static String winner(String plan) {
        int rejected = plan.indexOf("\"rejectedPlans\"");
        return plan.substring(plan.indexOf("\"winningPlan\""), rejected < 0 ? plan.length() : rejected);
    }
}
