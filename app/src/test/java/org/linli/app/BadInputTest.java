package org.linli.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linli.app.Http.Reply;
import org.linli.app.OpenApi.Operation;
import org.linli.kernel.membership.MemberId;
import org.linli.web.RoleTable;
import org.linli.web.Secrets;
import org.linli.web.security.TokenIssuer;

/** Nothing malformed is accepted, brings the server down, or leaves a trace in the store. */
@ExtendWith(OneServer.class)
class BadInputTest {
    /** Of each operation's requests: wrong in one field, and wilder ones. */
    private static final int ONE_FIELD = 30;

    private static final int WILD = 30;

    private final Town town;

    BadInputTest(Town town) {
        this.town = town;
    }

    /** -Dlinli.seed=… repeats a run. The sound requests come last: what they lead to would move the head. */
    @Test
    void what_the_description_forbids_is_refused_without_an_event_and_its_examples_are_accepted() {
        long seed = Long.getLong("linli.seed", System.nanoTime());
        Scenes scenes = new Scenes(town);
        Map<Operation, BadCalls> calls = new LinkedHashMap<>();
        // a new standard makes every inspection out of date
        List<Operation> operations = OpenApi.of(town.http()).operations().stream()
                .sorted(Comparator.comparing(operation -> operation.path().endsWith("/house-standards")))
                .toList();
        for (Operation operation : operations) {
            Random random = new Random(seed ^ operation.name().hashCode());
            calls.put(operation, new BadCalls(operation, scenes, random));
        }
        assertThat(calls.keySet().stream().map(operation -> operation.method() + " " + operation.path()))
                .containsExactlyInAnyOrderElementsOf(described());
        town.awaitPolicies();

        calls.forEach((operation, bad) -> {
            long head = town.head();
            int oneField = refuseAll(ONE_FIELD, bad::oneFieldWrong, operation, seed);
            int wild = refuseAll(WILD, bad::wild, operation, seed);
            assertThat(town.head()).as(operation.name() + " seed " + seed).isEqualTo(head);
            assertThat(oneField + wild).isGreaterThanOrEqualTo(50);
            assertThat(oneField * 10).isGreaterThanOrEqualTo((oneField + wild) * 3);
        });

        calls.forEach((operation, bad) -> {
            Call call = bad.sound();
            // the example of a rebuild is accepted too, and runs on
            Reply reply = await().atMost(Duration.ofSeconds(30))
                    .until(call::send, answer -> !answer.text().contains("rebuild-running"));
            assertThat(reply.isSuccess()).as(said(call, reply, seed)).isTrue();
            assertThat(operation.node().path("responses").has(Integer.toString(reply.status())))
                    .as(said(call, reply, seed))
                    .isTrue();
        });
    }

    private static List<String> described() {
        return RoleTable.COMMANDS.and(RoleTable.QUERIES).rows().stream()
                .map(row -> row.method() + " " + row.path())
                .toList();
    }

    /** How many requests were sent. */
    private static int refuseAll(int count, Supplier<Call> calls, Operation operation, long seed) {
        for (int i = 0; i < count; i++) {
            Call call = calls.get();
            Reply reply = call.send();
            String said = operation.name() + ": " + said(call, reply, seed);
            assertThat(reply.status()).as(said).isBetween(400, 499).isNotIn(401, 403);
            assertThat(reply.isProblem()).as(said).isTrue();
            assertThat(reply.code()).as(said).isNotEmpty();
        }
        return count;
    }

    private static String said(Call call, Reply reply, long seed) {
        return "seed " + seed + ": " + call + " → " + reply.status() + " " + reply.text();
    }

    @Test
    void a_body_beyond_a_mebibyte_is_too_large() {
        Reply reply = unchanged(() -> town.operator().postText("/offers", " ".repeat(1 << 20) + "{}", key(), Map.of()));
        assertThat(reply.status()).isEqualTo(413);
        assertThat(reply.code()).isEqualTo("body-too-large");
    }

