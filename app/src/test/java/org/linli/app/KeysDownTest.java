package org.linli.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.app.DoubtfulKeys.Use;
import org.linli.app.Http.Reply;
import org.linli.app.cli.Serving;
import tools.jackson.databind.JsonNode;

/** A key store that cannot be reached and comes back. What it holds is never taken for erased. */
class KeysDownTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String ADDRESS = "3-2-101";

    @TempDir
    private Path folder = Path.of("");

    private Serving serving;
    private Town town;
    private DoubtfulKeys keys;
    private Caller member;

    @BeforeEach
    void serve() {
        serving = Serving.start(new DataFolder(folder), "127.0.0.1", 0, DoubtfulKeys.Line.class);
        town = Town.on(serving);
        keys = serving.bean(DoubtfulKeys.class);
        member = town.member();
    }

    @AfterEach
    void stop() {
        keys.mend();
        serving.stop();
    }

    @Test
    void while_nothing_can_be_sealed_nothing_is_stored_and_the_same_command_works_later() {
        town.awaitPolicies();
        long before = town.head();
        Map<String, Object> offer = town.publication(Map.of("address", ADDRESS));
        keys.cut(Use.SEALING);
        assertUnavailable(member.post("/offers", offer, "once", Map.of("Accept-Language", "en")), "at the moment");
        assertUnavailable(member.post("/offers", offer, "once", Map.of("Accept-Language", "zh-CN")), "目前无法完成");
        assertThat(town.head()).isEqualTo(before);
        Reply clear = member.post("/offers", town.publication(Map.of()));
        assertThat(clear.status()).as("nothing in it is personal").isEqualTo(201);

        keys.mend();
        Reply stored = member.post("/offers", offer, "once", Map.of());
        assertThat(stored.status()).isEqualTo(201);
        assertThat(stored.header("Idempotency-Replayed")).isEmpty();
        Reply again = member.post("/offers", offer, "once", Map.of());
        assertThat(again.id()).isEqualTo(stored.id());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertShown(stored);
    }

    @Test
    void while_nothing_can_be_opened_views_wait_and_then_show_what_was_there_all_the_time() {
        assertShown(town.offer(member)); // what may be asked of the member is remembered
        keys.cut(Use.OPENING);
        Reply offer = town.offer(member);
        Reply waiting = member.getAfter(offer, "/offers/" + offer.id());
        assertThat(waiting.status()).isEqualTo(503);
        assertThat(waiting.code()).isEqualTo("not-yet-visible");
        assertThat(waiting.header("Retry-After")).isNotEmpty();
        assertThat(member.get("/offers/" + offer.id()).status())
                .as("no listing without its address")
                .isEqualTo(404);
        await().atMost(PATIENCE).until(() -> !listing().path("standstill").isNull());
        assertThat(listing().path("deadLetters").asInt()).isZero();

        keys.mend();
        await().atMost(PATIENCE).untilAsserted(() -> assertShown(offer));
        await().atMost(PATIENCE).until(() -> listing().path("standstill").isNull());
        assertThat(listing().path("deadLetters").asInt()).isZero();
    }

    @Test
    void a_command_that_has_to_open_something_is_refused_for_now_and_works_later() {
        Reply offer = town.offer(member);
        town.awaitPolicies();
        long before = town.head();
        String withdrawal = "/offers/" + offer.id() + "/withdrawals";
        Map<String, Object> why = Map.of("reason", "NO_LONGER_AVAILABLE");
        keys.cut(Use.OPENING);
        assertUnavailable(member.post(withdrawal, why, "once", Map.of("Accept-Language", "en")), "at the moment");
        assertUnavailable(member.post(withdrawal, why, "once", Map.of("Accept-Language", "zh-CN")), "目前无法完成");
        assertThat(town.head()).isEqualTo(before);
        keys.mend();
        assertThat(member.post(withdrawal, why, "once", Map.of()).status()).isBetween(200, 201);
    }

    @Test
    void a_rebuild_that_can_open_nothing_leaves_the_views_as_they_are() {
        Reply offer = town.offer(member);
        assertShown(offer);
        keys.cut(Use.OPENING);
        assertThat(town.operator()
                        .post("/projections/listings/rebuilds", Map.of())
                        .status())
                .isEqualTo(202);
        await().atMost(PATIENCE).until(() -> !listing().path("rebuilding").asBoolean());
        assertShown(offer);
        keys.mend();
        Reply second = town.offer(member);
        await().atMost(PATIENCE).untilAsserted(() -> assertShown(second));
        assertShown(offer);
    }

    /** The view has it, and with it the address, which the other side of an agreed exchange is told. */
    private void assertShown(Reply offer) {
        assertThat(member.getAfter(offer, "/offers/" + offer.id()).status()).isEqualTo(200);
        assertThat(Town.addressOf(offer.id(), serving)).isEqualTo(ADDRESS);
    }

    @Test
    void while_nothing_can_be_destroyed_an_erasure_waits_and_is_not_said_to_be_done() {
        assertShown(town.offer(member));
        keys.cut(Use.ERASING);
        Reply order = town.operator()
                .post("/members/" + member.id() + "/forced-erasures", Map.of("order", "Order 7/2026, drawer 4"));
        assertThat(order.status()).as(order.text()).isBetween(200, 299);
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(erasure().path("state").asString("")).isEqualTo("BEGUN"));
        await().during(Duration.ofSeconds(3))
                .atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(erasure().path("waitsFor").toString()).contains("KEYS"));
        assertThat(erasure().path("erased").isNull()).isTrue();
        assertThat(erasure().path("receipts")).isEmpty();

        keys.mend();
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(erasure().path("state").asString("")).isEqualTo("FINISHED"));
        assertThat(erasure().path("receipts")).hasSize(1);
    }

    private JsonNode erasure() {
        return town.operator().get("/erasures/" + member.id()).json();
    }

    private JsonNode listing() {
        for (JsonNode projection : town.operator().get("/projections").json().path("items")) {
            if (projection.path("name").asString("").equals("listings")) {
                return projection;
            }
        }
        throw new AssertionError("there is no projection of listings");
    }

    private static void assertUnavailable(Reply reply, String words) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(503);
        assertThat(reply.code()).isEqualTo("unavailable");
        assertThat(reply.header("Retry-After")).isEqualTo("5");
        assertThat(reply.text()).contains(words);
    }
}
