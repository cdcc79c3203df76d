package org.linli.app.distributed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.linli.app.client.Api;
import org.linli.app.client.Api.Answer;
import org.linli.app.client.Api.Origin;
import org.linli.kernel.membership.MemberId;
import org.springframework.context.ConfigurableApplicationContext;

/** Two command nodes and a query node over Axon Server, each with a side of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoSidesTest {
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private Nodes nodes;
    private ConfigurableApplicationContext first;
    private ConfigurableApplicationContext second;
    private ConfigurableApplicationContext asked;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        nodes = new Nodes(folder, TestAxonServer.orSkip("commands, events and queries between processes"));
        first = nodes.start("command");
        second = nodes.start("command");
        asked = nodes.start("query");
    }

    @AfterAll
    void stop() {
        if (nodes != null) {
            nodes.close();
        }
    }

    /** The id of a member that there is not. */
    private static String nobody() {
        byte[] random = new byte[32];
        ThreadLocalRandom.current().nextBytes(random);
        return MemberId.of(random).value();
    }

    @Test
    void every_node_describes_the_interface_of_all() throws Exception {
        Answer whole = nodes.as(first, nobody()).get("/openapi.json", null);
        assertThat(whole.body().path("paths").properties()).hasSizeGreaterThan(50);
        assertThat(nodes.as(asked, nobody()).get("/openapi.json", null).body()).isEqualTo(whole.body());
    }

    @Test
    void what_one_node_accepts_the_others_know() throws Exception {
        String district = place(first, Map.of("kind", "DISTRICT", "nameZh", "滨河区", "nameEn", "Binhe"));
        String community =
                place(second, Map.of("kind", "COMMUNITY", "nameZh", "幸福里", "nameEn", "Xingfuli", "parent", district));
        String chen = member(first, community);
        String wang = member(second, community);

        Answer offer = post(first, chen, "/offers", listing(community, "修水龙头"));
        Map<String, Object> need = new HashMap<>(listing(community, "厨房水龙头漏水"));
        need.put("urgency", "HIGH");
        Answer request = post(second, wang, "/requests", need);

        Answer feed = nodes.as(asked, chen).get("/api/v1/feed?place=" + district, request.consistencyToken());
        assertThat(feed.status()).as(feed.toString()).isEqualTo(200);
        assertThat(feed.body().findValuesAsString("id")).contains(offer.id(), request.id());

        Answer suggested = post(second, wang, "/requests/" + request.id() + "/suggestions", Map.of());
        Answer shown = nodes.as(asked, wang)
                .get("/api/v1/requests/" + request.id() + "/suggestions", suggested.consistencyToken());
        assertThat(shown.body().toString()).contains(offer.id());

        Answer proposed = post(first, chen, "/exchanges", Map.of("offer", offer.id(), "request", request.id()));
        Answer agreed = post(second, wang, "/exchanges/" + proposed.id() + "/agreements", Map.of());
        assertThat(agreed.isSuccess()).isTrue();
    }

    @Test
    void a_rule_that_another_node_found_against_a_command_is_told_as_if_it_were_here() throws Exception {
        for (ConfigurableApplicationContext node : List.of(first, second)) {
            for (int i = 0; i < 5; i++) {
                Answer answer = nodes.operator(node)
                        .post(
                                "/api/v1/members/" + nobody() + "/roles",
                                Map.of("role", "OPERATOR", "until", inDays(30)),
                                UUID.randomUUID().toString(),
                                Origin.OWN);
                assertThat(answer.status()).as(answer.toString()).isEqualTo(404);
            }
        }
    }

    @Test
    void the_same_command_at_another_node_gets_the_first_answer() throws Exception {
        Map<String, Object> body = Map.of("kind", "DISTRICT", "nameZh", "江东区", "nameEn", "Jiangdong");
        String key = UUID.randomUUID().toString();
        Answer once = nodes.operator(first).post("/api/v1/places", body, key, Origin.OWN);
        Answer again = nodes.operator(second).post("/api/v1/places", body, key, Origin.OWN);

        assertThat(once.isSuccess()).as(once.toString()).isTrue();
        assertThat(again.id()).isEqualTo(once.id());
        assertThat(again.repeated()).isTrue();
    }

    private String member(ConfigurableApplicationContext node, String community) throws Exception {
        String id = operator(
                node,
                "/members",
                Map.of(
                        "name",
                        "王秀英",
                        "civilId",
                        "TEST%08d".formatted(NUMBERS.incrementAndGet()),
                        "community",
                        community));
        operator(node, "/members/" + id + "/verifications", Map.of("level", "L3", "until", inDays(300)));
        return id;
    }

    private String place(ConfigurableApplicationContext node, Map<String, ?> body) throws Exception {
        return operator(node, "/places", body);
    }

    private String operator(ConfigurableApplicationContext node, String path, Map<String, ?> body) throws Exception {
        return accepted(nodes.operator(node), path, body).id();
    }

    private Answer post(ConfigurableApplicationContext node, String member, String path, Map<String, ?> body)
            throws Exception {
        return accepted(nodes.as(node, member), path, body);
    }

    private static Answer accepted(Api api, String path, Map<String, ?> body) throws Exception {
        Answer answer = api.post("/api/v1" + path, body, UUID.randomUUID().toString(), Origin.OWN);
        assertThat(answer.isSuccess()).as(path + " " + answer).isTrue();
        return answer;
    }

    private static Map<String, Object> listing(String community, String title) {
        return Map.of(
                "community",
                community,
                "listing",
                Map.of("kind", "SKILL", "title", title, "categories", List.of("home.plumbing"), "expires", inDays(30)));
    }

    private static String inDays(int days) {
        return Instant.now().plus(Duration.ofDays(days)).toString();
    }
}
