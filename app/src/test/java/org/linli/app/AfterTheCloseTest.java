package org.linli.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.linli.app.Town.accepted;

import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linli.app.Http.Reply;
import tools.jackson.databind.JsonNode;

/** What follows an exchange that was confirmed, over HTTP. */
@ExtendWith(OneServer.class)
class AfterTheCloseTest {
    private static final Map<String, ?> REVIEW = Map.of("stars", 2, "thanks", false, "satisfaction", 1, "text", "修了又漏");

    private final Town town;
    private final Caller provider;
    private final Caller receiver;
    private final Caller staff;
    private final String exchange;

    AfterTheCloseTest(Town town) {
        this.town = town;
        provider = town.member();
        receiver = town.member();
        staff = town.memberWith("COMMITTEE_STAFF");
        exchange = town.agreed(
                provider,
                receiver,
                town.offer(provider).id(),
                town.request(receiver).id());
        accepted(provider.post(path("completions"), Map.of("minutes", 90)));
    }

    @Test
    void nothing_that_the_other_side_can_read_changes_by_a_hidden_review() {
        Reply confirmed = confirmed();
        town.awaitPolicies();
        List<String> before = readBy(provider, confirmed);

        Reply first = accepted(receiver.post(path("reviews"), REVIEW));
        assertThat(first.header("ETag")).isEqualTo("\"0\"");

        assertThat(readBy(provider, first)).isEqualTo(before);
        assertThat(readBy(staff, first)).noneMatch(page -> page.contains("修了又漏"));
        assertThat(receiver.getAfter(first, path("")).text()).contains("修了又漏");
    }

    @Test
    void no_version_tells_who_reviewed_already_and_the_second_review_reveals_both() {
        Reply confirmed = confirmed();
        accepted(receiver.post(path("reviews"), REVIEW));

        Map<String, Object> review = Map.of("stars", 5, "thanks", true, "satisfaction", 5, "text", "很客气");
        for (String named : List.of("\"0\"", "\"1\"", "\"999\"")) {
            Reply refused =
                    provider.post(path("reviews"), review, UUID.randomUUID().toString(), Map.of("If-Match", named));
            assertThat(refused.code()).isEqualTo("nothing-to-match");
        }
        Reply second = accepted(provider.post(path("reviews"), review));

        assertThat(confirmed.header("ETag"))
                .isEqualTo(provider.getAfter(second, path("")).header("ETag"));
        assertThat(provider.getAfter(second, path("")).text()).contains("修了又漏", "很客气");
        assertThat(receiver.getAfter(second, path("")).text()).contains("修了又漏", "很客气");
        assertThat(staff.getAfter(second, path("")).text()).doesNotContain("修了又漏", "很客气");
        assertThat(reputation(provider, second).path("stars").asInt(-1)).isEqualTo(2);
    }

    @Test
    void a_void_takes_it_out_of_the_board_and_its_reviews_with_it() {
        confirmed();
        accepted(receiver.post(path("reviews"), REVIEW));
        Reply revealed =
                accepted(provider.post(path("reviews"), Map.of("stars", 5, "thanks", true, "satisfaction", 5)));
        assertThat(board(revealed)).contains(provider.id());

        Reply voided = accepted(staff.post(path("voids"), Map.of("reason", "FRAUD")));

        assertThat(board(voided)).doesNotContain(provider.id());
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            JsonNode reputation = reputation(provider, voided);
            assertThat(reputation.path("given").asInt(-1)).isZero();
            assertThat(reputation.path("reviews").asInt(-1)).isZero();
        });
    }

    @Test
    void a_dispute_is_mediated_settled_and_counts_its_minutes() {
        accepted(receiver.post(path("disputes"), Map.of("reason", "没修完")));
        accepted(staff.post(path("mediations"), Map.of()));
        accepted(provider.post(path("statements"), Map.of("text", "缺一个零件")));
        Reply proposed = accepted(staff.post(path("settlements"), Map.of("minutes", 40)));
        assertThat(staff.getAfter(proposed, "/disputes?limit=100&place=" + town.community())
                        .text())
                .contains(exchange, staff.id());

        accepted(provider.post(path("settlement-acceptances"), Map.of("minutes", 40)));
        Reply settled = accepted(receiver.post(path("settlement-acceptances"), Map.of("minutes", 40)));

        JsonNode page = receiver.getAfter(settled, path("")).json();
        assertThat(page.path("stage").asString("")).isEqualTo("CONFIRMED");
        assertThat(page.path("minutes").asInt(-1)).isEqualTo(40);
        assertThat(board(settled)).contains(provider.id());
        assertThat(receiver.post(path("appeals"), Map.of("text", "还是不对")).code())
                .isEqualTo("decision-stands");
    }

    @Test
    void both_sides_correct_what_was_confirmed() {
        confirmed();
        accepted(provider.post(path("corrections"), Map.of("minutes", 45)));

        Reply corrected = accepted(receiver.post(path("correction-agreements"), Map.of("minutes", 45)));

        assertThat(provider.getAfter(corrected, path("")).json().path("minutes").asInt(-1))
                .isEqualTo(45);
    }

    private Reply confirmed() {
        return accepted(receiver.post(path("confirmations"), Map.of("minutes", 90)));
    }

    private String path(String fact) {
        return "/exchanges/" + exchange + (fact.isEmpty() ? "" : "/" + fact);
    }

    /** All that somebody can read that has to do with the exchange, entity tags included. */
    private List<String> readBy(Caller reader, Reply after) {
        return Stream.of(
                        path(""),
                        "/members/me?limit=100",
                        "/feed?limit=100&place=" + town.community(),
                        "/leaderboards?kind=RESIDENTS&limit=100&period=" + month() + "&place=" + town.community())
                .map(page -> reader.getAfter(after, page))
                .map(reply -> reply.header("ETag") + ' ' + accepted(reply).text())
                .toList();
    }

    private static JsonNode reputation(Caller member, Reply after) {
        return member.getAfter(after, "/members/me").json().path("reputation");
    }

    private String board(Reply after) {
        return provider.getAfter(
                        after,
                        "/leaderboards?kind=RESIDENTS&limit=100&period=" + month() + "&place=" + town.community())
                .text();
    }

    private static String month() {
        return YearMonth.now(ZoneId.of("Asia/Shanghai")).toString();
    }
}
