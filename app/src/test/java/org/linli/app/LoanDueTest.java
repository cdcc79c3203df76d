package org.linli.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.linli.app.Town.accepted;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.app.cli.Serving;
import org.linli.query.due.DueProjection;
import org.linli.query.projection.ProjectionRuntime;
import org.linli.store.SqliteEventStorageEngine;

/** What happens to loans and lines by itself, on a server whose clock the test sets; Chen borrows Wang's drill for two days. */
class LoanDueTest {
    private static final Duration DAY = Duration.ofDays(1);

    private final DataFolder folder;
    private Serving serving;
    private final String wang;
    private final String chen;
    private final String zhao;
    private final String item;
    private final String loan;

    LoanDueTest(@TempDir Path data) {
        SetTime.to(SetTime.MARCH);
        folder = new DataFolder(data);
        serving = start();
        Town town = Town.on(serving);
        LendingScenes lending = new LendingScenes(town);
        wang = town.member().id();
        chen = town.member().id();
        zhao = town.member().id();
        item = lending.item(as(wang));
        loan = lending.reserve(item, as(chen));
    }

    @AfterEach
    void stop() {
        serving.stop();
    }

    @Test
    void a_borrower_is_reminded_and_then_found_overdue_each_once() throws InterruptedException {
        takeIt();
        SetTime.pass(DAY.minusSeconds(5));
        assertThat(fire()).isZero();
        SetTime.pass(Duration.ofSeconds(5));
        awaitStep("sharing.loan-reminded", 1);
        SetTime.pass(DAY);
        awaitStep("sharing.loan-overdue", 1);
        SetTime.pass(DAY.multipliedBy(3));
        awaitStep("sharing.loan-reminded", 2);
        assertThat(fire()).isZero();

        assertThat(steps())
                .containsSubsequence("sharing.loan-reminded", "sharing.loan-overdue", "sharing.loan-reminded");
        assertThat(matters(chen)).contains("FOR_YOU_TO_RETURN_OVERDUE " + loan);
        assertThat(matters(wang)).contains("FOR_THE_BORROWER_TO_RETURN_OVERDUE " + loan);
    }

    @Test
    void it_is_found_overdue_once_although_the_server_was_down_at_the_moment() throws InterruptedException {
        takeIt();
        restartAfter(DAY.multipliedBy(3));

        awaitStep("sharing.loan-overdue", 1);
        restartAfter(Duration.ofSeconds(1));
        assertThat(fire()).isZero();
        assertThat(steps()).containsOnlyOnce("sharing.loan-overdue");
        assertThat(reserveAnother()).isEqualTo("borrower-overdue");
    }

    @Test
    void a_return_that_the_owner_says_nothing_about_counts_and_the_borrower_may_borrow_again() {
        takeIt();
        accepted(as(chen).post("/loans/" + loan + "/returns", Map.of("condition", "WORN")));
        restartAfter(DAY.multipliedBy(3));

        awaitStep("sharing.item-returned", 1);
        assertThat(steps()).doesNotContain("sharing.loan-overdue");
        assertThat(reserveAnother()).isEmpty();
    }

    @Test
    void nobody_came_so_the_turn_passes_down_the_line_each_time_it_is_not_used() {
        accepted(as(zhao).post("/items/" + item + "/waiting-entries", Map.of()));
        restartAfter(DAY);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(matters(zhao)).contains("FOR_YOU_TO_USE_YOUR_TURN " + item));
        assertThat(as(chen).post("/items/" + item + "/loans", Map.of("hours", 1))
                        .code())
                .isEqualTo("not-your-turn");

        restartAfter(DAY);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(matters(zhao)).doesNotContain("FOR_YOU_TO_USE_YOUR_TURN " + item));
        accepted(as(chen).post("/items/" + item + "/loans", Map.of("hours", 1)));
    }

    private void takeIt() {
        accepted(as(chen).post("/loans/" + loan + "/hand-overs", Map.of("condition", "GOOD")));
    }

    /** The refusal of one more loan of Chen's, once policies have done what follows; empty when there is none. */
    private String reserveAnother() {
        Town town = Town.on(serving);
        String other = new LendingScenes(town).item(as(wang));
        town.awaitPolicies();
        return as(chen).post("/items/" + other + "/loans", Map.of("hours", 1)).code();
    }

    private void restartAfter(Duration time) {
        serving.stop();
        SetTime.pass(time);
        serving = start();
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

    private void awaitStep(String event, int times) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(steps()).filteredOn(event::equals).hasSize(times));
    }

    private List<String> steps() {
        return accepted(as(wang).get("/loans/" + loan))
                .json()
                .path("history")
                .valueStream()
                .map(step -> step.path("event").asString(""))
                .toList();
    }

    private List<String> matters(String member) {
        return accepted(as(member).get("/members/me?limit=100"))
                .json()
                .path("items")
                .valueStream()
                .map(matter -> matter.path("waiting").asString("") + " "
                        + matter.path("about").asString(""))
                .toList();
    }

    /** With a token of today's. */
    private Caller as(String member) {
        return new Caller(new Http(serving.address()), member, serving.token(member));
    }
}
