package org.linli.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.linli.app.Town.accepted;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.app.Http.Reply;
import org.linli.app.cli.Serving;
import org.linli.command.Rules;
import org.linli.query.due.DueProjection;
import org.linli.query.projection.ProjectionRuntime;
import org.linli.store.SqliteEventStorageEngine;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** What happens by itself, on a server whose clock the test sets: silence confirms after 14 days, the offer ends after 30. */
class DueTest {
    private static final AtomicReference<Instant> NOW = new AtomicReference<>(Instant.parse("2026-03-01T08:00:00Z"));
    private static final Duration SILENCE = Rules.standard().sharing().silence();
    private static final Duration BOTH = Duration.ofDays(31);

    private final DataFolder folder;
    private Serving serving;
    private final String community;
    private final String receiver;
    private final String offer;
    private final String exchange;

    @Configuration(proxyBeanMethods = false)
    static class SetTime {
        @Bean
        @Primary
        Clock setClock() {
            InstantSource time = NOW::get;
            return time.withZone(ZoneOffset.UTC);
        }
    }

    /** An offer that nobody takes, and help that was reported done and that its receiver says nothing about. */
    DueTest(@TempDir Path data) {
        folder = new DataFolder(data);
        serving = start();
        Town town = Town.on(serving);
        Caller provider = town.member();
        Caller chen = town.member();
        community = town.community();
        receiver = chen.id();
        offer = town.offer(provider).id();
        exchange = town.agreed(
                provider, chen, town.offer(provider).id(), town.request(chen).id());
        accepted(provider.post("/exchanges/" + exchange + "/completions", Map.of("minutes", 45)));
    }

    @AfterEach
    void stop() {
        serving.stop();
    }

    @Test
    void nothing_is_done_before_its_time() throws InterruptedException {
        pass(SILENCE.minusSeconds(1));
        assertThat(fire()).isZero();

        pass(Duration.ofSeconds(2));
        awaitStage("CONFIRMED");
        assertThat(inFeed("EXPIRED")).doesNotContain(offer);
    }

    @Test
    void silence_confirms_and_the_offer_expires_when_their_time_comes() {
        pass(BOTH);

        awaitStage("CONFIRMED");
        awaitExpired();
    }

    @Test
    void both_happen_although_the_server_was_down_at_the_moment() {
        serving.stop();
        pass(BOTH);
        serving = start();

        awaitStage("CONFIRMED");
        awaitExpired();
    }

    private Serving start() {
        return Serving.start(folder, "127.0.0.1", 0, SetTime.class);
    }

    private static void pass(Duration time) {
        NOW.updateAndGet(now -> now.plus(time));
    }

    /** What the runner finds to do, once it knows of every event. */
    private int fire() throws InterruptedException {
        long head = serving.bean(SqliteEventStorageEngine.class).head();
        assertThat(serving.bean(ProjectionRuntime.class)
                        .positions()
                        .await(DueProjection.NAME, head, Duration.ofSeconds(20)))
                .isTrue();
        return serving.bean(DueRunner.class).fire();
    }

    private void awaitStage(String stage) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(read("/exchanges/" + exchange)
                                .json()
                                .path("stage")
                                .asString(""))
                        .isEqualTo(stage));
    }

    private void awaitExpired() {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(inFeed("EXPIRED")).contains(offer));
    }

    private String inFeed(String status) {
        return accepted(read("/feed?limit=100&place=" + community + "&status=" + status))
                .text();
    }

    /** With a token of today's. */
    private Reply read(String path) {
        return new Caller(new Http(serving.address()), receiver, serving.token(receiver)).get(path);
    }
}
