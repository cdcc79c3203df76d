package org.linli.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.kernel.membership.MemberId;
import tools.jackson.databind.JsonNode;

class OpenApiTest extends OverHttp {
    private JsonNode api() throws Exception {
        Answer answer = sendWith("", "/openapi.json", request -> request);
        assertThat(answer.status()).isEqualTo(200);
        return answer.json();
    }

    @Test
    void the_description_is_OpenAPI_3_1_and_public() throws Exception {
        assertThat(api().path("openapi").asString()).startsWith("3.1");
        assertThat(api().at("/servers/0/url").asString()).isEqualTo("/");
    }

    @Test
    void every_reference_leads_somewhere() throws Exception {
        JsonNode api = api();
        List<String> references = new ArrayList<>();
        api.findValues("$ref").forEach(reference -> references.add(reference.asString()));
        assertThat(references)
                .isNotEmpty()
                .allSatisfy(
                        reference -> assertThat(api.at(reference.substring(1)).isMissingNode())
                                .isFalse());
    }

    @Test
    void an_id_is_a_string_of_its_pattern() throws Exception {
        JsonNode owner = api().at("/components/schemas/Thing/properties/owner");
        assertThat(owner.path("type").asString()).isEqualTo("string");
        assertThat(MemberId.random().value()).matches(owner.path("pattern").asString());
    }

    @Test
    void what_is_not_nullable_is_required() throws Exception {
        List<String> required = new ArrayList<>();
        api().at("/components/schemas/Thing/required").forEach(name -> required.add(name.asString()));
        assertThat(required).containsExactlyInAnyOrder("owner", "title", "hours", "urgency", "tags");
    }

    @Test
    void a_command_declares_its_headers_its_problems_and_who_may() throws Exception {
        JsonNode add = api().at("/paths/~1api~1v1~1things/post");
        assertThat(add.path("parameters").toString())
                .contains("#/components/parameters/IdempotencyKey", "#/components/parameters/IfMatch")
                .doesNotContain("actor");
        assertThat(add.at("/responses/422/$ref").asString()).isEqualTo("#/components/responses/Problem");
        assertThat(add.path("security").toString()).contains("bearer");
        assertThat(add.path("x-who-may").asString()).isEqualTo("every member");
        assertThat(add.path("summary").asString()).isEqualTo("add a thing");
    }

    @Test
    void a_list_declares_limit_and_cursor() throws Exception {
        assertThat(api().at("/paths/~1api~1v1~1things/get/parameters").toString())
                .contains("#/components/parameters/Limit", "#/components/parameters/Cursor", "\"urgency\"");
    }

    @Test
    void a_body_has_an_example_made_of_those_of_its_fields() throws Exception {
        JsonNode example = api().at("/paths/~1api~1v1~1things/post/requestBody/content")
                .path("application/json")
                .path("example");
        assertThat(example.path("owner").asString()).isEqualTo("member-00000000000000000000000001");
        assertThat(example.path("title").asString()).isEqualTo("a ladder");
        assertThat(example.path("hours").asInt()).isEqualTo(2);
        assertThat(Instant.parse(example.path("until").asString())).isAfter(Instant.now());
        assertThat(example.path("urgency").asString()).isEqualTo("LOW");
        assertThat(example.path("tags").toString()).isEqualTo("[\"tools\"]");
        assertThat(example.has("grams")).isFalse();
    }

    @Test
    void what_the_container_calls_on_errors_is_no_operation() throws Exception {
        assertThat(api().path("paths").has("/error")).isFalse();
    }
}
