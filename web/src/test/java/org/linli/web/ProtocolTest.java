package org.linli.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.kernel.places.PlaceId;
import org.linli.web.mvc.BodyLimit;

class ProtocolTest extends OverHttp {
    private static final String THINGS = "/api/v1/things";
    private static final String GOOD =
            "{\"owner\":\"" + Things.ANA + "\",\"title\":\"a\",\"hours\":1,\"urgency\":\"LOW\",\"tags\":[]}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | en",
                "zh-CN | zh-CN",
                "zh-TW,en;q=0.5 | zh-CN",
                "en;q=0.2, zh;q=0.9 | zh-CN",
                "fr | en",
                "fr, * | en",
                "zh;q=0, en;q=0.1 | en",
                ";;; | en"
            })
    void problems_speak_the_preferred_language(String asked, String given) throws Exception {
        Answer answer = get(Things.ANA, "/api/v1/nowhere", "Accept-Language", asked);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Language")).isEqualTo(given);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("title").asString())
                .isEqualTo(given.equals("en") ? "There is nothing at this address" : "此地址没有内容");
    }

    @Test
    void a_command_without_an_idempotency_key_is_told_how_to_make_one() throws Exception {
        Answer answer = send(
                Things.ANA,
                THINGS,
                request -> request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(GOOD)));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("missing-idempotency-key");
        assertThat(answer.json().path("detail").asString()).contains("UUID");
    }

    @Test
    void to_delete_is_a_command_too() throws Exception {
        String thing = THINGS + "/" + Things.ANA;
        Answer nameless = send(Things.ANA, thing, request -> request.DELETE());
        assertThat(nameless.code()).isEqualTo("missing-idempotency-key");

        Answer deaf = send(
                Things.ANA,
                thing,
                request -> request.header("Idempotency-Key", "k")
                        .header("Accept", "text/csv")
                        .DELETE());
        assertThat(deaf.code()).isEqualTo("not-acceptable");

        Answer chatty = send(
                Things.ANA,
                thing,
                request -> request.header("Idempotency-Key", "k")
                        .header("Content-Type", "application/json")
                        .method("DELETE", BodyPublishers.ofString("{\"a\":1}")));
        assertThat(chatty.status()).isEqualTo(400);

        Answer done = send(
                Things.ANA,
                thing,
                request -> request.header("Idempotency-Key", "k").DELETE());
        assertThat(done.status()).isEqualTo(202);
        assertThat(done.header("Key")).isEqualTo("k");
    }

    @Test
    void a_key_may_stand_in_quotes_or_bare() throws Exception {
        assertThat(IdempotencyKey.parse("\"a\\\"b\"")).isEqualTo(IdempotencyKey.parse("a\"b"));
        assertThat(post(THINGS, GOOD).header("Key")).isEqualTo("key-1");
    }

    @Test
    void a_caller_who_cannot_read_JSON_is_told_so_before_anything_is_done() throws Exception {
        for (String type : new String[] {"text/csv", "image/*", "application/jso", "///"}) {
            Answer answer = post(THINGS, GOOD, "Accept", type);
            assertThat(answer.status()).as(type).isEqualTo(406);
            assertThat(answer.code()).isEqualTo("not-acceptable");
            assertThat(answer.header("Key")).isEmpty();
        }
        assertThat(post(THINGS, GOOD, "Accept", "text/csv, */*;q=0.1").status()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"'' | 200", "{} | 200", "' {} ' | 200", "{\"a\":1} | 400", "[] | 400", "null | 400", "{ | 400"})
    void a_command_without_a_body_takes_an_empty_object_at_most(String body, int status) throws Exception {
        String path = THINGS + "/" + Things.ANA + "/removals";
        assertThat(post(Things.OPS, path, BodyPublishers.ofString(body)).status())
                .isEqualTo(status);
    }

    @Test
    void a_command_without_a_body_reads_no_more_than_the_limit() throws Exception {
        String path = THINGS + "/" + Things.ANA + "/removals";
        byte[] large = new byte[BodyLimit.MAX_BYTES + 1];
        Answer answer = post(Things.OPS, path, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)));
        assertThat(answer.status()).isEqualTo(413);
    }

    @Test
    void two_keys_are_refused() throws Exception {
        assertThat(post(THINGS, GOOD, "Idempotency-Key", "key-2").code()).isEqualTo("invalid-idempotency-key");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"\"3\" | 201", "* | 201", "\"2\", \"3\" | 201", "\"2\" | 412", "W/\"3\" | 412", "\"x\" | 412"})
    void a_command_applies_only_to_the_versions_it_names(String header, int status) throws Exception {
        assertThat(post(THINGS, GOOD, "If-Match", header).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "\"3", "\"3\",", "\"3\" \"4\"", "w/\"3\"", "\"a b\""})
    void a_malformed_tag_is_refused(String header) throws Exception {
        assertThat(post(THINGS, GOOD, "If-Match", header).code()).isEqualTo("invalid-if-match");
    }

    @ParameterizedTest
    @CsvSource({"0,404", "40,404", "41,503", "42,400", "-1,400", "1e3,400", "99999999999999999999,400"})
    void a_query_waits_for_the_position_of_its_token(String token, int status) throws Exception {
        Answer answer = get(Things.ANA, THINGS + "/" + Things.ANA, "Consistency-Token", token);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Retry-After")).isEqualTo(status == 503 ? "1" : "");
    }

    @Test
    void an_id_of_another_kind_in_the_address_is_refused() throws Exception {
        Answer answer = get(Things.ANA, THINGS + "/" + PlaceId.random());
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/parameter").asString()).isEqualTo("id");
        assertThat(answer.json().at("/errors/0/code").asString()).isEqualTo("wrong-id");
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0,invalid-parameter",
        "limit=101,invalid-parameter",
        "limit=-1,invalid-parameter",
        "limit=9999999999,invalid-parameter",
        "limit=1&limit=2,invalid-parameter",
        "page=2,unknown-parameter",
        "urgency=HIG,invalid-parameter",
        "urgency=%00,invalid-parameter",
        "cursor=x,invalid-cursor",
        "cursor=,invalid-cursor",
        "cursor=%F0%9F%98%80,invalid-cursor",
        "%ff=1,unknown-parameter",
        "%ED%A0%80=1,unknown-parameter"
    })
    void a_query_parameter_that_is_not_possible_is_refused(String query, String code) throws Exception {
        Answer answer = get(Things.ANA, THINGS + "?" + query);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isIn(code, "malformed-request");
    }

    @Test
    void pages_follow_each_other_to_the_end_without_naming_a_host() throws Exception {
        StringBuilder seen = new StringBuilder();
        String next = THINGS + "?urgency=HIGH&limit=20";
        int pages = 0;
        for (; !next.isEmpty(); pages++) {
            Answer page = get(Things.ANA, next);
            page.json().path("items").forEach(item -> seen.append(item).append(' '));
            String link = page.header("Link");
            assertThat(link).doesNotContain("127.0.0.1");
            next = link.isEmpty() ? "" : link.substring(1, link.indexOf('>'));
        }
        assertThat(pages).isEqualTo(3);
        assertThat(seen.toString().split(" ")).hasSize(50).doesNotHaveDuplicates();
    }

    @Test
    void a_cursor_is_good_for_its_own_query_only() throws Exception {
        String link = get(Things.ANA, THINGS + "?urgency=HIGH&limit=20").header("Link");
        String next = link.substring(1, link.indexOf('>'));
        assertThat(get(Things.ANA, next.replace("limit=20", "limit=5")).status())
                .isEqualTo(200);
        assertThat(get(Things.ANA, next.replace("HIGH", "LOW")).code()).isEqualTo("invalid-cursor");
    }

    @Test
    void another_method_is_answered_with_those_allowed() throws Exception {
        Answer answer = send(Things.ANA, THINGS, request -> request.DELETE());
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow").split(", ")).containsExactlyInAnyOrder("GET", "POST");
    }

    @Test
    void a_format_that_does_not_exist_is_refused_in_the_same_form() throws Exception {
        Answer answer = get(Things.ANA, THINGS, "Accept", "text/csv");
        assertThat(answer.status()).isEqualTo(406);
        assertThat(answer.code()).isEqualTo("not-acceptable");
    }

    @Test
    void a_failure_is_answered_without_its_words() throws Exception {
        Answer answer = get(Things.ANA, "/api/v1/failures");
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.json().path("instance").asString()).startsWith("urn:uuid:");
        assertThat(answer.response().body()).doesNotContain("13800138000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/%zz",
                "/api/v1/things?limit=%zz",
                "/api//v1/things",
                "/api/v1/things;a=b",
                "/api/v1/%2e%2e/x",
                "/api/v1/things/%00",
                "/api/v1/{x}",
                "/api/v1/th<ings"
            })
    void an_address_that_cannot_be_read_is_refused_in_the_same_form(String target) throws Exception {
        String answer = raw("GET " + target + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token()
                + "\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json", "\"malformed-request\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Accept-Language",
                "Idempotency-Key",
                "If-Match",
                "If-None-Match",
                "Consistency-Token",
                "Accept",
                "Content-Type",
                "X-Unknown"
            })
    void a_header_that_cannot_be_printed_is_refused_or_never_read(String header) throws Exception {
        for (String request : new String[] {"GET /api/v1/things/" + Things.ANA, "POST /api/v1/things"}) {
            String answer = raw(request + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token() + "\r\n" + header
                    + ": a\u0081b\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
            assertThat(answer).matches("(?s)HTTP/1.1 4.*").contains("application/problem+json");
        }
    }

    @Test
    void a_parameter_whose_name_cannot_be_printed_is_refused() throws Exception {
        for (String name : new String[] {"%00", "a%07b", "%E2%80%A8", "%EF%BF%BF", "%ff"}) {
            String path = THINGS + "?" + name + "=1";
            for (Answer answer : List.of(get(Things.ANA, path), post(path, GOOD))) {
                assertThat(answer.status()).as(name).isEqualTo(400);
                assertThat(answer.code()).isIn("malformed-request", "unknown-parameter");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"en,in 5 s", "zh-CN,5 秒"})
    void what_a_store_cannot_do_now_may_be_tried_again_wherever_it_failed(String language, String again)
            throws Exception {
        for (Answer answer : List.of(
                get(Things.ANA, "/api/v1/outages", "Accept-Language", language),
                get(Things.UNREADABLE, "/api/v1/things", "Accept-Language", language))) {
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.code()).isEqualTo("unavailable");
            assertThat(answer.header("Retry-After")).isEqualTo("5");
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
            assertThat(answer.json().path("detail").asString()).contains(again);
        }
    }

    @Test
    void headers_without_end_are_refused_in_the_same_form() throws Exception {
        String answer = raw("GET /api/v1/things HTTP/1.1\r\nHost: x\r\nX-Long: " + "x".repeat(20_000)
                + "\r\nConnection: close\r\n\r\n");
        assertThat(answer)
                .matches("(?s)HTTP/1.1 4.*")
                .contains("application/problem+json")
                .doesNotContain("Tomcat");
    }

    private String token() {
        return tokens.issue(Things.ANA, Duration.ofMinutes(1));
    }

    private String raw(String request) throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
