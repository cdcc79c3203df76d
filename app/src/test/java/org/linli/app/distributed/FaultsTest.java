package org.linli.app.distributed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.app.LinliProcess;
import org.linli.app.client.Api;
import org.linli.app.client.Api.Answer;
import org.linli.app.client.Api.Origin;
import org.linli.kernel.places.PlaceEvent.PlaceEstablished;
import org.linli.query.QuerySide;
import org.linli.query.ViewRules;
import org.linli.query.projection.ProjectionRuntime;
import org.linli.query.views.MemoryViews;
import org.linli.query.views.Projection;
import org.linli.query.views.ViewStore;
import org.springframework.context.ConfigurableApplicationContext;

/** A node is killed, and the line to Axon Server is cut, while people go on sending; who gets no answer sends the same again. */
class FaultsTest {
    private static final int SENDERS = 4;
    private static final String NAME = "断线区";
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    private Path folder = Path.of("");

    private final Queue<String> accepted = new ConcurrentLinkedQueue<>();
    private final AtomicInteger unavailable = new AtomicInteger();
    private volatile boolean isOver;
    private Nodes nodes;
    private ConfigurableApplicationContext deciding;
    private ConfigurableApplicationContext answering;

    @BeforeEach
    void start() throws Exception {
        nodes = new Nodes(folder, TestAxonServer.orSkip("nodes that are killed and a server that cannot be reached"));
        deciding = nodes.start("command");
        answering = nodes.start("query");
    }

    @AfterEach
    void stop() {
        if (nodes != null) {
            nodes.close();
        }
    }

    @Test
    void what_was_accepted_is_there_once_and_every_view_equals_a_fresh_rebuild() throws Exception {
        try (LinliProcess other = nodes.startProcess("command");
                ExecutorService threads = Executors.newFixedThreadPool(SENDERS)) {
            List<URI> addresses = List.of(other.address(), Nodes.address(deciding));
            List<Future<?>> senders = new ArrayList<>();
            for (int i = 0; i < SENDERS; i++) {
                senders.add(threads.submit(() -> send(addresses)));
            }
            awaitAccepted(40);
            assertThat(other.kill().code()).as("ended by SIGKILL").isEqualTo(128 + 9);
            awaitAccepted(40);
            nodes.line().cut();
            await().atMost(PATIENCE).until(() -> unavailable.get() > 0);
            nodes.line().mend();
            awaitAccepted(40);
            isOver = true;
            for (Future<?> sender : senders) {
                sender.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            }
        }
        assertThat(registered()).containsExactlyInAnyOrderElementsOf(accepted);
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(digests(answering.getBean(ViewStore.class))).isEqualTo(rebuilt()));
    }

    private void awaitAccepted(int more) {
        int before = accepted.size();
        await().atMost(PATIENCE).until(() -> accepted.size() >= before + more);
    }

    private Void send(List<URI> addresses) throws Exception {
        String token = nodes.operatorToken(deciding);
        int next = 0;
        while (!isOver) {
            String key = UUID.randomUUID().toString();
            Map<String, String> district = Map.of("kind", "DISTRICT", "nameZh", NAME, "nameEn", "Duanxian");
            Answer answer = null;
            while (answer == null || !answer.isSuccess()) {
                Api node = new Api(addresses.get(next++ % addresses.size()), token);
                try {
                    answer = node.post("/api/v1/places", district, key, Origin.OWN);
                    if (answer.status() == 503) {
                        unavailable.incrementAndGet();
                    } else {
                        assertThat(answer.isSuccess()).as(answer.toString()).isTrue();
                    }
                } catch (IOException noAnswer) {
                    // the same again at another node
                }
            }
            accepted.add(answer.id());
        }
        return null;
    }

    private List<String> registered() throws InterruptedException {
        List<String> ids = new ArrayList<>();
        EventStore store = answering.getBean(EventStore.class);
        long head = store.createHeadToken().position().orElse(-1);
        try (var stream = store.openStream(null)) {
            for (long at = -1; at < head; ) {
                assertThat(stream.hasNextAvailable(30, TimeUnit.SECONDS)).isTrue();
                var message = stream.nextAvailable();
                at = message.trackingToken().position().orElseThrow();
                if (message.getPayload() instanceof PlaceEstablished place
                        && place.name().zh().equals(NAME)) {
                    ids.add(place.place().value());
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
