package org.linli.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.kernel.membership.MemberId;
import org.slf4j.LoggerFactory;
import org.springframework.test.context.TestPropertySource;

/** Limits and the log of requests, seen from outside. */
@TestPropertySource(properties = {"linli.limits.reads=3", "linli.limits.writes=2", "linli.limits.anonymous=4"})
class TrafficTest extends OverHttp {
    private final Logger log = (Logger) LoggerFactory.getLogger("linli.requests");
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void listen() {
        lines.start();
        log.setLevel(Level.INFO);
        log.addAppender(lines);
    }

    @AfterEach
    void stopListening() {
        log.detachAppender(lines);
    }

    private Answer read(MemberId actor) throws Exception {
        return get(actor, "/api/v1/things");
    }

    /** The lines about the request that was answered so. */
    private List<String> linesOf(Answer answer) {
        String id = answer.header(RequestId.HEADER);
        return Awaitility.await()
                .atMost(Duration.ofSeconds(5))
                .until(
                        () -> lines.list.stream()
                                .map(ILoggingEvent::getFormattedMessage)
                                .filter(line -> line.contains(id))
                                .toList(),
                        found -> !found.isEmpty());
    }

    @Test
    void beyond_the_quota_a_member_is_asked_to_wait_in_their_language() throws Exception {
        assertThat(read(Things.ANA).header("RateLimit-Policy")).isEqualTo("\"reads\";q=3;w=60");
        assertThat(read(Things.ANA).header("RateLimit")).isEqualTo("\"reads\";r=1;t=20");
        assertThat(read(Things.ANA).status()).isEqualTo(200);
        Answer refused = get(Things.ANA, "/api/v1/things", "Accept-Language", "zh-CN");

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.code()).isEqualTo("too-many-requests");
        assertThat(refused.json().path("title").asString()).isEqualTo("请求过于频繁");
        assertThat(refused.json().path("details").path("policy").asString()).isEqualTo("reads");
        assertThat(refused.header("Retry-After")).matches("[1-9]|1[0-9]|20");
        assertThat(refused.header("RateLimit")).startsWith("\"reads\";r=0;t=");
        assertThat(read(Things.STAFF).status()).as("another member").isEqualTo(200);
        Answer written = post("/api/v1/things", "{}");
        assertThat(written.header("RateLimit-Policy")).isEqualTo("\"writes\";q=2;w=60");
        assertThat(written.status()).isNotEqualTo(429);
    }

    @Test
    void operators_and_the_check_of_health_are_never_turned_away() throws Exception {
        for (int i = 0; i < 8; i++) {
            assertThat(read(Things.OPS).status()).isNotEqualTo(429);
            assertThat(sendWith("", "/actuator/health", request -> request).status())
                    .isNotEqualTo(429);
        }
        assertThat(read(Things.OPS).header("RateLimit")).isEmpty();
    }

    @Test
    void without_a_token_or_with_a_wrong_one_the_address_counts() throws Exception {
        int refused = 0;
        for (int i = 0; i < 8; i++) {
            String token = i % 2 == 0 ? "" : "made.up." + i;
            Answer answer = sendWith(token, "/api/v1/things", request -> request);
            assertThat(answer.header("RateLimit-Policy")).isEqualTo("\"anonymous\";q=4;w=60");
            assertThat(answer.status()).isIn(401, 429);
            refused += answer.status() == 429 ? 1 : 0;
        }
        assertThat(refused).isBetween(3, 8);
        assertThat(get(Things.STRANGER, "/api/v1/things").status())
                .as("whoever proves who they are")
                .isNotEqualTo(429);
    }

    @Test
    void each_request_is_one_line_that_names_what_was_done_and_nothing_that_was_said() throws Exception {
        Answer answer = get(
                MemberId.random(),
                "/api/v1/things/" + Things.ANA + "?phone=13800138000&name=%E7%8E%8B",
                "X-Request-Id",
                "13900139000");

        Pattern line = Pattern.compile("GET /api/v1/things/\\{id} 403 \\d+ms [1-9]\\d*B [0-9a-f-]{36} [0-9a-f]{10}");
        assertThat(linesOf(answer)).singleElement().asString().matches(line);
        assertThat(linesOf(answer).getFirst()).doesNotContain("138", "139", Things.ANA.value());
    }

    @Test
    void what_leads_nowhere_is_logged_without_its_path() throws Exception {
        Answer nowhere = sendWith("", "/13800138000/王秀英".replace("王秀英", "%E7%8E%8B"), request -> request);
        Answer undecodable = sendWith("", "/api/v1/things/%FF", request -> request);

        assertThat(linesOf(nowhere)).singleElement().asString().startsWith("GET - 4");
        assertThat(linesOf(undecodable)).singleElement().asString().startsWith("GET - 400");
    }

    @Test
    void somebodys_name_in_the_log_is_theirs_for_the_day_and_not_their_id() throws Exception {
        MemberId somebody = MemberId.random();
        String first = nameIn(linesOf(get(somebody, "/api/v1/things/" + somebody)));
        String second = nameIn(linesOf(get(somebody, "/api/v1/things/" + somebody)));

        assertThat(first).isEqualTo(second).hasSize(10);
        assertThat(somebody.value()).doesNotContain(first);
        assertThat(nameIn(linesOf(get(MemberId.random(), "/api/v1/things")))).isNotEqualTo(first);
    }

    private static String nameIn(List<String> lines) {
        String line = lines.getFirst();
        return line.substring(line.lastIndexOf(' ') + 1);
    }
}
