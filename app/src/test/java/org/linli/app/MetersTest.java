package org.linli.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.linli.app.Http.Reply;
import org.linli.app.cli.Serving;
import org.linli.command.Rules;
import org.linli.query.QuerySide;
import org.linli.query.projection.ProjectionRuntime;
import org.linli.query.search.SearchProjection;
import org.linli.query.views.Projection;

/** What a server says of itself in numbers is what it did. */
@ExtendWith(OneServer.class)
class MetersTest {
    private static final String COMMANDS = "linli_command_seconds_count";
    private static final String OFFER = "listing.publish-listing";

    private final Town town;

    MetersTest(Town town) {
        this.town = town;
    }

    @Test
    void commands_are_counted_by_name_and_how_they_ended() {
        Caller member = town.member();
        Scrape before = Scrape.of(town);

        Map<String, Object> offer = town.publication(Map.of());
        Town.accepted(member.post("/offers", offer, "once", Map.of()));
        Town.accepted(member.post("/offers", offer, "once", Map.of()));
        Reply refused = member.post("/offers", town.publication(Map.of("expires", town.inDays(5_000))));
        assertThat(refused.status()).isEqualTo(422);

        Scrape after = Scrape.of(town);
        assertThat(more(before, after, COMMANDS, "command", OFFER, "outcome", "accepted"))
                .isEqualTo(1);
        assertThat(more(before, after, COMMANDS, "command", OFFER, "outcome", "repeated"))
                .isEqualTo(1);
        assertThat(more(before, after, COMMANDS, "command", OFFER, "outcome", "refused"))
                .isEqualTo(1);
        assertThat(more(before, after, "linli_command_seconds_sum", "command", OFFER))
                .isPositive();
    }

    @Test
    void events_are_counted_by_name_once_they_are_stored() {
        Caller member = town.member();
        Scrape before = Scrape.of(town);
        long head = town.head();

        Town.accepted(town.offer(member));
        town.awaitPolicies();

        Scrape after = Scrape.of(town);
        String name = "sharing.listing-published";
        assertThat(more(before, after, "linli_events_total", "event", name)).isEqualTo(1);
        assertThat(more(before, after, "linli_events_total")).isEqualTo((double) (town.head() - head));
    }

    @Test
    void the_embedded_store_tells_its_groups_and_how_long_the_disk_took() {
        Scrape before = Scrape.of(town);
        long head = town.head();

        town.offer(town.member());
        town.awaitPolicies();

        Scrape after = Scrape.of(town);
        assertThat(more(before, after, "linli_store_group_events_sum")).isEqualTo((double) (town.head() - head));
        double groups = more(before, after, "linli_store_group_events_count");
        assertThat(groups).isBetween(1.0, (double) (town.head() - head));
        assertThat(more(before, after, "linli_store_fsync_seconds_count")).isEqualTo(groups);
        assertThat(more(before, after, "linli_store_fsync_seconds_sum")).isPositive();
    }

    @Test
    void queries_are_timed_by_endpoint_and_view() {
        Caller member = town.member();
        Reply offer = town.offer(member);
        Scrape before = Scrape.of(town);

        Town.accepted(member.getAfter(offer, "/feed?limit=5&place=" + town.community()));
        assertThat(member.get("/offers/offer-00000000000000000000000001").status())
                .isEqualTo(404);

        Scrape after = Scrape.of(town);
        String count = "linli_query_seconds_count";
        assertThat(more(before, after, count, "endpoint", "/api/v1/feed", "outcome", "answered"))
                .isEqualTo(1);
        assertThat(after.samples())
                .anySatisfy(sample -> assertThat(sample.labels())
                        .containsEntry("endpoint", "/api/v1/feed")
                        .extractingByKey("view")
                        .asString()
                        .contains("feed"));
        assertThat(more(before, after, count, "endpoint", "/api/v1/offers/{id}", "outcome", "refused"))
                .isEqualTo(1);
    }

    @Test
    void requests_are_counted_by_template_and_status() {
        Caller member = town.member();
        Scrape before = Scrape.of(town);

        Town.accepted(member.get("/members/me"));

        String count = "http_server_requests_seconds_count";
        await().untilAsserted(() -> assertThat(more(
                        before, Scrape.of(town), count, "uri", "/api/v1/members/me", "method", "GET", "status", "200"))
                .isEqualTo(1));
    }

