package org.linli.app.distributed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
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
import org.linli.app.client.Api;
import org.linli.app.client.Api.Answer;
import org.linli.app.client.Api.Origin;

/**
 * Neighbours at work at several nodes: each publishes an offer that soon ends and a request, two others propose, and both are agreed with, although one is
 * needed. Who gets no answer, or is told to come again, sends the same again at another node.
 */
final class Load implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final int NEIGHBOURS = 3;
    private static final Duration OFFERED = Duration.ofSeconds(10);

    private final Queue<Accepted> accepted = new ConcurrentLinkedQueue<>();
    private final Queue<Deal> deals = new ConcurrentLinkedQueue<>();
    private final AtomicInteger unavailable = new AtomicInteger();
    private final ExecutorService threads = Executors.newFixedThreadPool(NEIGHBOURS);
    private final List<Future<?>> busy = new ArrayList<>();
    private final List<String> helpers;
    private final Nodes nodes;
    private final Quarter quarter;
    private final List<URI> addresses;
    private volatile boolean isOver;

    /** A command that was accepted. */
    record Accepted(String member, String path, Map<String, ?> body, String key, String id) {}

    /** A request that two helped with; both were agreed with. */
    record Deal(String asker, List<String> exchanges) {}

    Load(Nodes nodes, Quarter quarter, List<URI> addresses) throws Exception {
        this.nodes = nodes;
        this.quarter = quarter;
        this.addresses = addresses;
        helpers = List.of(quarter.member(), quarter.member());
        for (int i = 0; i < NEIGHBOURS; i++) {
            String neighbour = quarter.member();
            busy.add(threads.submit(() -> live(neighbour)));
        }
    }

    private Void live(String neighbour) throws Exception {
        while (!isOver) {
            String end = Instant.now().plus(OFFERED).toString();
            insist(neighbour, "/offers", Quarter.listing(quarter.community(), "修水龙头", Map.of("expires", end)));
            Map<String, Object> need = new HashMap<>(Quarter.listing(quarter.community(), "厨房水龙头漏水"));
            need.put("urgency", "NORMAL");
            String request = insist(neighbour, "/requests", need);
            List<String> exchanges = new ArrayList<>();
            for (String helper : helpers) {
                exchanges.add(insist(helper, "/exchanges", Map.of("request", request)));
            }
            for (String exchange : exchanges) {
                insist(neighbour, "/exchanges/" + exchange + "/agreements", Map.of());
            }
            deals.add(new Deal(neighbour, exchanges));
        }
        return null;
    }

    private String insist(String member, String path, Map<String, ?> body) throws Exception {
        String token = nodes.token(member);
        String key = UUID.randomUUID().toString();
        for (int next = Math.floorMod(key.hashCode(), addresses.size()); ; next++) {
            try {
                Answer answer = new Api(addresses.get(next % addresses.size()), token)
                        .post("/api/v1" + path, body, key, Origin.OWN);
                if (answer.isSuccess()) {
                    accepted.add(new Accepted(member, path, body, key, answer.id()));
                    return answer.id();
                }
                assertThat(answer.status()).as(path + " " + answer).isEqualTo(503);
                assertThat(answer.retryAfter()).as(answer.toString()).isPositive();
                unavailable.incrementAndGet();
                Thread.sleep(100); // sooner than it is told
            } catch (IOException noAnswer) {
                // the same again at another node
            }
        }
    }

    void awaitAccepted(int more) {
        int before = accepted.size();
        await().atMost(PATIENCE).until(() -> failed() || accepted.size() >= before + more);
        assertThat(failed()).as("a neighbour was refused").isFalse();
    }

    void awaitUnavailable() {
        int before = unavailable.get();
        await().atMost(PATIENCE).until(() -> failed() || unavailable.get() > before);
    }

    private boolean failed() {
        return busy.stream().anyMatch(one -> one.state() == Future.State.FAILED);
    }

    /** Returns when everybody has ended what they were at. */
    void end() throws Exception {
        isOver = true;
        for (Future<?> one : busy) {
            one.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
    }

    /** Ids of what was accepted under this path. */
    List<String> ids(String path) {
        return accepted.stream()
                .filter(one -> one.path().equals(path))
                .map(Accepted::id)
                .toList();
    }

    List<Deal> deals() {
        return List.copyOf(deals);
    }

    /** Sends all that was accepted lately once more, under its key: the answer is the first one. */
    void repeat(URI address) throws Exception {
        for (Accepted one :
                accepted.stream().skip(Math.max(0, accepted.size() - 30)).toList()) {
            Answer answer = new Api(address, nodes.token(one.member()))
                    .post("/api/v1" + one.path(), one.body(), one.key(), Origin.OWN);
            assertThat(answer.isSuccess()).as(answer.toString()).isTrue();
            assertThat(answer.repeated()).isTrue();
            assertThat(answer.id()).isEqualTo(one.id());
        }
    }

    @Override
    public void close() {
        isOver = true;
        threads.shutdownNow();
    }
}
