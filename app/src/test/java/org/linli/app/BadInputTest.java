package org.linli.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linli.app.Http.Reply;
import org.linli.kernel.membership.MemberId;
import org.linli.web.Secrets;
import org.linli.web.security.TokenIssuer;

/** Nothing malformed is accepted, brings the server down, or leaves a trace in the store. */
@ExtendWith(OneServer.class)
class BadInputTest {
    private static final int REQUESTS_PER_OPERATION = 50;
    private static final String WRONG = "\"WRONG-VALUE\"";

    /** No field of any body may have one of these values, as JSON. */
    private static final List<String> NOWHERE_VALID = List.of(
            "{\"nonsense\":1}",
            "[[1]]",
            "\"\\u0000\"",
            "\"a\\u0007b\"",
            "\"\\ud800\"",
            "1e999",
            "99999999999999999999",
            '"' + "长".repeat(10_000) + '"',
            '"' + "9".repeat(2_100) + "-12-31T23:59:59Z\"");

    private final Town town;
    private final Caller staff;

    BadInputTest(Town town) {
        this.town = town;
        this.staff = town.memberWith("OPERATOR");
        Town.accepted(town.operator()
                .post(
                        "/members/" + staff.id() + "/roles",
                        Map.of("role", "COMMITTEE_STAFF", "place", town.community(), "until", town.inDays(100))));
    }

    @Test
    void a_body_with_one_bad_field_is_a_problem_of_the_client_and_changes_nothing() {
        long seed = System.nanoTime();
        System.out.println("BadInputTest seed " + seed);
        Random random = new Random(seed);
        samples().forEach((path, body) -> {
            for (int i = 0; i < REQUESTS_PER_OPERATION; i++) {
                String bad = NOWHERE_VALID.get(random.nextInt(NOWHERE_VALID.size()));
                assertRefused(path, oneFieldBad(body, random).replace(WRONG, bad), "seed " + seed);
            }
        });
    }

    @Test
    void the_samples_are_well_formed_until_a_field_is_spoilt() {
        samples().forEach((path, body) -> {
            Reply reply = staff.post(path, body);
            assertThat(reply.status()).as(path + reply.text()).isNotEqualTo(400).isLessThan(500);
        });
    }

    @Test
    void what_is_no_json_or_holds_an_unknown_field_is_refused() {
        for (String body : List.of("", "{", "[]", "null", "\"offer\"", "{\"a\":1,}", "{\"community\":1} x", "\u0000")) {
            assertRefused("/offers", body, "not an object");
        }
        Map<String, Object> more = new HashMap<>(town.publication(Map.of()));
        more.put("surprise", 1);
        Reply reply = assertRefused("/offers", Http.JSON.writeValueAsString(more), "unknown field");
        assertThat(reply.code()).isEqualTo("unknown-field");
    }

    @Test
    void a_body_beyond_a_mebibyte_is_too_large() {
        Reply reply = assertRefused("/offers", '"' + "a".repeat(1 << 20) + '"', "too large");
        assertThat(reply.status()).isEqualTo(413);
    }

    @Test
    void an_id_of_another_kind_is_refused() {
        String body = Http.JSON.writeValueAsString(Map.of("reason", "NO_LONGER_AVAILABLE"));
        assertRefused("/offers/" + staff.id() + "/withdrawals", body, "a member's id");
        assertRefused("/exchanges/offer-00000000000000000000000001/cancellations", body, "an offer's id");
        assertRefused("/offers/offer-%27%3B--/withdrawals", body, "no id");
    }

    @Test
    void questions_with_bad_parameters_are_refused() {
        String feed = "/feed?place=" + town.community();
        for (String question : List.of(
                "/feed",
                "/feed?place=" + staff.id(),
                feed + "&limit=-1",
                feed + "&limit=99999999999999999999",
                feed + "&after=%00",
                feed + "&status=OPENED",
                feed + "&kind=%F0%9F",
                feed + "&nonsense=1",
                feed + "&place=" + town.community(),
                "/feed/stream",
                "/needs/unmet?place=" + town.community() + "&within=P99999999D",
                "/leaderboards/helpers?place=" + town.community() + "&month=2026-13",
                "/places?parent=x",
                "/offers/request-00000000000000000000000001",
                "/exchanges/x")) {
            Reply reply = staff.get(question);
            assertThat(reply.status()).as(question + reply.text()).isBetween(400, 499);
            assertThat(reply.isProblem()).as(question).isTrue();
        }
    }

