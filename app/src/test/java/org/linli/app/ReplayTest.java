package org.linli.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.app.Town.accepted;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.app.replay.Question;
import org.linli.app.replay.Replays;
import org.linli.kernel.sharing.ExchangeId;
import org.linli.web.problem.Language;
import tools.jackson.databind.JsonNode;

/** The past of a store, beside the server that writes it. */
@ExtendWith(OneServer.class)
class ReplayTest {
    private final Town town;

    ReplayTest(Town town) {
        this.town = town;
    }

    @Test
    void at_the_head_the_answers_are_those_of_the_interface() {
        Caller owner = town.member();
        Http.Reply offer = town.offer(owner);
        town.awaitPolicies();
        String id = owner.id();

        assertThat(Http.JSON
                        .readTree(replayed(town.head(), Question.FEED, town.community(), null, null))
                        .get("items"))
                .isEqualTo(owner.getAfter(offer, "/feed?place=" + town.community() + "&limit=100")
                        .json()
                        .get("items"));
        assertThat(Http.JSON
                        .readTree(replayed(town.head(), Question.TRAIL, null, id, id))
                        .get("items"))
                .isEqualTo(owner.getAfter(offer, "/trails/members/" + id + "?limit=100")
                        .json()
                        .get("items"));
    }

    @Test
    void at_the_head_every_question_has_the_answer_of_the_interface() {
        Caller provider = town.member();
        Caller receiver = town.member();
        town.request(receiver);
        String offer = town.offer(provider).id();
        String exchange =
                town.agreed(provider, receiver, offer, town.request(receiver).id());
        accepted(provider.post("/exchanges/" + exchange + "/completions", Map.of("minutes", 45)));
        accepted(receiver.post("/exchanges/" + exchange + "/confirmations", Map.of("minutes", 40)));
        town.awaitPolicies();
        Http.Reply last = town.offer(provider);
        town.awaitPolicies();
        String place = "place=" + town.community() + "&limit=100";
        String month = YearMonth.now(ZoneId.of("Asia/Shanghai")).toString();

        assertThat(items(Question.LEADERBOARD, town.community(), month, null, null))
                .isNotEmpty()
                .isEqualTo(rows(receiver, last, "/leaderboards?kind=RESIDENTS&period=" + month + "&" + place));
        assertThat(items(Question.UNMET, town.community(), null, null, null))
                .isNotEmpty()
                .isEqualTo(rows(receiver, last, "/needs/unmet?" + place));
        assertThat(items(Question.PLACES, town.district(), null, null, null))
                .isNotEmpty()
                .isEqualTo(rows(receiver, last, "/places?parent=" + town.district() + "&limit=100"));
        for (Caller reader : List.of(provider, receiver)) {
            assertThat(items(Question.LISTING, null, null, offer, reader.id()))
                    .isEqualTo(List.of(reader.getAfter(last, "/offers/" + offer).json()));
            assertThat(items(Question.EXCHANGE, null, null, exchange, reader.id()))
                    .isEqualTo(List.of(
                            reader.getAfter(last, "/exchanges/" + exchange).json()));
        }
    }

    private List<JsonNode> items(
            Question question,
            @Nullable String place,
            @Nullable String month,
            @Nullable String id,
            @Nullable String reader) {
        try (Replays replays = Replays.of(town.serving().folder())) {
            String answer = replays.answer(
                            question, replays.head(), Instant.now(), place, month, id, reader, Language.EN)
                    .json();
            return Http.JSON.readTree(answer).get("items").valueStream().toList();
        }
    }

