package org.linli.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.app.Town.accepted;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linli.app.Http.Reply;
import tools.jackson.databind.JsonNode;

/** The whole job as two neighbours and a passer-by see it, over the interface alone. */
@ExtendWith(OneServer.class)
class SharingJobTest {
    private final Town town;
    private final Caller lin;
    private final Caller chen;
    private final String offer;
    private final Reply published;
    private final String request;

    SharingJobTest(Town town) {
        this.town = town;
        this.lin = town.member();
        this.chen = town.member();
        this.offer = town.offer(lin).id();
        this.published = town.request(chen);
        this.request = published.id();
    }

    @Test
    void from_the_offer_to_the_confirmation_every_page_follows() {
        String exchange = "/exchanges/" + town.agreed(lin, chen, offer, request);
        accepted(lin.post(exchange + "/starts", Map.of()));
        Reply done = accepted(lin.post(exchange + "/completions", Map.of("minutes", 45)));
        assertThat(field(chen.getAfter(done, "/members/me"), "waiting")).contains("FOR_YOU_TO_CONFIRM");
        Reply confirmed = accepted(chen.post(exchange + "/confirmations", Map.of("minutes", 40)));

        JsonNode story = chen.getAfter(confirmed, exchange).json();
        assertThat(story.path("stage").asString()).isEqualTo("CONFIRMED");
        assertThat(story.path("minutes").asInt()).isEqualTo(40);
        assertThat(texts(story.path("history"), "event"))
                .containsExactly(
                        "sharing.match-proposed",
                        "sharing.agreement-given",
                        "sharing.exchange-agreed",
                        "sharing.exchange-started",
                        "sharing.exchange-marked-done",
                        "sharing.exchange-confirmed");
        assertThat(field(chen.getAfter(confirmed, "/members/me"), "about"))
                .doesNotContain(story.path("id").asString());
        assertThat(ranked(confirmed, lastTime(story)).path("outcomes").asDouble())
                .isEqualTo(1);
        assertThat(ranked(confirmed, lastTime(story)).path("beneficiaries").asDouble())
                .isEqualTo(1);
        assertThat(texts(lin.getAfter(confirmed, "/offers/" + offer).json().path("history"), "event"))
                .startsWith("sharing.listing-published", "sharing.listing-reserved");
        awaitSettled();
    }

    @Test
    void a_request_is_in_the_feed_and_among_unmet_needs_until_somebody_helps() {
        assertThat(field(lin.getAfter(published, of("/feed")), "id")).contains(request, offer);
        assertThat(field(lin.getAfter(published, of("/needs/unmet")), "id")).contains(request);

        String exchange = town.agreed(lin, chen, offer, request);
        Reply started = accepted(lin.post("/exchanges/" + exchange + "/starts", Map.of()));

        assertThat(field(lin.getAfter(started, of("/feed")), "id")).doesNotContain(request);
        assertThat(field(lin.getAfter(started, of("/needs/unmet")), "id")).doesNotContain(request);
    }

    @Test
    void the_address_is_for_the_other_side_alone_and_only_between_agreement_and_close() {
        Reply proposed = accepted(lin.post("/exchanges", Map.of("offer", offer, "request", request)));
        String exchange = "/exchanges/" + proposed.id();
        assertThat(lin.getAfter(proposed, exchange).text()).doesNotContain("5-1-402");
        assertThat(chen.getAfter(proposed, exchange).text()).doesNotContain("3-2-101");

        Reply agreed = accepted(chen.post(exchange + "/agreements", Map.of()));
        assertThat(Town.awaitStage(lin, agreed, "AGREED").json().path("address").asString())
                .isEqualTo("5-1-402");
        assertThat(chen.get(exchange).json().path("address").asString()).isEqualTo("3-2-101");
        assertThat(town.member().get(exchange).status()).isEqualTo(403);
        assertThat(lin.get("/requests/" + request).text()).doesNotContain("5-1-402");

        accepted(lin.post(exchange + "/completions", Map.of("minutes", 45)));
        Reply closed = accepted(chen.post(exchange + "/confirmations", Map.of("minutes", 45)));
        assertThat(lin.getAfter(closed, exchange).text()).doesNotContain("5-1-402");
        assertThat(chen.getAfter(closed, exchange).text()).doesNotContain("3-2-101");
        awaitSettled();
    }

    @Test
    void a_retry_under_the_same_key_gives_the_same_receipt_and_adds_nothing() {
        Map<String, Object> body = town.publication(Map.of());
        Reply first = accepted(lin.post("/offers", body, "retry", Map.of()));
        long head = town.head();

        Reply second = lin.post("/offers", body, "retry", Map.of());

        assertThat(second.status()).isEqualTo(first.status());
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag")).isNotEmpty();
        assertThat(town.head()).isEqualTo(head);
    }

    @Test
    void the_same_key_with_another_body_is_refused() {
        Map<String, Object> other = town.publication(Map.of("title", "换灯泡"));
        accepted(lin.post("/offers", town.publication(Map.of()), "once", Map.of()));
        long head = town.head();

        Reply refused = lin.post("/offers", other, "once", Map.of());

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("key-reused");
        assertThat(town.head()).isEqualTo(head);
    }

    @Test
    void a_command_that_builds_on_an_old_version_is_refused() {
        String revisions = "/offers/" + offer + "/revisions";
        Map<String, ?> revision =
                Map.of("listing", town.publication(Map.of("title", "换灯泡")).get("listing"));
        String tag = lin.getAfter(published, "/offers/" + offer).header("ETag");
        accepted(lin.post(revisions, revision, "revision-1", Map.of("If-Match", tag)));

        Reply stale = lin.post(revisions, revision, "revision-2", Map.of("If-Match", tag));

        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.code()).isEqualTo("version-out-of-date");
    }

    /** The units of both listings are settled behind the confirmation, the request's last. */
    private void awaitSettled() {
        Instant end = Instant.now().plusSeconds(20);
        String status;
        do {
            status = lin.get("/requests/" + request).json().path("status").asString();
        } while (!status.equals("DONE") && Instant.now().isBefore(end));
        assertThat(status).isEqualTo("DONE");
    }

    private String of(String page) {
        return page + "?limit=100&place=" + town.community();
    }

    private JsonNode ranked(Reply after, Instant confirmed) {
        YearMonth month = YearMonth.from(confirmed.atZone(ZoneId.of("Asia/Shanghai")));
        Reply board = chen.getAfter(after, of("/leaderboards") + "&kind=RESIDENTS&period=" + month);
        return board.json()
                .path("items")
                .valueStream()
                .filter(row -> row.path("member").asString().equals(lin.id()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(board.text()));
    }

    private static Instant lastTime(JsonNode story) {
        JsonNode history = story.path("history");
        return Instant.parse(history.get(history.size() - 1).path("at").asString());
    }

    private static List<String> field(Reply page, String name) {
        return texts(accepted(page).json().path("items"), name);
    }

    private static List<String> texts(JsonNode rows, String name) {
        return rows.valueStream().map(row -> row.path(name).asString("")).toList();
    }
}
