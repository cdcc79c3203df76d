package org.linli.app.distributed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.app.LinliProcess;
import org.linli.app.client.Api;
import org.linli.app.client.Api.Answer;
import org.linli.app.client.Api.Origin;
import org.linli.kernel.sharing.ExchangeEvent.MatchProposed;
import org.linli.kernel.sharing.ListingEvent.ListingExpired;
import org.linli.kernel.sharing.ListingEvent.ListingPublished;
import org.linli.kernel.sharing.ListingEvent.ListingReserved;
import org.linli.query.QuerySide;
import org.linli.query.ViewRules;
import org.linli.query.projection.ProjectionRuntime;
import org.linli.query.views.MemoryViews;
import org.linli.query.views.Projection;
import org.linli.query.views.ViewStore;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A part of a deployment fails while people go on sending. Whatever it was: what was accepted is stored once, a command sent again gets its first answer,
 * policies and what is due end what they had begun, and every view equals a fresh rebuild's.
 */
@Tag("axon-server")
class FaultsTest {
    private static final int SOME = 60;
    private static final Duration PATIENCE = Load.PATIENCE;

    /** After which an outage of a store is forgotten. */
    private static final Duration RESUMED = Duration.ofSeconds(5);

    @TempDir
    private Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private Nodes nodes;

    @SuppressWarnings("NullAway.Init")
    private ConfigurableApplicationContext deciding;

    @SuppressWarnings("NullAway.Init")
    private ConfigurableApplicationContext answering;

    @SuppressWarnings("NullAway.Init")
    private String operator;

    /** Nodes of both sides in this process. */
    private void start(String axonServer) throws Exception {
        nodes = new Nodes(folder, axonServer);
        deciding = nodes.start("command");
        answering = nodes.start("query");
        operator = nodes.operatorToken(deciding);
    }

    @AfterEach
    void stop() {
        if (nodes != null) {
            nodes.close();
        }
    }

    @Test
    void a_command_node_is_killed_and_the_line_to_axon_server_is_cut() throws Exception {
        start(TestAxonServer.orSkip("a command node that is killed, and a line that is cut"));
        try (LinliProcess other = nodes.startProcess("command");
                Load load = load(other.address(), Nodes.address(deciding))) {
            load.awaitAccepted(SOME);
            assertThat(other.kill().code()).as("ended by SIGKILL").isEqualTo(128 + 9);
            load.awaitAccepted(SOME);
            nodes.line().cut();
            load.awaitUnavailable();
            await().atMost(PATIENCE).until(() -> readiness(deciding) == 503 && readiness(answering) == 503);
            assertUnavailable(places());
            nodes.line().mend();
            load.awaitAccepted(SOME);
            await().atMost(PATIENCE).until(() -> readiness(deciding) == 200 && readiness(answering) == 200);
            assertNothingWasLost(load);
        }
    }

    @Test
    void axon_server_itself_is_killed_and_started_again() throws Exception {
        try (OwnAxonServer server = OwnAxonServer.orSkip(folder, "an Axon Server that is killed and started again")) {
            start(server.address());
            try (Load load = load(Nodes.address(deciding))) {
                load.awaitAccepted(SOME);
                server.kill();
                load.awaitUnavailable();
                assertUnavailable(places());
                server.startAgain();
                load.awaitAccepted(SOME);
                assertNothingWasLost(load);
            }
        }
    }

    @Test
    void the_query_node_that_writes_the_views_is_killed() throws Exception {
        nodes = new Nodes(folder, TestAxonServer.orSkip("a query node that is killed"));
        deciding = nodes.start("command");
        try (LinliProcess writing = nodes.startProcess("query")) {
            answering = nodes.start("query");
            try (Load load = load(Nodes.address(deciding))) {
                load.awaitAccepted(SOME);
                assertThat(writing.kill().code()).as("ended by SIGKILL").isEqualTo(128 + 9);
                load.awaitAccepted(SOME);
                assertNothingWasLost(load);
            }
        }
    }

    @Test
    void mongodb_is_away_for_a_while() throws Exception {
        start(TestAxonServer.orSkip("a MongoDB that is away for a while"));
        try (Load load = load(Nodes.address(deciding))) {
            load.awaitAccepted(SOME);
            nodes.database().cut();
            assertUnavailable(places());
            load.awaitAccepted(SOME); // nothing of theirs is sealed
            assertUnavailable(places());
            nodes.database().mend();
            await().atMost(RESUMED).until(() -> places().isSuccess());
            load.awaitAccepted(SOME);
            assertNothingWasLost(load);
        }
    }

