package org.linli.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.app.Town.accepted;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.app.Http.Reply;
import org.linli.app.LinliProcess.Ended;
import org.linli.command.Rules;
import org.linli.query.matching.Weights;

/** The numbers of the rules are the owner's to set, and a wrong one keeps the server from starting. */
class SettingsTest {
    private final Path home;
    private final DataFolder data;

    SettingsTest(@TempDir Path home) {
        this.home = home;
        this.data = new DataFolder(home.resolve("data"));
    }

    @Test
    void a_number_that_is_set_is_the_rule() throws IOException {
        Map<String, String> set =
                Map.of("LINLI_RULES_SHARING_LONGESTLISTING", "10d", "LINLI_RULES_MEMBERSHIP_LONGESTROLE", "20d");
        try (LinliProcess server = LinliProcess.serve(home, data, set)) {
            LocalTokens tokens = new LocalTokens(data);
            String id = tokens.operator().value();
            Caller operator =
                    new Caller(new Http(server.address()), id, tokens.issue(tokens.operator(), Duration.ofMinutes(5)));
            String district = place(operator, Map.of("kind", "DISTRICT", "nameZh", "区", "nameEn", "district"));
            String community = place(
                    operator, Map.of("kind", "COMMUNITY", "nameZh", "社区", "nameEn", "community", "parent", district));

            assertThat(offer(operator, community, 11).code()).isEqualTo("expiry-out-of-range");
            accepted(offer(operator, community, 9));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "linli.rules.sharing.silence, -1d, 'setting linli.rules.sharing.silence must be from 60s to 366d, not -86400s.'",
        "linli.rules.sharing.silence, soon, setting linli.rules.sharing.silence cannot be soon: a Duration is wanted.",
        "linli.rules.sharing.silense, 14d, There is no setting linli.rules.sharing.silense.",
        "linli.security.audience, linli, linli.security.audience need linli.security.issuer-uri.",
    })
    void a_wrong_one_is_one_line_and_exit_code_1(String name, String value, String said) throws Exception {
        Map<String, String> set = Map.of("SPRING_APPLICATION_JSON", "{\"%s\": \"%s\"}".formatted(name, value));
        Ended ended = LinliProcess.run(home, set, "serve", "--data", data.path().toString(), "--port", "0");

        assertThat(ended.code()).as(ended.toString()).isEqualTo(1);
        assertThat(ended.err()).hasSize(1);
        assertThat(ended.err().getFirst()).startsWith("linli: ").endsWith(said);
    }

    @Test
    void the_table_names_every_number_and_what_holds_where_nothing_is_set() throws IOException {
        List<String> rows = Stream.concat(
                        numbers(Rules.standard(), "linli.rules"), numbers(Weights.standard(), "linli.matching"))
                .toList();

        assertThat(rows).hasSize(114);
        assertThat(Files.readString(Path.of("../docs/settings.md"))).contains(rows);
    }

    /** The start of each row of the table. */
    private static Stream<String> numbers(Record rules, String prefix) {
        return Arrays.stream(rules.getClass().getRecordComponents()).flatMap(number -> {
            String name =
                    prefix + "." + number.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
            try {
                Object value = number.getAccessor().invoke(rules);
                return value instanceof Record more
                        ? numbers(more, name)
                        : Stream.of("| `" + name + "` | " + written(value) + " |");
            } catch (ReflectiveOperationException e) {
                throw new LinkageError(name, e);
            }
        });
    }

    private static String written(Object value) {
        if (value instanceof List<?> values) {
            return values.stream().map(SettingsTest::written).collect(Collectors.joining(","));
        }
        if (!(value instanceof Duration time)) {
            return value.toString();
        }
        return time.toDays() > 1
                ? time.toDays() + "d"
                : time.toHours() > 0 ? time.toHours() + "h" : time.toSeconds() + "s";
    }

    private static String place(Caller operator, Map<String, ?> body) {
        return accepted(operator.post("/places", body)).id();
    }

    private static Reply offer(Caller by, String community, int days) {
        String expires = Instant.now().plus(Duration.ofDays(days)).toString();
        Map<String, ?> listing =
                Map.of("kind", "SKILL", "title", "修水龙头", "categories", List.of("home.plumbing"), "expires", expires);
        return by.post("/offers", Map.of("community", community, "listing", listing));
    }
}
