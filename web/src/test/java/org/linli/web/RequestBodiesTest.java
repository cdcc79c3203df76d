package org.linli.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.web.mvc.BodyLimit;
import tools.jackson.databind.node.ObjectNode;

class RequestBodiesTest extends OverHttp {
    private static final String THINGS = "/api/v1/things";
    private static final String GOOD = """
            {"owner": "%s", "title": "梯子", "hours": 2, "urgency": "HIGH", "tags": ["a"]}
            """.formatted(Things.ANA);

    private static String with(String field, String json) {
        ObjectNode thing = (ObjectNode) JSON.readTree(GOOD);
        thing.set(field, JSON.readTree("0"));
        return JSON.writeValueAsString(thing).replace("\"" + field + "\":0", "\"" + field + "\":" + json);
    }

    @Test
    void a_good_body_passes_and_nullable_fields_may_be_absent() throws Exception {
        Answer answer = post(THINGS, GOOD);
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().path("title").asString()).isEqualTo("梯子");
        assertThat(answer.header("ETag")).isEqualTo("\"3\"");
        assertThat(answer.header("Consistency-Token")).isEqualTo("40");
        assertThat(answer.header("Actor")).isEqualTo(Things.ANA.value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "7", "\"x\"", "null", "{\"title\":\"a\",\"title\":\"b\"}", "{'title':1}"})
    void what_is_not_one_JSON_object_is_malformed(String body) throws Exception {
        Answer answer = post(THINGS, body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("malformed-json");
    }

    @Test
    void a_second_value_behind_the_body_is_malformed() throws Exception {
        assertThat(post(THINGS, GOOD + "{}").code()).isEqualTo("malformed-json");
    }

    @Test
    void deep_nesting_is_malformed() throws Exception {
        assertThat(post(THINGS, with("tags", "[".repeat(5_000))).status()).isEqualTo(400);
    }

    @Test
    void an_unknown_field_is_named() throws Exception {
        Answer answer = post(THINGS, with("colour/of~it", "1"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("unknown-field");
        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo("/colour~1of~0it");
    }

    @Test
    void a_field_name_that_cannot_be_printed_is_refused_and_not_repeated() throws Exception {
        Answer answer = post(THINGS, GOOD.replace("{", "{\"\\u0001\": 1,"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo("/\uFFFD");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "owner | \"place-0123456789abcdefghijklmnop\" | wrong-id",
                "owner | \"member-1\" | wrong-id",
                "owner | null | required",
                "title | null | required",
                "title | 5 | wrong-type",
                "title | true | wrong-type",
                "title | {} | wrong-type",
                "title | \"a\\nb\" | control-character",
                "title | \"a\\u0000b\" | control-character",
                "title | \"a\\u0085b\" | control-character",
                "title | \"a\\ud800b\" | lone-surrogate",
                "text | \"a\\u0007b\" | control-character",
                "hours | \"2\" | wrong-type",
                "hours | 2.5 | wrong-type",
                "hours | true | wrong-type",
                "hours | null | required",
                "hours | 99999999999 | out-of-range",
                "grams | 99999999999999999999999 | out-of-range",
                "grams | \"\" | wrong-type",
                "until | 1700000000 | wrong-type",
                "until | \"tomorrow\" | wrong-type",
                "until | \"1899-12-31T23:59:59Z\" | out-of-range",
                "until | \"+999999999-01-01T00:00:00Z\" | out-of-range",
                "urgency | \"high\" | unacceptable",
                "urgency | 0 | unacceptable",
                "tags | \"a\" | wrong-type",
                "tags | null | required",
            })
    void a_value_that_is_not_possible_is_refused_and_its_field_named(String field, String json, String fault)
            throws Exception {
        Answer answer = post(THINGS, with(field, json));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("invalid-field");
        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo("/" + field);
        assertThat(answer.json().at("/errors/0/code").asString()).isEqualTo(fault);
    }

    @Test
    void a_fault_inside_a_list_names_the_element() throws Exception {
        for (String tags : new String[] {"[\"a\", null]", "[\"a\", \"\\udfff\"]", "[\"a\", 1]"}) {
            Answer answer = post(THINGS, with("tags", tags));
            assertThat(answer.json().at("/errors/0/pointer").asString())
                    .as(tags)
                    .isIn("/tags/1", "/tags");
            assertThat(answer.code()).as(tags).isEqualTo("invalid-field");
        }
    }

    @Test
    void an_absent_field_that_is_not_nullable_is_required() throws Exception {
        Answer answer = post(THINGS, GOOD.replace("\"hours\": 2,", ""));
        assertThat(answer.json().path("errors").toString()).contains("/hours", "required");
    }

    @Test
    void texts_of_several_lines_keep_their_lines_and_everything_else_as_typed() throws Exception {
        String text = "第一行\\n\\tCafe\\u0301 \\uD83D\\uDC68\\u200D\\uD83D\\uDC69";
        Answer answer = post(THINGS, with("text", "\"" + text + "\""));
        assertThat(answer.json().path("text").asString()).isEqualTo(JSON.readValue("\"" + text + "\"", String.class));
    }

    @Test
    void a_body_of_exactly_the_limit_passes() throws Exception {
        String padding = " ".repeat(BodyLimit.MAX_BYTES - GOOD.getBytes(StandardCharsets.UTF_8).length);
        assertThat(post(THINGS, GOOD + padding).status()).isEqualTo(201);
    }

    @Test
    void a_larger_body_is_refused_with_and_without_a_declared_length() throws Exception {
        byte[] body = new byte[BodyLimit.MAX_BYTES + 1];
        Arrays.fill(body, (byte) ' ');
        Answer declared = post(Things.ANA, THINGS, BodyPublishers.ofByteArray(body));
        Answer chunked = post(Things.ANA, THINGS, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));
        for (Answer answer : new Answer[] {declared, chunked}) {
            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.code()).isEqualTo("body-too-large");
            assertThat(answer.json().path("detail").asString()).contains("1048576");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "nonsense"
            })
    void only_JSON_is_read(String type) throws Exception {
        Answer answer = send(
                Things.ANA,
                THINGS,
                request -> request.header("Idempotency-Key", "k")
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString("a=b")));
        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.code()).isEqualTo("unsupported-media-type");
    }

    @Test
    void bytes_that_are_not_UTF_8_are_malformed() throws Exception {
        byte[] body = with("title", "\"?\"").getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < body.length; i++) {
            body[i] = body[i] == '?' ? (byte) 0xFF : body[i];
        }
        assertThat(post(Things.ANA, THINGS, BodyPublishers.ofByteArray(body)).status())
                .isEqualTo(400);
    }

    @Test
    void a_rejection_becomes_a_problem_with_its_code_and_details() throws Exception {
        Answer answer = post(THINGS, with("grams", "1001"));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().path("type").asString()).isEqualTo("urn:linli:problem:too-heavy");
        assertThat(answer.json().path("details").toString()).isEqualTo("{\"grams\":1001}");
    }
}