    @Test
    void one_listing_that_many_want_at_two_nodes_is_never_promised_to_more_than_it_has_units() throws Exception {
        start(TestAxonServer.orSkip("one listing that many want at two command nodes"));
        ConfigurableApplicationContext other = nodes.start("command");
        Quarter quarter = Quarter.of(nodes.operator(deciding));
        String owner = quarter.member();
        int units = 4;
        String offer = Quarter.accepted(
                        nodes.as(deciding, owner),
                        "/offers",
                        Quarter.listing(
                                quarter.community(), "修水龙头", Map.of("expires", Quarter.inDays(30), "quantity", units)))
                .id();
        List<ConfigurableApplicationContext> both = List.of(deciding, other);
        List<String> exchanges = new ArrayList<>();
        for (int i = 0; i < 3 * units; i++) {
            exchanges.add(insist(both.get(i % 2), quarter.member(), "/exchanges", Map.of("offer", offer)));
        }
        List<Future<String>> agreements = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            for (String exchange : exchanges) {
                ConfigurableApplicationContext node = both.get(agreements.size() % 2);
                agreements.add(
                        threads.submit(() -> insist(node, owner, "/exchanges/" + exchange + "/agreements", Map.of())));
            }
        }
        for (Future<String> agreement : agreements) {
            assertThat(agreement.get()).isNotEmpty();
        }
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(stages(owner, exchanges))
                        .hasSize(3 * units)
                        .containsOnly("AGREED", "CANCELLED")
                        .filteredOn("AGREED"::equals)
                        .hasSize(units));
        assertThat(stored(ListingReserved.class, event -> event.listing().value()))
                .filteredOn(offer::equals)
                .hasSize(units);
    }

    private String insist(ConfigurableApplicationContext node, String member, String path, Map<String, ?> body)
            throws Exception {
        String key = UUID.randomUUID().toString();
        while (true) {
            Answer answer = nodes.as(node, member).post("/api/v1" + path, body, key, Origin.OWN);
            if (answer.isSuccess()) {
                return answer.id();
            }
            assertThat(answer.status()).as(answer.toString()).isEqualTo(503);
        }
    }

    private Load load(URI... addresses) throws Exception {
        return new Load(nodes, Quarter.of(nodes.operator(deciding)), List.of(addresses));
    }

    private void assertNothingWasLost(Load load) throws Exception {
        load.end();
        List<String> listings = new ArrayList<>(load.ids("/offers"));
        listings.addAll(load.ids("/requests"));
        assertThat(stored(ListingPublished.class, event -> event.listing().value()))
                .filteredOn(listings::contains)
                .containsExactlyInAnyOrderElementsOf(listings);
        List<String> exchanges = load.ids("/exchanges");
        assertThat(stored(MatchProposed.class, event -> event.exchange().value()))
                .filteredOn(exchanges::contains)
                .containsExactlyInAnyOrderElementsOf(exchanges);
        load.repeat(Nodes.address(deciding));
        assertThat(load.deals()).isNotEmpty();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(load.deals())
                        .allSatisfy(deal -> assertThat(stages(deal.asker(), deal.exchanges()))
                                .containsExactlyInAnyOrder("AGREED", "CANCELLED")));
        List<String> offers = load.ids("/offers");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(stored(
                                ListingExpired.class, event -> event.listing().value()))
                        .filteredOn(offers::contains)
                        .containsExactlyInAnyOrderElementsOf(offers));
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(digests(answering.getBean(ViewStore.class))).isEqualTo(rebuilt()));
    }

    private List<String> stages(String member, List<String> exchanges) throws Exception {
        Api api = nodes.as(answering, member);
        List<String> stages = new ArrayList<>();
        for (String exchange : exchanges) {
            stages.add(api.get("/api/v1/exchanges/" + exchange, null)
                    .body()
                    .path("stage")
                    .asString(""));
        }
        return stages;
    }

    private Answer places() throws Exception {
        return new Api(Nodes.address(answering), operator).get("/api/v1/places", null);
    }

    private static void assertUnavailable(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(503);
        assertThat(answer.retryAfter()).isPositive();
    }

    private int readiness(ConfigurableApplicationContext node) throws Exception {
        return new Api(Nodes.address(node), operator)
                .get("/actuator/health/readiness", null)
                .status();
    }

    private <E> List<String> stored(Class<E> kind, Function<E, String> id) throws InterruptedException {
        List<String> ids = new ArrayList<>();
        EventStore store = answering.getBean(EventStore.class);
        long head = store.createHeadToken().position().orElse(-1);
        try (var stream = store.openStream(null)) {
            for (long at = -1; at < head; ) {
                assertThat(stream.hasNextAvailable(30, java.util.concurrent.TimeUnit.SECONDS))
                        .isTrue();
                var message = stream.nextAvailable();
                at = message.trackingToken().position().orElseThrow();
                if (kind.isInstance(message.getPayload())) {
                    ids.add(id.apply(kind.cast(message.getPayload())));
                }
            }
        }
        return ids;
    }

    private Map<String, String> rebuilt() throws InterruptedException {
        try (MemoryViews fresh = new MemoryViews();
                ProjectionRuntime runtime =
                        new ProjectionRuntime(answering.getBean(EventStore.class), fresh, projections())) {
            runtime.start();
            return digests(fresh);
        }
    }

    private Map<String, String> digests(ViewStore views) {
        return projections().stream().collect(Collectors.toMap(Projection::name, views::digest));
    }

    private List<Projection<?>> projections() {
        return QuerySide.projections(answering.getBean(ViewRules.class));
    }
}
