package org.linli.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.time.Instant;
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
import org.linli.app.replay.Question;
import org.linli.app.replay.Replays;
import org.linli.web.problem.Language;

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