    @Test
    void an_unknown_field_is_refused() {
        Caller member = town.member();
        Map<String, Object> more = new HashMap<>(town.publication(Map.of()));
        more.put("urgency", "HIGH");
        Reply reply = unchanged(() -> member.post("/offers", more));
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.code()).isEqualTo("unknown-field");
    }

    @Test
    void what_a_command_without_a_body_would_not_hear_is_refused() {
        Caller provider = town.member();
        String offer = town.offer(provider).id();
        Caller receiver = town.member();
        String exchange = Town.accepted(receiver.post("/exchanges", Map.of("offer", offer)))
                .id();
        String agreements = "/exchanges/" + exchange + "/agreements";
        assertThat(unchanged(() -> provider.post(agreements, Map.of("minutes", 5)))
                        .code())
                .isEqualTo("unknown-field");
        assertThat(unchanged(() -> provider.postText(agreements, "{", key(), Map.of()))
                        .code())
                .isEqualTo("malformed-json");
        Town.accepted(provider.postText(agreements, "", key(), Map.of()));
    }

    @Test
    void a_caller_who_cannot_read_the_answer_is_told_so_before_anything_is_done() {
        Caller member = town.member();
        String body = Http.JSON.writeValueAsString(town.publication(Map.of()));
        Reply reply = unchanged(() -> member.postText("/offers", body, key(), Map.of("Accept", "text/csv")));
        assertThat(reply.status()).isEqualTo(406);
        Town.accepted(member.postText("/offers", body, key(), Map.of("Accept", "text/csv, application/*;q=0.1")));
    }

    @Test
    void an_offer_is_not_found_among_the_requests_nor_a_request_among_the_offers() {
        Caller member = town.member();
        String offer = town.offer(member).id();
        String request = town.request(member).id();
        Map<String, String> why = Map.of("reason", "MISTAKE");
        for (String path : List.of("/offers/" + request, "/requests/" + offer)) {
            assertThat(unchanged(() -> member.post(path + "/withdrawals", why)).status())
                    .isEqualTo(404);
        }
        Map<String, ?> listing = Map.of("listing", town.listing(Map.of()));
        assertThat(unchanged(() -> member.post("/offers/" + request + "/revisions", listing))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_fact_of_the_import_lies_within_the_times_that_are_taken_from_clients() {
        Map<String, Object> place = Map.of("kind", "DISTRICT", "nameZh", "区", "nameEn", "District");
        for (String occurred : List.of("-999999999-01-01T00:00:00Z", "1899-12-31T23:59:59Z", "2200-01-01T00:00:00Z")) {
            Map<String, String> when = Map.of("Linli-Channel", "import", "Linli-Occurred", occurred);
            assertThat(unchanged(() -> town.operator().post("/places", place, key(), when))
                            .status())
                    .as(occurred)
                    .isEqualTo(400);
        }
    }

    @Test
    void a_stale_version_is_refused_and_the_present_one_of_several_is_enough() {
        Caller member = town.member();
        String revisions = "/offers/" + town.offer(member).id() + "/revisions";
        Map<String, ?> listing = Map.of("listing", town.listing(Map.of("title", "换灯泡")));
        String present = Town.accepted(member.post(revisions, listing)).header("ETag");
        Reply stale = unchanged(() -> member.post(revisions, listing, key(), Map.of("If-Match", "\"0\"")));
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.code()).isEqualTo("version-out-of-date");
        Town.accepted(member.post(revisions, listing, key(), Map.of("If-Match", "\"0\", " + present)));
    }

    @Test
    void a_quantity_and_no_end_of_it_are_not_both_possible() {
        Map<String, ?> both = town.publication(Map.of("quantity", 2, "unlimited", true));
        Caller member = town.member();
        Reply reply = unchanged(() -> member.post("/offers", both));
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.code()).isEqualTo("quantity-out-of-range");
    }

    @Test
    void a_key_stands_for_one_body_only() {
        Caller member = town.member();
        String key = key();
        Map<String, ?> offer = town.publication(Map.of());
        Reply first = Town.accepted(member.post("/offers", offer, key, Map.of()));
        Reply other = unchanged(() -> member.post("/offers", town.publication(Map.of("title", "换灯泡")), key, Map.of()));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.code()).isEqualTo("key-reused");
        Reply again = unchanged(() -> member.post("/offers", offer, key, Map.of()));
        assertThat(again.id()).isEqualTo(first.id());
    }

    @Test
    void an_expired_and_a_foreign_token_are_nobodys() {
        Caller member = town.member();
        MemberId id = new MemberId(member.id());
        Clock yesterday = Clock.offset(Clock.systemUTC(), Duration.ofDays(-1));
        Secrets own = town.serving().bean(Secrets.class);
        Secrets foreign = name -> new byte[32];
        for (String token : List.of(
                TokenIssuer.embedded(own, yesterday).issue(id, Duration.ofHours(1)),
                TokenIssuer.embedded(foreign, Clock.systemUTC()).issue(id, Duration.ofHours(1)),
                "nonsense")) {
            Caller nobody = new Caller(town.http(), member.id(), token);
            for (Function<Caller, Reply> call : List.<Function<Caller, Reply>>of(
                    caller -> caller.get("/members/me"),
                    caller -> caller.post("/offers", town.publication(Map.of())))) {
                Reply reply = unchanged(() -> call.apply(nobody));
                assertThat(reply.status()).isEqualTo(401);
                assertThat(reply.code()).isEqualTo("unauthenticated");
            }
        }
        Town.accepted(member.get("/members/me"));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    /** What came back; nothing was stored meanwhile. */
    private Reply unchanged(Supplier<Reply> call) {
        town.awaitPolicies();
        long head = town.head();
        Reply reply = call.get();
        assertThat(town.head()).as(reply.text()).isEqualTo(head);
        return reply;
    }
}
