package org.linli.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.app.Http.Reply;
import org.linli.app.cli.Serving;

/** A node says that it is not ready while its views are too far behind, and that it is alive all the while. */
class ReadinessTest {
    private static final String BOUND = "linli.readiness.time";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_view_that_stands_still_makes_the_node_unready_until_it_goes_on() throws Exception {
        DataFolder data = new DataFolder(folder);
        System.setProperty(BOUND, "2s");
        Serving serving;
        try {
            serving = Serving.start(data, "127.0.0.1", 0);
        } finally {
            System.clearProperty(BOUND);
        }
        try {
            Town town = Town.on(serving);
            Caller member = town.member();
            await().untilAsserted(() -> assertHealth(town, "readiness", 200, "UP"));

            try (Connection views = DriverManager.getConnection("jdbc:sqlite:" + data.views());
                    Statement holder = views.createStatement()) {
                holder.execute("PRAGMA busy_timeout = 10000");
                holder.execute("BEGIN IMMEDIATE");
                town.offer(member);
                await().atMost(Duration.ofSeconds(15))
                        .untilAsserted(() -> assertHealth(town, "readiness", 503, "OUT_OF_SERVICE"));
                assertHealth(town, "liveness", 200, "UP");
                Scrape stalled = Scrape.of(town);
                assertThat(stalled.sum("linli_projection_lag_events", "projection", "feed"))
                        .isPositive();
                assertThat(stalled.sum("linli_projection_lag_seconds", "projection", "feed"))
                        .isGreaterThan(2);
                holder.execute("ROLLBACK");
            }

            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertHealth(town, "readiness", 200, "UP"));
            assertThat(Scrape.of(town).sum("linli_projection_lag_events")).isZero();
        } finally {
            serving.stop();
        }
    }

    private static void assertHealth(Town town, String part, int status, String said) {
        Reply reply = town.http().get("/actuator/health/" + part, Map.of());
        assertThat(reply.text()).isEqualTo("{\"status\":\"" + said + "\"}");
        assertThat(reply.status()).isEqualTo(status);
    }
}