    @Test
    void an_expired_and_a_foreign_token_are_nobodys() {
        MemberId id = new MemberId(staff.id());
        Clock yesterday = Clock.offset(Clock.systemUTC(), Duration.ofDays(-1));
        Secrets own = town.serving().bean(Secrets.class);
        Secrets foreign = name -> new byte[32];
        assertNobodys(TokenIssuer.embedded(own, yesterday).issue(id, Duration.ofHours(1)));
        assertNobodys(TokenIssuer.embedded(foreign, Clock.systemUTC()).issue(id, Duration.ofHours(1)));
        assertNobodys("nonsense");
    }

    private void assertNobodys(String token) {
        Reply reply = new Caller(town.http(), staff.id(), token).get("/members/me");
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.code()).isEqualTo("unauthenticated");
    }

    private Reply assertRefused(String path, String body, String why) {
        long head = town.head();
        Reply reply = staff.postText(path, body, UUID.randomUUID().toString(), Map.of());
        String said = why + ": " + path + " " + body.substring(0, Math.min(300, body.length())) + " → " + reply.text();
        assertThat(reply.status()).as(said).isBetween(400, 499).isNotIn(401, 403);
        assertThat(reply.isProblem()).as(said).isTrue();
        assertThat(town.head()).as(said).isEqualTo(head);
        return reply;
    }

    /** Well-formed bodies, by operations on things that exist. */
    private Map<String, Map<String, ?>> samples() {
        Caller neighbour = town.member();
        String offer = "/offers/" + town.offer(staff).id();
        String asked = town.request(neighbour).id();
        String exchange = "/exchanges/"
                + Town.accepted(staff.post("/exchanges", Map.of("request", asked)))
                        .id();
        Map<String, ?> publication = town.publication(Map.of("description", "两居室", "quantity", 2, "address", "3-2"));
        Map<String, Map<String, ?>> samples = new LinkedHashMap<>();
        samples.put(
                "/members",
                Map.of(
                        "name",
                        "李强",
                        "phone",
                        "+8613800000000",
                        "civilId",
                        "BAD" + System.nanoTime(),
                        "community",
                        town.community()));
        samples.put("/members/" + neighbour.id() + "/verifications", Map.of("level", "L2", "until", town.inDays(9)));
        Map<String, ?> role = Map.of("role", "VOLUNTEER", "place", town.community());
        Map<String, Object> grant = new HashMap<>(role);
        grant.put("until", town.inDays(9));
        samples.put("/members/" + neighbour.id() + "/roles", grant);
        samples.put("/members/" + neighbour.id() + "/role-revocations", role);
        samples.put("/places", Map.of("kind", "DISTRICT", "nameZh", "区", "nameEn", "District"));
        samples.put(
                "/places/" + town.community() + "/resident-counts",
                Map.of("residents", 4000, "date", "2026-01-31", "source", "street office"));
        samples.put("/offers", publication);
        samples.put(offer + "/revisions", Map.of("listing", Objects.requireNonNull(publication.get("listing"))));
        samples.put(offer + "/withdrawals", Map.of("reason", "NO_LONGER_AVAILABLE"));
        samples.put("/exchanges", Map.of("request", asked, "note", "明天可以"));
        samples.put(exchange + "/completions", Map.of("minutes", 45));
        samples.put(exchange + "/confirmations", Map.of("minutes", 45));
        samples.put(exchange + "/disputes", Map.of("reason", "没有来"));
        samples.put(exchange + "/resolutions", Map.of("upheld", true));
        samples.put(exchange + "/cancellations", Map.of("reason", "NO_LONGER_AVAILABLE"));
        return samples;
    }

    /** The body as text with one field, here or one level deeper, marked to be replaced. */
    private static String oneFieldBad(Map<String, ?> body, Random random) {
        Map<String, Object> copy = new HashMap<>(body);
        List<String> fields = copy.keySet().stream().sorted().toList();
        String field = fields.get(random.nextInt(fields.size()));
        if (copy.get(field) instanceof Map<?, ?> inner && random.nextBoolean()) {
            Map<String, Object> deeper = new HashMap<>();
            inner.forEach((name, value) -> deeper.put(String.valueOf(name), value));
            List<String> names = deeper.keySet().stream().sorted().toList();
            deeper.put(names.get(random.nextInt(names.size())), "WRONG-VALUE");
            copy.put(field, deeper);
        } else {
            copy.put(field, "WRONG-VALUE");
        }
        return Http.JSON.writeValueAsString(copy);
    }
}
