package org.linli.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.app.cli.Serving;
import org.linli.kernel.sharing.ListingEvent.ListingPublished;
import org.linli.query.QuerySide;
import org.linli.query.ViewRules;
import org.linli.query.projection.ProjectionRuntime;
import org.linli.query.views.MemoryViews;
import org.linli.query.views.Projection;
import org.linli.query.views.ViewStore;
import org.linli.store.SqliteEventStorageEngine;

/** The serving process is killed with SIGKILL, again and again, while neighbours publish, propose and agree. */
class CrashTest {
    private static final int KILLS = 5;
    private static final int MOST_ANSWERS = 300;
    private static final int NEIGHBOURS = 6;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Queue<String> accepted = new ConcurrentLinkedQueue<>();
    private final Queue<Deal> deals = new ConcurrentLinkedQueue<>();

    @TempDir
    private Path outputs = Path.of("");

    @TempDir
    private Path data = Path.of("");

    /** Two helpers for one thing that is needed once; the asker agreed with both. */
    private record Deal(Caller asker, List<String> exchanges) {}

    @Test
    void what_was_accepted_is_there_once_and_every_view_equals_a_fresh_rebuild() throws Exception {
        DataFolder folder = new DataFolder(data);
        Insisting callers = new Insisting(folder, outputs);
        try (ExecutorService neighbours = Executors.newFixedThreadPool(NEIGHBOURS)) {
            List<Future<?>> busy = settle(folder, callers, neighbours);
            for (int kill = 0; kill < KILLS; kill++) {
                callers.serveAndKill(MOST_ANSWERS);
            }
            Serving survivor = Serving.start(folder, "127.0.0.1", 0);
            try {
                callers.endAt(survivor.address());
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
    private List<Future<?>> settle(DataFolder folder, Insisting callers, ExecutorService threads) {
        Serving serving = Serving.start(folder, "127.0.0.1", 0);
        List<Future<?>> busy = new ArrayList<>();
        try {
            Town town = Town.on(serving);
            List<Caller> helpers = List.of(town.member(), town.member());
            Map<String, Object> offer = town.publication(Map.of());
            for (int i = 0; i < NEIGHBOURS; i++) {
                Caller asker = town.member();
                busy.add(threads.submit(() -> live(callers, asker, helpers, offer)));
            }
        } finally {
            serving.stop();
        }
        return busy;
    }

    private @Nullable Void live(Insisting callers, Caller asker, List<Caller> helpers, Map<String, Object> offer)
            throws InterruptedException {
        Map<String, Object> need = new HashMap<>(offer);
        need.put("urgency", "NORMAL");
        for (int day = 0; !callers.isOver(); day++) {
            accepted.add(callers.post(asker, "/offers", offer, "offer/" + day));
            String request = callers.post(asker, "/requests", need, "request/" + day);
            accepted.add(request);
            List<String> exchanges = new ArrayList<>();
            for (Caller helper : helpers) {
                exchanges.add(callers.post(helper, "/exchanges", Map.of("request", request), request));
            }
            for (String exchange : exchanges) {
                callers.post(asker, "/exchanges/" + exchange + "/agreements", Map.of(), exchange);
            }
            deals.add(new Deal(asker, exchanges));
        }
        return null;
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
