package org.linli.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.query.views.MemoryViews;
import org.linli.query.views.Projection;
import org.linli.query.views.ViewStore;
import org.linli.query.views.mongo.MongoViews;
import org.linli.query.views.mongo.TestMongo;
import org.linli.query.views.sqlite.SqliteViews;

class ReplayLawTest {
    private static final List<Projection<?>> ALL = QuerySide.projections(Neighbours.RULES);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void batches_of_any_size_give_the_same_views_in_memory_and_in_sqlite(long seed, @TempDir Path folder) {
        History history = RandomHistory.of(seed, 1_500);
        Map<String, String> whole = digests(history, new MemoryViews(), Integer.MAX_VALUE);

        for (int size : List.of(1, 7, 1_000)) {
            assertThat(digests(history, new MemoryViews(), size)).isEqualTo(whole);
        }
        for (int size : List.of(13, Integer.MAX_VALUE)) {
            assertThat(digests(history, SqliteViews.open(folder.resolve(size + ".db")), size))
                    .isEqualTo(whole);
        }
    }

    @Test
    void and_the_same_in_mongodb() {
        History history = RandomHistory.of(1, 1_500);
        Map<String, String> whole = digests(history, new MemoryViews(), Integer.MAX_VALUE);
        for (int size : List.of(97, Integer.MAX_VALUE)) {
            String database = TestMongo.newDatabase();
            try (MongoClient client = TestMongo.get().connect(null)) {
                assertThat(digests(history, MongoViews.open(client, database), size))
                        .isEqualTo(whole);
                client.getDatabase(database).drop();
            }
        }
    }

    @Test
    void another_history_gives_other_views_of_every_projection() {
        Map<String, String> one = digests(RandomHistory.of(1, 3_000), new MemoryViews(), 1_000);
        Map<String, String> other = digests(RandomHistory.of(2, 3_000), new MemoryViews(), 1_000);

        one.keySet().stream()
                .filter(name -> !name.equals("places"))
                .forEach(name -> assertThat(one.get(name)).as(name).isNotEqualTo(other.get(name)));
    }

    @Test
    void names_are_unique() {
        assertThat(ALL).extracting(Projection::name).doesNotHaveDuplicates().isNotEmpty();
    }

    private static Map<String, String> digests(History history, ViewStore views, int size) {
        Map<String, String> digests = new LinkedHashMap<>();
        try (views) {
            ALL.stream().sorted(Comparator.comparing(Projection::name)).forEach(projection -> {
                history.fold(projection, views, size);
                digests.put(projection.name(), views.digest(projection));
            });
        }
        return digests;
    }
}
