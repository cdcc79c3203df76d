package org.linli.query.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.query.Neighbours.ANA;
import static org.linli.query.Neighbours.BEN;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.kernel.membership.MemberId;
import org.linli.query.Api;
import org.linli.query.places.PlacesProjection;
import org.linli.query.projection.ProjectionRuntime;
import org.linli.query.views.MemoryViews;
import org.linli.query.views.Projection;
import org.linli.web.IdempotencyKey;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class OperateTest {
    private static final List<Projection<?>> PROJECTIONS = List.of(new PlacesProjection());

    private final EmbeddedEventStore store = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final ProjectionRuntime runtime = new ProjectionRuntime(store, new MemoryViews(), PROJECTIONS);
    private final LinkedBlockingQueue<String> rebuilt = new LinkedBlockingQueue<>();
    private final CountDownLatch finish = new CountDownLatch(1);
    private final Rebuilds rebuilds = new Rebuilds(name -> {
        rebuilt.add(name);
        finish.await();
    });
    private final Api api =
            new Api(new OperateResource(PROJECTIONS, runtime, new Progress(store, runtime.positions()), rebuilds));

    @AfterEach
    void close() {
        finish.countDown();
        runtime.close();
        store.shutDown();
    }

    @Test
    void a_projection_that_has_read_all_of_nothing_has_no_lag() {
        assertThat(Api.rows(api.get(ANA, "/projections"), "name", "position", "lag", "rebuilding", "deadLetters"))
                .containsExactly("places -1 0 false 0");
    }

    @Test
    void a_rebuild_runs_in_the_background_and_only_one_at_a_time() throws InterruptedException {
        assertThat(rebuild(ANA, "key-1")).hasStatus(202).doesNotContainHeader(IdempotencyKey.REPLAYED);
        assertThat(rebuilt.poll(5, TimeUnit.SECONDS)).isEqualTo("places");
        assertThat(Api.rows(api.get(ANA, "/projections"), "rebuilding")).containsExactly("true");
        assertThat(rebuild(ANA, "key-2")).hasStatus(409);

        finish();
        assertThat(rebuild(ANA, "key-2")).hasStatus(202);
        assertThat(rebuilt.poll(5, TimeUnit.SECONDS)).isEqualTo("places");
    }

    @Test
    void a_key_begins_one_rebuild_and_gets_the_same_answer_again() throws InterruptedException {
        MvcTestResult first = rebuild(ANA, "key-1");
        assertThat(rebuild(ANA, "key-1"))
                .hasStatus(202)
                .hasHeader(IdempotencyKey.REPLAYED, "true")
                .headers()
                .hasValue("Location", Objects.requireNonNull(first.getResponse().getHeader("Location")));
        finish();
        assertThat(rebuild(ANA, "key-1")).hasStatus(202);
        assertThat(rebuilds.running()).isNull();
        assertThat(rebuilt.poll(5, TimeUnit.SECONDS)).isEqualTo("places");

        assertThat(rebuild(BEN, "key-1")).hasStatus(202).doesNotContainHeader(IdempotencyKey.REPLAYED);
        assertThat(rebuilt.poll(5, TimeUnit.SECONDS)).isEqualTo("places");
    }

    private MvcTestResult rebuild(MemberId by, String key) {
        return api.post(by, "/projections/places/rebuilds", key);
    }

    private void finish() {
        finish.countDown();
        Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> rebuilds.running() == null);
    }

    @Test
    void an_unknown_projection_is_not_found() {
        assertThat(api.post(ANA, "/projections/none/rebuilds", "key-1")).hasStatus(404);
        assertThat(rebuilt).isEmpty();
    }

    @Test
    void a_rebuild_that_fails_makes_room_for_the_next() {
        Rebuilds failing = new Rebuilds(name -> {
            throw new IllegalStateException("on purpose");
        });
        failing.begin("places", ANA, new IdempotencyKey("key-1"));

        Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> failing.running() == null);
    }
}
