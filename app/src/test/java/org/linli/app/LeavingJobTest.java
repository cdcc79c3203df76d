package org.linli.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.app.Town.accepted;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linli.app.Http.Reply;
import org.linli.kernel.privacy.KeyStore;

/** Somebody leaves for good, over the interface alone. */
@ExtendWith(OneServer.class)
class LeavingJobTest {
    private final Town town;
    private final Caller leaver;
    private final Caller neighbour;

    LeavingJobTest(Town town) {
        this.town = town;
        this.leaver = town.member();
        this.neighbour = town.member();
    }

    private String leaver(String more) {
        return "/members/" + leaver.id() + more;
    }

    private Reply leave(Map<String, String> headers) {
        return leaver.delete(leaver(""), headers);
    }

    private void assertRefused(Reply reply, int status, String code) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(status);
        assertThat(reply.code()).isEqualTo(code);
    }

    @Test
    void a_member_asks_is_told_when_it_begins_and_withdraws() {
        Reply asked = accepted(leave(Map.of("Idempotency-Key", "leave-" + leaver.id())));
        Instant due = Instant.parse(asked.json().path("due").asString());

        assertThat(asked.status()).isEqualTo(202);
        assertThat(Duration.between(Instant.now(), due)).isBetween(Duration.ofHours(23), Duration.ofHours(24));
        Reply again = accepted(leave(Map.of("Idempotency-Key", "leave-" + leaver.id())));
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.text()).isEqualTo(asked.text());
        assertRefused(leave(Map.of()), 409, "erasure-already-requested");

        accepted(leaver.post("/offers", town.publication(Map.of())));
        accepted(leaver.post(leaver("/erasure-withdrawals"), Map.of()));
        assertRefused(leaver.post(leaver("/erasure-withdrawals"), Map.of()), 409, "no-erasure-requested");
        accepted(leave(Map.of()));
    }

    @Test
    void nobody_else_asks_for_it_unless_a_mandate_says_so() {
        assertRefused(neighbour.delete(leaver(""), Map.of()), 403, "not-allowed");
        Map<String, String> asProxy = proxy(List.of("PUBLISH"));
        assertRefused(neighbour.delete(leaver(""), asProxy), 403, "mandate-lacks-scope");

        accepted(neighbour.delete(leaver(""), proxy(List.of("ERASURE"))));
    }

    private Map<String, String> proxy(List<String> scopes) {
        String mandate = accepted(leaver.post(
                        leaver("/mandates"),
                        Map.of(
                                "proxy",
                                neighbour.id(),
                                "scopes",
                                scopes,
                                "channels",
                                List.of("APP"),
                                "until",
                                town.inDays(30))))
                .id();
        accepted(neighbour.post("/mandates/" + mandate + "/acceptances", Map.of()));
        return Map.of("Linli-Principal", leaver.id(), "Linli-Mandate", mandate);
    }

    @Test
    void whoever_asks_while_an_exchange_runs_is_told_which() {
        String offer = town.offer(leaver).id();
        String exchange =
                accepted(neighbour.post("/exchanges", Map.of("offer", offer))).id();
        accepted(leaver.post("/exchanges/" + exchange + "/agreements", Map.of()));
        town.awaitPolicies();

        Reply refused = leave(Map.of());
        assertRefused(refused, 409, "things-to-settle");
        assertThat(refused.json().at("/details/open").valueStream().map(open -> open.asString()))
                .containsExactly(exchange);
    }

    @Test
    void an_operator_orders_it_and_nobody_acts_as_for_or_with_the_member_any_more() {
        Map<String, String> order = Map.of("order", "民发〔2026〕12号");
        Map<String, String> asProxy = proxy(List.of("PUBLISH"));
        assertRefused(leaver.post(leaver("/forced-erasures"), order), 403, "forbidden");
        Caller operator = town.operator();
        assertRefused(operator.post("/members/" + operator.id() + "/forced-erasures", order), 403, "own-erasure");
        accepted(operator.post(leaver("/forced-erasures"), order));

        assertRefused(operator.post(leaver("/forced-erasures"), order), 410, "member-gone");
        assertRefused(
                operator.post(leaver("/roles"), Map.of("role", "VOLUNTEER", "until", town.inDays(9))),
                410,
                "member-gone");
        assertRefused(
                neighbour.post("/offers", town.publication(Map.of()), "k-" + leaver.id(), asProxy),
                403,
                "principal-gone");
        assertThat(leaver.post("/offers", town.publication(Map.of())).status()).isIn(401, 403);
        assertThat(leave(Map.of()).status()).isIn(401, 403);
        assertThat(leaver.get("/members/me").status()).isIn(401, 403);
    }

    /** As when the keys go between the decision and the store. */
    @Test
    void whoever_was_erased_meanwhile_gets_nothing_stored_and_the_sender_is_told() {
        long head = town.head();
        town.serving().bean(KeyStore.class).erase(leaver.id());

        assertRefused(
                town.operator().post(leaver("/suspensions"), Map.of("reason", "UNDER_REVIEW", "note", "没有来")),
                410,
                "member-gone");
        assertThat(town.head()).isEqualTo(head);
    }
}
