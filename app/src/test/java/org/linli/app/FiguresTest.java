package org.linli.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.linli.app.Http.Reply;
import org.linli.app.cli.Serving;
import org.linli.app.figures.FiguresRunner;
import org.linli.app.replay.Question;
import org.linli.app.replay.Replays;
import org.linli.query.metrics.publication.FiguresProjection;
import org.linli.web.Visibility;
import org.linli.web.problem.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A service that began in March publishes April when it is over, and nothing of March. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FiguresTest {
    private static final Instant END_OF_APRIL = Instant.parse("2026-04-30T16:00:00Z");
    private static final int MEMBERS = 12;

    private final DataFolder folder;
    private final Serving serving;
    private final Town town;
    private final Caller member;
    private final Caller staff;
    private final Caller researcher;

    FiguresTest(@TempDir Path data) throws InterruptedException {
        SetTime.to(SetTime.MARCH);
        folder = new DataFolder(data);
        serving = Serving.start(folder, "127.0.0.1", 0, SetTime.class);
        town = Town.on(serving);
        for (int i = 1; i < MEMBERS; i++) {
            var _ = town.registered();
        }
        String last = town.registered();
        String asking = town.memberWith("RESEARCHER", town.district()).id();
        String answering = town.memberWith("COMMITTEE_STAFF", town.community()).id();
        SetTime.to(END_OF_APRIL.plus(Duration.ofHours(6)));
        publish();
        member = town.caller(last);
        staff = town.caller(answering);
        researcher = town.caller(asking);
    }

    @AfterAll
    void stop() {
        serving.stop();
    }

    private int publish() throws InterruptedException {
        int count = serving.bean(FiguresRunner.class).publish();
        Visibility visibility = serving.bean(Visibility.class);
        assertThat(visibility.await(FiguresProjection.NAME, visibility.head(), Duration.ofSeconds(30)))
                .isTrue();
        return count;
    }

    private Reply figures(String query, Map<String, String> headers) {
        return town.http().get("/api/v1/metrics/" + town.community() + query, headers);
    }

    private static JsonNode figure(JsonNode month, String metric, String cell) {
        return month.path("figures")
                .valueStream()
                .filter(each -> each.path("metric").asString().equals(metric)
                        && each.path("cell").asString().equals(cell))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everybody_reads_the_figures_of_a_closed_month() {
        Reply reply = figures("", Map.of());
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        JsonNode month = reply.json().path("items").path(0);
        assertThat(month.path("month").asString()).isEqualTo("2026-04");
        assertThat(month.path("asOf").asString()).isEqualTo(END_OF_APRIL.toString());
        assertThat(figure(month, "A1", "all").path("state").asString()).isEqualTo("SHOWN");
        assertThat(figure(month, "A1", "all").path("value").asDouble(-1)).isZero();
        assertThat(figure(month, "A2", "all").path("state").asString())
                .as("of fewer than thirty")
                .isEqualTo("SUPPRESSED");
        assertThat(figure(month, "A2", "all").path("value").isNull()).isTrue();
        assertThat(figure(month, "A5", "all").path("state").asString()).isEqualTo("NO_DATA");
        assertThat(figure(month, "H7", "all").path("state").asString()).isEqualTo("NO_SOURCE");
    }

    @Test
    void a_file_has_one_line_for_each_cell_with_its_state() {
        Reply reply = figures("?from=2026-04&to=2026-04", Map.of("Accept", "text/csv"));
        assertThat(reply.header("Content-Type")).startsWith("text/csv");
        List<String> lines = reply.text().lines().toList();
        assertThat(lines.getFirst())
                .isEqualTo("place,month,definitions,as_of,position,published,metric,cell,state,value,numerator,"
                        + "denominator,low,high");
        assertThat(lines).anyMatch(line -> line.contains(",A1,all,SHOWN,0.0,"));
        assertThat(lines).anyMatch(line -> line.endsWith(",A2,all,SUPPRESSED,,,,,"));
        assertThat(lines).anyMatch(line -> line.endsWith(",H7,all,NO_SOURCE,,,,,"));
    }

    @Test
    void a_month_that_began_before_the_service_is_not_published() {
        assertThat(figures("?to=2026-03", Map.of()).json().path("items").isEmpty())
                .isTrue();
        assertThat(figures("?from=2026-01&to=2026-12", Map.of()).json().path("items"))
                .hasSize(1);
    }

    @Test
    void months_in_the_wrong_order_and_too_many_are_refused_in_both_languages() {
        Reply order = figures("?from=2026-05&to=2026-04", Map.of("Accept-Language", "en"));
        assertThat(order.status()).isEqualTo(422);
        assertThat(order.json().path("title").asString()).isEqualTo("The first month is later than the last");
        Reply many = figures("?from=2020-01&to=2026-04", Map.of("Accept-Language", "zh-CN"));
        assertThat(many.status()).isEqualTo(422);
        assertThat(many.json().path("detail").asString()).contains("60");
        assertThat(figures("?from=2021-05&to=2026-04", Map.of()).json().path("items"))
                .hasSize(1);
    }

    @Test
    void what_is_published_is_not_published_again() throws InterruptedException {
        assertThat(publish()).isZero();
    }

    @Test
    void everybody_reads_what_each_metric_means() {
        Reply reply = town.http().get("/api/v1/metrics", Map.of("Accept-Language", "zh-CN"));
        assertThat(reply.json().path("items").path(0).path("name").asString()).isEqualTo("活跃成员");
        assertThat(reply.header("Vary")).contains("Accept-Language");
    }

    @Test
    void a_member_reads_their_own_figures_and_the_codebook_explains_each() {
        JsonNode own = await().until(() -> member.get("/members/me/metrics"), reply -> reply.status() == 200)
                .json();
        assertThat(own.path("member").asString()).isEqualTo(member.id());
        assertThat(own.path("figures")
                        .valueStream()
                        .map(each -> each.path("cell").asString()))
                .contains("hours-given", "partners", "constraint", "brought-in");
        assertThat(own.path("figures")
                        .valueStream()
                        .filter(each -> each.path("metric").asString().equals("G1"))
                        .findFirst()
                        .orElseThrow()
                        .path("value")
                        .isNull())
                .as("who knows nobody has no constraint")
                .isTrue();
    }

    @Test
    void a_researcher_asks_as_of_any_instant_and_is_answered_once() throws InterruptedException {
        String path = "/metrics/" + town.community() + "/inquiries";
        Map<String, ?> question =
                Map.of("asOf", "2026-04-20T08:00:00Z", "recent", 30, "lasting", 180, "purpose", "课题：社区互助网络的演变");
        Reply asked = researcher.post(path, question);
        assertThat(asked.status()).as(asked.text()).isEqualTo(202);
        String page = asked.header("Location").substring("/api/v1".length());
        JsonNode answer = await().until(
                        () -> researcher.getAfter(asked, page),
                        reply -> reply.json().path("state").asString().equals("ANSWERED"))
                .json();
        assertThat(answer.path("asOf").asString()).isEqualTo("2026-04-20T08:00:00Z");
        assertThat(answer.path("windows").path("recent").asInt()).isEqualTo(30);
        assertThat(figure(answer, "A1", "all").path("value").asDouble(-1)).isZero();
        assertThat(figure(answer, "A2", "all").path("state").asString()).isEqualTo("SUPPRESSED");
        assertThat(researcher.get("/members/me/inquiries").json().path("items")).hasSize(1);
        assertThat(member.get(page).status()).as("somebody else's").isEqualTo(404);
        assertThat(member.post(path, question).code()).isEqualTo("forbidden");
        Map<String, ?> future = Map.of("asOf", "2027-04-20T08:00:00Z", "purpose", "课题");
        assertThat(researcher.post(path, future).code()).isEqualTo("instant-ahead");
    }

    @Test
    void staff_read_how_the_figures_of_people_are_spread_and_nobody_else_does() {
        String path = "/metrics/" + town.community() + "/tenths";
        Reply reply = staff.get(path);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        JsonNode month = reply.json().path("items").path(0);
        assertThat(month.path("month").asString()).isEqualTo("2026-04");
        assertThat(month.path("tenths").path(2).path("metric").asString()).isEqualTo("G1");
        assertThat(month.path("tenths").path(2).path("means").isEmpty()).isTrue();
        assertThat(member.get(path).status()).isEqualTo(403);
        assertThat(staff.get(path + "?month=2026-03").json().path("items").isEmpty())
                .isTrue();
    }

    @Test
    void the_past_gives_the_same_figures_at_the_end_of_the_month() {
        JsonNode month = figures("?from=2026-04&to=2026-04", Map.of())
                .json()
                .path("items")
                .path(0);
        try (Replays replays = Replays.of(folder)) {
            Replays.Answer answer = replays.answer(
                    Question.PUBLISHED,
                    month.path("position").asLong(),
                    END_OF_APRIL,
                    town.community(),
                    null,
                    null,
                    null,
                    Language.EN);
            assertThat(JsonMapper.shared().readTree(answer.json()).path("items"))
                    .isEqualTo(month.path("figures"));
        }
    }
}
