package org.linli.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linli.app.Http.Reply;

/** Searches as a client sends them. */
@ExtendWith(OneServer.class)
class SearchOverHttpTest {
    private final Town town;
    private final Caller member;

    SearchOverHttpTest(Town town) {
        this.town = town;
        this.member = town.member();
    }

    @Test
    void what_was_published_or_withdrawn_just_now_is_found_or_gone_for_whoever_did_it() {
        Reply offer = offer("会水电维修", "周末有空");
        assertThat(found(offer, "修水电")).contains(offer.id());

        Reply revised = Town.accepted(member.post(
                "/offers/" + offer.id() + "/revisions", Map.of("listing", town.listing(Map.of("title", "粉刷墙面")))));
        assertThat(found(revised, "修水电")).doesNotContain(offer.id());
        assertThat(found(revised, "刷墙")).contains(offer.id());

        Reply withdrawn =
                Town.accepted(member.post("/offers/" + offer.id() + "/withdrawals", Map.of("reason", "MISTAKE")));
        assertThat(found(withdrawn, "刷墙")).doesNotContain(offer.id());
    }

    @Test
    void english_is_found_in_its_other_forms() {
        Reply offer = offer("I fix Macs.", "");

        assertThat(found(offer, "fix mac")).contains(offer.id());
        assertThat(found(offer, "ＦＩＸＩＮＧ　ｍａｃ")).contains(offer.id());
    }

    @Test
    void an_index_that_is_rebuilt_finds_the_same() {
        Reply offer = offer("钢琴教学", "");
        List<String> before = found(offer, "我想学钢琴");
        Reply begun = Town.accepted(town.operator().post("/projections/search/rebuilds", Map.of()));
        assertThat(begun.status()).isEqualTo(202);
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        while (rebuilding() && Instant.now().isBefore(end)) {
            assertThat(found(offer, "我想学钢琴")).isEqualTo(before);
        }

        assertThat(rebuilding()).isFalse();
        assertThat(found(offer, "我想学钢琴")).isEqualTo(before).contains(offer.id());
    }

    @Test
    void a_bad_question_is_refused_in_the_language_of_who_asks() {
        for (String q : List.of("", "%20%E3%80%80", "x".repeat(201))) {
            Reply chinese = ask("zh-CN", q);
            assertThat(chinese.status()).isEqualTo(400);
            assertThat(chinese.code()).isEqualTo("invalid-parameter");
            assertThat(chinese.json().path("title").asString()).containsPattern("\\p{IsHan}");
            assertThat(ask("en", q).json().path("title").asString()).doesNotContainPattern("\\p{IsHan}");
        }
    }

    private Reply ask(String language, String q) {
        return town.http()
                .get(
                        "/api/v1/search?place=" + town.district() + "&q=" + q,
                        Map.of("Authorization", "Bearer " + member.token(), "Accept-Language", language));
    }

    private Reply offer(String title, String description) {
        return Town.accepted(member.post(
                "/offers",
                town.publication(
                        Map.of("title", title, "description", description, "categories", List.of("arts.lessons")))));
    }

    private List<String> found(Reply command, String question) {
        String q = URLEncoder.encode(question, StandardCharsets.UTF_8);
        Reply page = Town.accepted(member.getAfter(command, "/search?limit=100&place=" + town.district() + "&q=" + q));
        return page.json()
                .path("items")
                .valueStream()
                .map(found -> found.path("item").path("id").asString())
                .toList();
    }

    private boolean rebuilding() {
        return Town.accepted(town.operator().get("/projections"))
                .json()
                .path("items")
                .valueStream()
                .filter(projection -> projection.path("name").asString().equals("search"))
                .anyMatch(projection -> projection.path("rebuilding").asBoolean());
    }
}