    private static List<JsonNode> rows(Caller reader, Http.Reply last, String path) {
        return accepted(reader.getAfter(last, path))
                .json()
                .get("items")
                .valueStream()
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "999999999999, feed, 'beyond the last one'",
        "0, weather, 'ask feed, leaderboard'",
        "1970-01-01T00:00:00Z, feed, 'Nothing had been recorded by 1970-01-01T00:00:00Z'",
        "yesterday, feed, 'neither a position nor a time'",
        "0, listing --id offer-00000000000000000000000001 --reader OPERATOR, 'nothing of that id at position 0'",
    })
    void what_the_past_cannot_answer_is_one_line_and_exit_code_1(
            String at, String question, String named, @TempDir Path outputs) throws Exception {
        String about = question.replace("OPERATOR", town.operator().id());
        List<String> command = new ArrayList<>(
                List.of("replay", "--data", town.serving().folder().path().toString(), "--at=" + at, "--question"));
        command.addAll(List.of(about.split(" ")));

        LinliProcess.Ended ended = LinliProcess.run(outputs, command.toArray(String[]::new));

        assertThat(ended.code()).as(ended.toString()).isEqualTo(1);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).singleElement().asString().startsWith("linli: ").contains(named);
    }

    @Test
    void a_question_says_what_it_needs() {
        assertThatThrownBy(() -> items(Question.FEED, null, null, null, null))
                .hasMessage("This question needs --place.");
        assertThatThrownBy(() -> items(Question.LEADERBOARD, town.community(), null, null, null))
                .hasMessage("This question needs --month.");
        assertThatThrownBy(() -> items(Question.LEADERBOARD, town.community(), "2026-13", null, null))
                .hasMessage("--month must be a month such as 2026-05.");
        assertThatThrownBy(() ->
                        items(Question.EXCHANGE, null, null, ExchangeId.random().value(), null))
                .hasMessage("This question needs --reader.");
    }

    @Test
    void an_earlier_position_does_not_know_what_came_later_and_a_time_is_the_position_it_leads_to() {
        long before = town.head();
        Caller owner = town.member();
        String offer = town.offer(owner).id();
        town.awaitPolicies();

        String then = replayed(before, Question.FEED, town.community(), null, null);
        assertThat(then).contains("\"position\":" + before).doesNotContain(offer);
        assertThat(replayed(town.head(), Question.FEED, town.community(), null, null))
                .contains(offer);
        try (Replays replays = Replays.of(town.serving().folder())) {
            assertThat(replays.at(Instant.EPOCH)).isEqualTo(-1);
            assertThat(replays.at(Instant.now())).isEqualTo(replays.head());
        }
    }

    @Test
    void time_zone_and_language_of_the_machine_change_no_byte() {
        town.offer(town.member());
        town.awaitPolicies();
        long position = town.head();
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            List<String> answers = Stream.of("en-UTC", "tr-Asia/Shanghai", "zh-America/New_York")
                    .map(each -> {
                        Locale.setDefault(Locale.forLanguageTag(each.substring(0, 2)));
                        TimeZone.setDefault(TimeZone.getTimeZone(each.substring(3)));
                        return replayed(position, Question.FEED, town.community(), null, null);
                    })
                    .toList();
            assertThat(answers.stream().distinct()).hasSize(1);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void a_folder_without_a_server_stays_as_it_is(@TempDir Path copy) throws Exception {
        town.offer(town.member());
        town.awaitPolicies();
        DataFolder from = town.serving().folder();
        try (var events = DriverManager.getConnection("jdbc:sqlite:" + from.events());
                var keys = DriverManager.getConnection("jdbc:sqlite:" + from.keys());
                var one = events.createStatement();
                var other = keys.createStatement()) {
            one.execute("VACUUM INTO '" + copy.resolve("events.db") + "'");
            other.execute("VACUUM INTO '" + copy.resolve("keys.db") + "'");
        }
        Files.copy(from.masterKey(), copy.resolve("master.key"), StandardCopyOption.COPY_ATTRIBUTES);
        Map<String, String> before = content(copy);

        try (Replays replays = Replays.of(new DataFolder(copy))) {
            assertThat(replays.answer(
                                    Question.FEED,
                                    replays.head(),
                                    null,
                                    town.community(),
                                    null,
                                    null,
                                    null,
                                    Language.EN)
                            .rows())
                    .isNotEmpty();
            assertThat(content(copy)).isEqualTo(before);
        }
        assertThat(content(copy)).isEqualTo(before);
    }

    private String replayed(
            long position, Question question, @Nullable String place, @Nullable String id, @Nullable String reader) {
        try (Replays replays = Replays.of(town.serving().folder())) {
            return replays.answer(question, position, null, place, null, id, reader, Language.EN)
                    .json();
        }
    }

    private static Map<String, String> content(Path folder) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            Map<String, String> content = new TreeMap<>();
            for (Path file : files.toList()) {
                content.put(
                        file.getFileName().toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
            return content;
        }
    }
}