    @Test
    void each_projection_tells_its_lag_its_batches_and_its_dead_letters() {
        Scrape before = Scrape.of(town);
        Caller member = town.member();
        Reply offer = town.offer(member);
        Town.accepted(member.getAfter(offer, "/feed?limit=5&place=" + town.community()));

        List<String> names = projections();
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            Scrape after = Scrape.of(town);
            assertThat(after.sum("linli_projection_lag_events")).isZero();
            assertThat(more(before, after, "linli_projection_batch_events_sum", "projection", "feed"))
                    .isGreaterThanOrEqualTo(1);
        });
        Scrape after = Scrape.of(town);
        for (String metric : List.of(
                "linli_projection_lag_events",
                "linli_projection_lag_seconds",
                "linli_projection_dead_letters",
                "linli_projection_standing_still")) {
            assertThat(after.labels(metric, "projection")).containsExactlyInAnyOrderElementsOf(names);
        }
        ProjectionRuntime runtime = town.serving().bean(ProjectionRuntime.class);
        names.forEach(name -> assertThat(after.sum("linli_projection_dead_letters", "projection", name))
                .isEqualTo(runtime.deadLetterCount(name)));
        assertThat(more(before, after, "linli_projection_store_seconds_count", "projection", "feed"))
                .isEqualTo(more(before, after, "linli_projection_batch_events_count", "projection", "feed"));
        assertThat(more(before, after, "linli_projection_delay_seconds_count", "projection", "feed"))
                .isPositive();
    }

    @Test
    void no_meter_names_anybody() {
        Caller member = town.member();
        town.offer(member);
        member.get("/members/me/" + member.id() + "/unknown");
        member.get("/offers/" + member.id());

        Pattern id = Pattern.compile("-[0-9A-Za-z]{26}");
        assertThat(Scrape.of(town).samples())
                .isNotEmpty()
                .flatExtracting(sample -> sample.labels().values())
                .noneMatch(value -> id.matcher(value).find());
    }

    @Test
    void only_an_operator_reads_them_with_a_token() {
        String path = "/actuator/prometheus";
        assertThat(town.http().get(path, Map.of()).status()).isEqualTo(401);
        Map<String, String> auditor =
                Map.of("Authorization", "Bearer " + town.memberWith("AUDITOR").token());
        assertThat(town.http().get(path, auditor).status()).isEqualTo(403);
    }

    @Test
    void a_port_of_their_own_tells_them_and_nothing_else_without_a_token(@TempDir Path folder) throws IOException {
        int port = freePort();
        System.setProperty("linli.metrics.port", String.valueOf(port));
        Serving serving;
        try {
            serving = Serving.start(new DataFolder(folder), "127.0.0.1", 0);
        } finally {
            System.clearProperty("linli.metrics.port");
        }
        try {
            Http scraper = new Http(URI.create("http://127.0.0.1:" + port));
            Reply meters = scraper.get("/actuator/prometheus", Map.of());
            assertThat(meters.status()).isEqualTo(200);
            assertThat(meters.header("Content-Type")).startsWith("text/plain; version=0.0.4");
            assertThat(Scrape.of(meters.text()).sum("linli_store_group_events_count"))
                    .isPositive();
            for (String other :
                    List.of("/", "/actuator", "/actuator/health", "/actuator/prometheus/x", "/api/v1/places")) {
                assertThat(scraper.get(other, Map.of()).status()).isEqualTo(404);
            }
            assertThat(scraper.post("/actuator/prometheus", "", Map.of()).status())
                    .isEqualTo(405);
        } finally {
            serving.stop();
        }
        Serving without = Serving.start(new DataFolder(folder), "127.0.0.1", 0);
        try (ServerSocket free = new ServerSocket(port)) {
            assertThat(free.isBound()).isTrue();
        } finally {
            without.stop();
        }
    }

    private List<String> projections() {
        return Stream.concat(
                        QuerySide.projections(ViewNumbers.of(Rules.standard())).stream(),
                        Stream.of(new SearchProjection()))
                .map(Projection::name)
                .toList();
    }

    private static double more(Scrape before, Scrape after, String name, String... labels) {
        return after.sum(name, labels) - before.sum(name, labels);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
