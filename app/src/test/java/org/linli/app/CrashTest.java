package org.linli.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.app.cli.Serving;
import org.linli.app.client.Api;
import org.linli.app.client.Api.Answer;
import org.linli.app.client.Api.Origin;
import org.linli.kernel.sharing.ListingEvent.ListingPublished;
import org.linli.query.QuerySide;
import org.linli.query.ViewRules;
import org.linli.query.projection.ProjectionRuntime;
import org.linli.query.views.MemoryViews;
import org.linli.query.views.Projection;
import org.linli.query.views.ViewStore;
import org.linli.store.SqliteEventStorageEngine;

/**
 * The serving process is killed with SIGKILL, again and again, while neighbours publish, propose and agree. A neighbour who gets no answer sends the
 * same again, under the same key, to the next process.
 */
class CrashTest {
    private static final int KILLS = 5;
    private static final int MOST_ANSWERS = 300;
    private static final int NEIGHBOURS = 6;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final long seed = Long.getLong("linli.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Semaphore answers = new Semaphore(0);
    private final Queue<String> accepted = new ConcurrentLinkedQueue<>();
    private final Queue<Deal> deals = new ConcurrentLinkedQueue<>();
    private volatile boolean isOver;

    @TempDir
    private Path outputs = Path.of("");

    @TempDir
    private Path data = Path.of("");

    private @Nullable Api server;

    /** Two helpers for one thing that is needed once; the asker agreed with both. */
    private record Deal(Caller asker, List<String> exchanges) {}

    @Test
    void what_was_accepted_is_there_once_and_every_view_equals_a_fresh_rebuild() throws Exception {
        System.out.println("CrashTest seed " + seed);
        DataFolder folder = new DataFolder(data);
        try (ExecutorService neighbours = Executors.newFixedThreadPool(NEIGHBOURS)) {
            List<Future<?>> busy = settle(folder, neighbours);
            for (int kill = 0; kill < KILLS; kill++) {
                serveAndKill(folder);
            }
            Serving survivor = Serving.start(folder, "127.0.0.1", 0);
            try {
                isOver = true;
                moveTo(survivor.address());
                for (Future<?> one : busy) {
                    one.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
                }
                assertThat(published(survivor)).containsExactlyInAnyOrderElementsOf(accepted);
                assertThat(deals).isNotEmpty().allSatisfy(deal -> assertEnded(deal, survivor));
                await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(live(survivor)).isEqualTo(rebuilt(survivor)));
            } finally {
                survivor.stop();
            }
        }
    }

    /** People in a community; from now on each neighbour tries to reach a server. */
    private List<Future<?>> settle(DataFolder folder, ExecutorService threads) {
        Serving serving = Serving.start(folder, "127.0.0.1", 0);
        List<Future<?>> busy = new ArrayList<>();
        try {
            Town town = Town.on(serving);
            List<Caller> helpers = List.of(town.member(), town.member());
            Map<String, Object> offer = town.publication(Map.of());
            for (int i = 0; i < NEIGHBOURS; i++) {
                Caller asker = town.member();
                busy.add(threads.submit(() -> live(asker, helpers, offer)));
            }
        } finally {
            serving.stop();
        }
        return busy;
    }

    private void serveAndKill(DataFolder folder) throws IOException, InterruptedException {
        try (LinliProcess server = LinliProcess.serve(outputs, folder)) {
            answers.drainPermits();
            moveTo(server.address());
            assertThat(answers.tryAcquire(1 + random.nextInt(MOST_ANSWERS), PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .as("the server answers, seed %d", seed)
                    .isTrue();
            assertThat(server.kill().code()).as("ended by SIGKILL").isEqualTo(128 + 9);
        }
    }

    private @Nullable Void live(Caller asker, List<Caller> helpers, Map<String, Object> offer)
            throws InterruptedException {
        Map<String, Object> need = new HashMap<>(offer);
        need.put("urgency", "NORMAL");
        for (int day = 0; !isOver; day++) {
            accepted.add(insist(asker, "/offers", offer, "offer/" + day));
            String request = insist(asker, "/requests", need, "request/" + day);
            accepted.add(request);
            List<String> exchanges = new ArrayList<>();
            for (Caller helper : helpers) {
                exchanges.add(insist(helper, "/exchanges", Map.of("request", request), request));
            }
            for (String exchange : exchanges) {
                insist(asker, "/exchanges/" + exchange + "/agreements", Map.of(), exchange);
            }
            deals.add(new Deal(asker, exchanges));
        }
        return null;
    }

    /** Sends it, again when there was no answer, until it is accepted; returns the id. */
    private String insist(Caller caller, String path, Map<String, ?> body, String key) throws InterruptedException {
        @Nullable Api silent = null;
        while (true) {
            Api server = serverOtherThan(silent);
            try {
                Answer answer = server.as(caller.token()).post("/api/v1" + path, body, key, Origin.OWN);
                assertThat(answer.isSuccess()).as("%s, seed %d", answer, seed).isTrue();
                answers.release();
                return answer.id();
            } catch (IOException e) {
                silent = server;
            }
        }
    }

    private synchronized void moveTo(URI address) {
        server = new Api(address, "");
        notifyAll();
    }

    private synchronized Api serverOtherThan(@Nullable Api silent) throws InterruptedException {
        while (server == null || server == silent) {
            wait();
        }
        return server;
    }

    private static void assertEnded(Deal deal, Serving serving) {
        Caller asker = new Caller(
                new Http(serving.address()), deal.asker().id(), deal.asker().token());
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(deal.exchanges())
                        .extracting(exchange -> asker.get("/exchanges/" + exchange)
                                .json()
                                .path("stage")
                                .asString(""))
                        .containsExactlyInAnyOrder("AGREED", "CANCELLED"));
    }

    private static List<String> published(Serving serving) throws InterruptedException {
        List<String> ids = new ArrayList<>();
        try (var stream = serving.bean(EventStore.class).openStream(null)) {
            while (stream.hasNextAvailable()) {
                if (stream.nextAvailable().getPayload() instanceof ListingPublished listing) {
                    ids.add(listing.listing().value());
                }
            }
        }
        return ids;
    }

    private static Map<String, String> live(Serving serving) throws InterruptedException {
        long head = serving.bean(SqliteEventStorageEngine.class).head();
        for (Projection<?> projection : projections(serving)) {
            assertThat(serving.bean(ProjectionRuntime.class).positions().await(projection.name(), head, PATIENCE))
                    .isTrue();
        }
        return digests(serving, serving.bean(ViewStore.class));
    }

    private static Map<String, String> rebuilt(Serving serving) throws InterruptedException {
        try (MemoryViews fresh = new MemoryViews();
                ProjectionRuntime runtime =
                        new ProjectionRuntime(serving.bean(EventStore.class), fresh, projections(serving))) {
            runtime.start();
            return digests(serving, fresh);
        }
    }

    private static Map<String, String> digests(Serving serving, ViewStore views) {
        return projections(serving).stream().collect(Collectors.toMap(Projection::name, views::digest));
    }

    private static List<Projection<?>> projections(Serving serving) {
        return QuerySide.projections(serving.bean(ViewRules.class));
    }
}
