package org.linli.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.app.Http.Reply;
import org.linli.app.LinliProcess.Ended;
import org.linli.app.events.Canary;
import tools.jackson.databind.JsonNode;

/** A log for machines: every line is JSON, says which request it belongs to, and nothing of what was said in it. */
class StructuredLogTest {
    private static final Map<String, String> ECS = Map.of("LOGGING_STRUCTURED_FORMAT_CONSOLE", "ecs");
    private static final String NAME = "金丝雀甲9K2x";

    private final Path home;
    private final DataFolder data;

    StructuredLogTest(@TempDir Path home) {
        this.home = home;
        this.data = new DataFolder(home.resolve("data"));
    }

    @Test
    void every_line_parses_and_a_request_is_found_by_its_id() throws Exception {
        Reply made;
        Ended ended;
        try (LinliProcess server = LinliProcess.serve(home, data, ECS)) {
            Http http = new Http(server.address());
            LocalTokens tokens = new LocalTokens(data);
            Caller operator =
                    new Caller(http, tokens.operator().value(), tokens.issue(tokens.operator(), Duration.ofMinutes(5)));
            made = Town.accepted(
                    operator.post("/places", Map.of("kind", "DISTRICT", "nameZh", NAME, "nameEn", "Binhe")));
            assertThat(operator.get("/offers/" + NAME.replaceAll("[^\\x00-\\x7f]", ""))
                            .status())
                    .isBetween(400, 499);
            ended = server.terminate();
        }

        List<JsonNode> lines = ended.err().stream().map(Http.JSON::readTree).toList();
        assertThat(lines).hasSizeGreaterThanOrEqualTo(2).allSatisfy(line -> {
            assertThat(line.path("@timestamp").asString()).isNotEmpty();
            assertThat(line.path("ecs").path("version").asString()).isNotEmpty();
            assertThat(line.path("service").path("name").asString()).isEqualTo("linli");
        });
        JsonNode line = lines.stream()
                .filter(each -> id(each).equals(made.header("X-Request-Id")))
                .findFirst()
                .orElseThrow();
        assertThat(line.path("http").path("request").path("method").asString()).isEqualTo("POST");
        assertThat(line.path("http").path("route").asString()).isEqualTo("/api/v1/places");
        assertThat(line.path("http").path("response").path("status_code").asInt())
                .isEqualTo(201);
        byte[] all = String.join("\n", ended.err()).getBytes(StandardCharsets.UTF_8);
        assertThat(Canary.of(NAME).foundIn(all)).isEmpty();
        assertThat(Canary.of(made.id()).foundIn(all)).isEmpty();
    }

    @Test
    void a_format_that_there_is_not_is_one_line() throws Exception {
        Ended ended = LinliProcess.run(
                home,
                Map.of("LOGGING_STRUCTURED_FORMAT_CONSOLE", "xml"),
                "serve",
                "--data",
                data.path().toString(),
                "--port",
                "0");
        assertThat(ended.code()).as(ended.toString()).isEqualTo(1);
        assertThat(ended.err().getLast())
                .isEqualTo("linli: The setting logging.structured.format.console must be ecs or not set, not xml.");
    }

    private static String id(JsonNode line) {
        return line.path("correlation").path("id").asString("");
    }
}
