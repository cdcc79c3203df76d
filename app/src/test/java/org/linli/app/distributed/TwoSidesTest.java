package org.linli.app.distributed;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.linli.app.client.Api.Answer;
import org.linli.app.client.Api.Origin;
import org.linli.kernel.membership.MemberId;
import org.springframework.context.ConfigurableApplicationContext;

/** Two command nodes and a query node over Axon Server, each with a side of its own. */
@Tag("axon-server")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoSidesTest {
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

        Answer offer = post(first, chen, "/offers", Quarter.listing(community, "修水龙头"));
        Map<String, Object> need = new HashMap<>(Quarter.listing(community, "厨房水龙头漏水"));
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
                                Map.of("role", "OPERATOR", "until", Quarter.inDays(30)),
                                UUID.randomUUID().toString(),
                                Origin.OWN);
                assertThat(answer.status()).as(answer.toString()).isEqualTo(404);
            }
        }
    }

    @Test
    void each_node_measures_its_own_side() throws Exception {
        String name = "计量区";
        for (ConfigurableApplicationContext node : List.of(first, second)) {
            for (int i = 0; i < 8; i++) {
                place(node, Map.of("kind", "DISTRICT", "nameZh", name, "nameEn", "Jiliang"));
            }
        }
        assertThat(registry(first)
                        .find("linli.command")
                        .tags("command", "EstablishPlace", "outcome", "accepted")
                        .timers())
                .isNotEmpty();
        assertThat(registry(first).find("linli.projection.lag.events").gauges()).isEmpty();
        assertThat(registry(asked).find("linli.projection.lag.events").gauges()).isNotEmpty();
        assertThat(registry(asked).find("linli.command").timers()).isEmpty();
    }

    private static MeterRegistry registry(ConfigurableApplicationContext node) {
        return node.getBean(MeterRegistry.class);
    }

    @Test
    void every_node_is_ready_while_axon_server_can_be_reached() throws Exception {
        for (ConfigurableApplicationContext node : List.of(first, second, asked)) {
            assertThat(nodes.operator(node)
                            .get("/actuator/health/readiness", null)
                            .status())
                    .isEqualTo(200);
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
        return Quarter.member(nodes.operator(node), community);
    }

    private String place(ConfigurableApplicationContext node, Map<String, ?> body) throws Exception {
        return Quarter.accepted(nodes.operator(node), "/places", body).id();
    }

    private Answer post(ConfigurableApplicationContext node, String member, String path, Map<String, ?> body)
            throws Exception {
        return Quarter.accepted(nodes.as(node, member), path, body);
    }
}
