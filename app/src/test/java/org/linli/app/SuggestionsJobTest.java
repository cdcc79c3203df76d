package org.linli.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.app.Town.accepted;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linli.app.Http.Reply;
import tools.jackson.databind.JsonNode;

/** Asking for suggestions, over the interface alone. */
@ExtendWith(OneServer.class)
class SuggestionsJobTest {
    private final Town town;
    private final Caller lin;
    private final Caller chen;
    private final String offer;
    private final String request;

    SuggestionsJobTest(Town town) {
        this.town = town;
        this.lin = town.member();
        this.chen = town.member();
        this.offer = town.offer(lin).id();
        this.request = town.request(chen).id();
    }

    private String lists() {
        return "/requests/" + request + "/suggestions";
    }

    private static List<String> ids(Reply page) {
        return accepted(page)
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    @Test
    void what_was_published_a_moment_ago_is_suggested_with_reasons_and_without_names() {
        Reply shown = accepted(chen.post(lists(), Map.of()));

        Reply page = chen.getAfter(shown, lists());
        assertThat(ids(page)).contains(offer);
        JsonNode item = page.json()
                .path("items")
                .valueStream()
                .filter(one -> one.path("id").asString().equals(offer))
                .findFirst()
                .orElseThrow();
        assertThat(item.path("why").valueStream().map(why -> why.path("reason").asString()))
                .contains("SAME_CATEGORY", "SIMILAR_WORDS", "SAME_COMMUNITY");
        assertThat(page.text()).doesNotContain(lin.id(), "member-", "3-2-101");
    }

    @Test
    void the_other_way_round_an_offer_finds_requests() {
        Reply shown = accepted(lin.post("/offers/" + offer + "/suggestions", Map.of()));
        assertThat(ids(lin.getAfter(shown, "/offers/" + offer + "/suggestions")))
                .contains(request);
    }

    @Test
    void a_retry_under_the_same_key_gives_the_same_list_although_another_would_be_made_now() {
        Reply first = accepted(chen.post(lists(), Map.of(), "suggest", Map.of()));
        List<String> list = ids(chen.getAfter(first, lists()));
        accepted(lin.post("/offers/" + offer + "/withdrawals", Map.of("reason", "NO_LONGER_NEEDED")));
        long head = town.head();

        Reply second = accepted(chen.post(lists(), Map.of(), "suggest", Map.of()));

        assertThat(second.json()).isEqualTo(first.json());
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(town.head()).isEqualTo(head);
        assertThat(ids(chen.getAfter(second, lists()))).isEqualTo(list);
    }

    @Test
    void asked_again_at_once_the_same_list_is_no_new_fact_and_another_one_is() {
        accepted(chen.post(lists(), Map.of()));
        long head = town.head();
        accepted(chen.post(lists(), Map.of()));
        assertThat(town.head()).isEqualTo(head);

        accepted(lin.post("/offers/" + offer + "/withdrawals", Map.of("reason", "NO_LONGER_NEEDED")));
        Reply other = accepted(chen.post(lists(), Map.of()));
        assertThat(ids(chen.getAfter(other, lists()))).doesNotContain(offer);
    }

    @Test
    void strangers_are_refused_and_staff_of_the_place_are_not() {
        assertThat(lin.post(lists(), Map.of()).code()).isEqualTo("not-allowed");
        assertThat(chen.post("/offers/" + request + "/suggestions", Map.of()).status())
                .isEqualTo(404);
        accepted(town.memberWith("COMMITTEE_STAFF").post(lists(), Map.of()));
    }
}
