package org.linli.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.query.sample.NoteCount;
import org.linli.query.sample.NoteFeed;
import org.linli.query.sample.NoteSource;
import org.linli.query.views.MemoryViews;
import org.linli.query.views.Projection;
import org.linli.query.views.ViewStoreException;
import org.linli.query.views.mongo.Line;
import org.linli.query.views.mongo.MongoViews;
import org.linli.query.views.mongo.ReplicaSet;
import org.linli.query.views.mongo.ReplicaSetDouble;

/** Views over a database that goes away: for a while, or until the process is told to end. */
class DatabaseAwayTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    /** Longer than a node keeps what it writes without renewing it. */
    private static final Duration OUTAGE = Duration.ofSeconds(12);

    /** Half of what docker/compose.yaml grants before it kills: requests under way have their time before. */
    private static final Duration GRACE = Duration.ofSeconds(15);

    /** After which an outage is forgotten. */
    private static final Duration RESUMED = Duration.ofSeconds(5);

    @Test
    void views_go_on_within_seconds_of_its_return_and_equal_a_rebuild() throws Exception {
        List<Projection<?>> projections = List.of(NoteFeed.FEED, NoteCount.COUNT);
        ReplicaSetDouble server = new ReplicaSetDouble();
        NoteSource source = new NoteSource(10, position -> {});
        try (Line line = Line.to(server.uri().substring("mongodb://".length()));
                MongoClient client = ReplicaSet.connect("mongodb://" + line.address());
                MongoViews views = MongoViews.open(client, "linli");
                ProjectionRuntime runtime = new ProjectionRuntime(source, views, projections)) {
            runtime.start();
            awaitAll(runtime, 9, LONG);
            line.cut();
            source.append(5_000);
            assertThatThrownBy(() -> views.digest(NoteCount.COUNT)).isInstanceOf(ViewStoreException.class);
            Thread.sleep(OUTAGE);
            line.mend();
            awaitAll(runtime, 10, RESUMED);
            awaitAll(runtime, 5_009, LONG);
            try (MemoryViews fresh = new MemoryViews();
                    ProjectionRuntime rebuilding =
                            new ProjectionRuntime(new NoteSource(5_010, position -> {}), fresh, projections)) {
                rebuilding.start();
                await().atMost(LONG)
                        .untilAsserted(() -> assertThat(projections)
                                .allSatisfy(
                                        view -> assertThat(views.digest(view)).isEqualTo(fresh.digest(view))));
            }
        } finally {
            server.stop();
        }
    }

    private static void awaitAll(ProjectionRuntime runtime, long position, Duration atMost)
            throws InterruptedException {
        for (String view : runtime.names()) {
            assertThat(runtime.positions().await(view, position, atMost)).isTrue();
        }
    }

    @Test
    void a_batch_that_the_database_does_not_take_is_given_up_when_the_process_ends() throws Exception {
        ReplicaSetDouble server = new ReplicaSetDouble();
        NoteSource source = new NoteSource(10, position -> {});
        try (MongoClient client = ReplicaSet.connect(server.uri())) {
            MongoViews views = MongoViews.open(client, "linli");
            ProjectionRuntime runtime = new ProjectionRuntime(source, views, List.of(NoteFeed.FEED, NoteCount.COUNT));
            runtime.start();
            assertThat(runtime.positions().await("note-count", 9, GRACE)).isTrue();
            server.stop();
            source.append(5_000);
            Thread.sleep(1_000); // the batches are under way and look for a primary

            long begin = System.nanoTime();
            runtime.close();
            views.close();
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(GRACE);
        }
    }
}
