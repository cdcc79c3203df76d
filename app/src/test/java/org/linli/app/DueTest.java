package org.linli.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.linli.app.Town.accepted;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.app.Http.Reply;
import org.linli.app.cli.Serving;
import org.linli.command.Rules;
import org.linli.query.due.DueProjection;
import org.linli.query.projection.ProjectionRuntime;
import org.linli.store.SqliteEventStorageEngine;
import tools.jackson.databind.JsonNode;

/** What happens by itself, on a server whose clock the test sets: silence confirms after 14 days, the offer ends after 30. */
class DueTest {
    private static final Duration SILENCE = Rules.standard().sharing().silence();
    private static final Duration LAST_NOTICE =
            Rules.standard().exchanges().reminders().getLast();
    private static final Duration REMINDED =
            SILENCE.minus(Rules.standard().exchanges().reminders().getFirst());
    private static final Duration BOTH = Duration.ofDays(31);

    private final DataFolder folder;
    private Serving serving;
    private final String community;
    private final String provider;
    private final String receiver;
    private final String offer;
    private final String exchange;

    /** An offer that nobody takes, and help that was reported done and that its receiver says nothing about. */
    DueTest(@TempDir Path data) {
        SetTime.to(SetTime.MARCH);
        folder = new DataFolder(data);
        serving = start();
        Town town = Town.on(serving);
        Caller wang = town.member();
        Caller chen = town.member();
        provider = wang.id();
        community = town.community();
        receiver = chen.id();
        offer = town.offer(wang).id();
        exchange = town.agreed(
                wang, chen, town.offer(wang).id(), town.request(chen).id());
        accepted(wang.post("/exchanges/" + exchange + "/completions", Map.of("minutes", 45)));
    }

    @AfterEach
    void stop() {
        serving.stop();
    }

    @Test
    void nothing_is_done_before_its_time() throws InterruptedException {
        SetTime.pass(REMINDED.minusSeconds(1));
        assertThat(fire()).isZero();

        SetTime.pass(Duration.ofSeconds(2));
        awaitReminded();
        SetTime.pass(SILENCE.minus(REMINDED).minusSeconds(2));
        assertThat(page().path("stage").asString("")).isEqualTo("MARKED_DONE");
        SetTime.pass(Duration.ofSeconds(2));
        awaitStage("CONFIRMED");
        assertThat(inFeed("EXPIRED")).doesNotContain(offer);
    }

    @Test
    void silence_confirms_and_the_offer_expires_when_their_time_comes() {
        SetTime.pass(REMINDED);
        awaitReminded();
        SetTime.pass(BOTH.minus(REMINDED));

        awaitStage("CONFIRMED");
        awaitExpired();
    }

    @Test
    void both_happen_although_the_server_was_down_at_the_moment_and_the_receiver_is_reminded_first() {
        serving.stop();
        SetTime.pass(BOTH);
        serving = start();

        awaitReminded();
        awaitExpired();
        assertThat(page().path("stage").asString("")).isEqualTo("MARKED_DONE");
        SetTime.pass(LAST_NOTICE);
        awaitStage("CONFIRMED");
    }

    @Test
    void a_reminder_is_sent_once_and_stands_among_what_is_open() throws InterruptedException {
        SetTime.pass(REMINDED);
        awaitReminded();
        assertThat(fire()).isZero();
        serving.stop();
        serving = start();
        assertThat(fire()).isZero();

        assertThat(reminders()).isOne();
        JsonNode matter = open(exchange);
        assertThat(matter.path("waiting").asString("")).isEqualTo("FOR_YOU_TO_CONFIRM");
        assertThat(matter.path("reminded").isNull()).isFalse();
    }

    @Test
    void a_clearing_that_nobody_answers_ends() throws InterruptedException {
        Town town = Town.on(serving);
        String staff = town.memberWith("COMMITTEE_STAFF").id();
        String other = town.place(
                Map.of("kind", "COMMUNITY", "nameZh", "和平社区", "nameEn", "Heping", "parent", town.district()));
        String clearings = "/pools/" + TimeBanking.pool(town) + "/clearings";
        Map<String, ?> asked = Map.of("payee", other, "minutes", 60, "side", "PAYER");
        accepted(town.caller(staff).post(clearings, asked));
        town.awaitViews();
        assertThat(town.caller(staff).get(clearings).json().at("/items/0/until").asString())
                .isEqualTo(SetTime.now()
                        .plus(Rules.standard().timeBank().clearing())
                        .toString());

        SetTime.pass(Rules.standard().timeBank().clearing());
        await().untilAsserted(() -> assertThat(town.caller(staff)
                        .get(clearings)
                        .json()
                        .at("/items/0/state")
                        .asString(""))
                .isEqualTo("EXPIRED"));
    }

    @Test
    void a_proposal_is_reminded_of_and_ends_and_so_it_does_after_a_restart() {
        String proposal =
                accepted(caller().post("/exchanges", Map.of("offer", offer))).id();
        Duration ends = Rules.standard().exchanges().proposal();
        serving.stop();
        SetTime.pass(ends);
        serving = start();

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(read("/exchanges/" + proposal).text())
                        .contains("sharing.reminder-sent", "\"cancelled\":\"NOT_ANSWERED\""));
    }

    @Test
    void a_review_is_revealed_when_its_time_is_over_although_the_server_was_down_then() {
        accepted(caller().post("/exchanges/" + exchange + "/confirmations", Map.of("minutes", 45)));
        accepted(caller().post(
                        "/exchanges/" + exchange + "/reviews",
                        Map.of("stars", 5, "thanks", true, "satisfaction", 4, "text", "谢谢")));
        assertThat(reviews(provider)).isEqualTo("null");
        serving.stop();
        SetTime.pass(Rules.standard().exchanges().reviews());
        serving = start();

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(reviews(provider)).contains("REVEALED", "谢谢"));
    }

    private Serving start() {
        return Serving.start(folder, "127.0.0.1", 0, SetTime.class);
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
                .untilAsserted(
                        () -> assertThat(page().path("stage").asString("")).isEqualTo(stage));
    }

    private void awaitReminded() {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(reminders()).isOne());
    }

    private long reminders() {
        return page().path("history")
                .valueStream()
                .filter(step -> step.path("event").asString("").equals("sharing.reminder-sent"))
                .count();
    }

    private JsonNode open(String about) {
        return accepted(read("/members/me?limit=100"))
                .json()
                .path("items")
                .valueStream()
                .filter(matter -> matter.path("about").asString("").equals(about))
                .findFirst()
                .orElseThrow();
    }

    /** What this side sees of the reviews, as JSON. */
    private String reviews(String side) {
        return accepted(as(side).get("/exchanges/" + exchange))
                .json()
                .path("reviews")
                .toString();
    }

    private JsonNode page() {
        return read("/exchanges/" + exchange).json();
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
        return caller().get(path);
    }

    private Caller caller() {
        return as(receiver);
    }

    private Caller as(String member) {
        return new Caller(new Http(serving.address()), member, serving.token(member));
    }
}
