package org.linli.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.linli.app.Town.accepted;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.app.Http.Reply;
import org.linli.app.cli.Serving;
import tools.jackson.databind.JsonNode;

/** Chen of a party branch brings in Wang, a resident, who brings in Lin; over the interface. */
class MobilisationJobTest {
    private final Serving serving;
    private final Town town;
    private final Caller zhou;
    private final Caller chen;
    private final Caller wang;
    private final Caller lin;
    private final Caller reviewer;
    private final String branch;

    MobilisationJobTest(@TempDir Path data) {
        SetTime.to(SetTime.MARCH);
        serving = Serving.start(new DataFolder(data), "127.0.0.1", 0, SetTime.class);
        town = Town.on(serving);
        zhou = town.memberWith("COMMITTEE_STAFF");
        chen = town.memberWith("PARTY_MEMBER");
        wang = town.memberWith("PARTY_MEMBER");
        lin = town.member();
        reviewer = town.memberWith("ORGANISATION_REVIEWER");
        branch = accepted(town.operator()
                        .post(
                                "/organisations",
                                Map.of("kind", "PARTY", "nameZh", "支部", "nameEn", "Branch", "place", town.community())))
                .id();
        accepted(town.operator()
                .post(
                        "/members/" + reviewer.id() + "/representations",
                        Map.of("organisation", branch, "until", town.inDays(30))));
        accepted(chen.post("/members/" + chen.id() + "/reports", Map.of("capacity", "PARTY_MEMBER", "unit", branch)));
        accepted(zhou.post("/members/" + chen.id() + "/report-confirmations", Map.of("capacity", "PARTY_MEMBER")));
    }

    @AfterEach
    void stop() {
        serving.stop();
    }

    /** Help that was confirmed, and a while later. */
    private String helps(Caller provider, Caller receiver) {
        String exchange = town.agreed(
                provider,
                receiver,
                town.offer(provider).id(),
                town.request(receiver).id());
        accepted(provider.post("/exchanges/" + exchange + "/completions", Map.of("minutes", 45)));
        accepted(receiver.post("/exchanges/" + exchange + "/confirmations", Map.of("minutes", 45)));
        SetTime.pass(Duration.ofMinutes(1));
        return exchange;
    }

    private String of(String rest) {
        return "/organisations/" + branch + "/mobilisation" + rest;
    }

    /** The answer once the figures have followed the log to where it stands now. */
    private JsonNode read(String path) throws InterruptedException {
        long head = town.head();
        town.awaitViews();
        return await().until(
                        () -> reviewer.get(path),
                        reply -> reply.status() == 200
                                && reply.json().path("position").asLong() >= head)
                .json();
    }

    @Test
    void a_reviewer_sees_whom_their_members_brought_in_and_why_and_nobody_elses_name() throws InterruptedException {
        helps(chen, town.member());
        Instant before = town.now();
        String first = helps(chen, wang);
        helps(wang, lin);

        JsonNode page = read(of(""));
        assertThat(page.path("own").asInt()).isOne();
        assertThat(page.path("generations").valueStream().map(JsonNode::asInt)).containsExactly(1, 1, 1);
        assertThat(page.path("depth").asInt()).isEqualTo(2);
        assertThat(page.path("largestTree").asInt()).isEqualTo(3);
        assertThat(page.path("reach")
                        .valueStream()
                        .map(each -> each.path("residents").asInt()))
                .containsExactly(1, 2, 2);
        assertThat(page.path("tiers")
                        .valueStream()
                        .mapToInt(cell -> cell.path("members").asInt())
                        .sum())
                .isEqualTo(3);

        JsonNode nodes = read(of("/nodes")).path("items");
        assertThat(nodes.valueStream().map(node -> node.path("parent").asInt(0)))
                .containsExactly(0, 1, 2);
        assertThat(nodes.get(0).path("member").asString("")).isEqualTo(chen.id());
        assertThat(nodes.get(1).path("cause").path("by").asString()).isEqualTo("EXCHANGE");
        assertThat(nodes.get(1).path("cause").path("exchange").asString()).isEqualTo(first);
        assertThat(nodes.get(1).path("cause").path("event").asString("")).isNotEmpty();
        assertThat(nodes.get(2).path("cause").path("event").isNull())
                .as("what went on between two who are not the organisation's own")
                .isTrue();
        assertThat(nodes.toString()).doesNotContain(wang.id(), lin.id());
        assertThat(nodes.get(1).path("tier").asString())
                .as("wang is of the Party, but not of this branch")
                .isEqualTo("RESIDENT");

        JsonNode past = read(of("?at=" + before));
        assertThat(past.path("generations").valueStream().map(JsonNode::asInt)).containsExactly(1);
        assertThat(past.path("branching").path("mature").asInt(-1))
                .as("nobody had been active for 90 days")
                .isZero();
        assertThat(reviewer.get(of("?at=2099-01-01T00:00:00Z")).code()).isEqualTo("mobilisation-ahead");

        Reply half = reviewer.get(of("/nodes?limit=2"));
        assertThat(half.json().path("items")).hasSize(2);
        assertThat(half.header("Link")).contains("rel=\"next\"");
    }

    @Test
    void nobody_else_sees_it_and_a_member_learns_who_did() throws InterruptedException {
        helps(chen, wang);
        Caller other = town.memberWith("ORGANISATION_REVIEWER");
        town.awaitViews();
        for (String path : List.of(of(""), of("/nodes"))) {
            assertThat(other.get(path).code()).isEqualTo("not-your-organisation");
            assertThat(zhou.get(path).code()).isEqualTo("forbidden");
            assertThat(chen.get(path).code()).isEqualTo("forbidden");
        }
        assertThat(read(of("/nodes")).path("items").get(0).path("member").asString(""))
                .isEqualTo(chen.id());
        town.awaitReads();
        town.awaitViews();
        assertThat(accepted(chen.get("/members/me/readers")).text()).contains(reviewer.id(), "ASSESSMENT");

        accepted(chen.post("/members/" + chen.id() + "/board-appearances", Map.of("shown", false)));
        assertThat(read(of("/nodes")).toString())
                .as("who does not wish to be seen on boards is not named here")
                .doesNotContain(chen.id());
    }
}
