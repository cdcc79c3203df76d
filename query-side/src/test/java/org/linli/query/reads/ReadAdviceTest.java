package org.linli.query.reads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.query.Neighbours.ANA;
import static org.linli.query.Neighbours.BEN;
import static org.linli.query.Neighbours.CAI;
import static org.linli.query.Neighbours.EXCHANGE;
import static org.linli.query.Neighbours.MONDAY;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.kernel.EventJson;
import org.linli.kernel.audit.ReadEvent.PersonalDataRead;
import org.linli.kernel.audit.ReadPurpose;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.privacy.Personal;
import org.linli.kernel.sharing.ExchangeId;
import org.linli.query.Api;
import org.linli.query.Neighbours;
import org.linli.web.Actor;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Ben wrote a note, which others read. */
class ReadAdviceTest {
    private static final String NOTE = "第三单元 canary";
    private static final String PATH = "/notes/" + EXCHANGE;

    private final Stored store = new Stored();
    private final ReadQueue queue = new ReadQueue(store, 2, Duration.ofMillis(20));
    private final ReadAudit audit = new ReadAudit(queue, store, Clock.fixed(MONDAY, ZoneOffset.UTC));

    record Note(
            ExchangeId id,
            MemberId by,
            @Personal(subject = "by") @Nullable String text) {}

    @RestController
    @Profile("nobody's but this test's")
    @RequestMapping("/api/v1")
    static class Notes {
        @GetMapping("/notes/{id}")
        @ReadFor(ReadPurpose.EXCHANGE)
        ResponseEntity<Note> note(@PathVariable ExchangeId id, Actor actor) {
            return ResponseEntity.ok().eTag("\"7\"").body(new Note(id, BEN, NOTE));
        }

        @GetMapping("/undeclared/{id}")
        ResponseEntity<Note> undeclared(@PathVariable ExchangeId id, Actor actor) {
            return ResponseEntity.ok(new Note(id, BEN, NOTE));
        }
    }

    private MvcTestResult get(MemberId reader, String path, String... headers) {
        return new Api(List.of(new ReadAdvice(audit)), new Notes()).get(reader, path, headers);
    }

    private List<PersonalDataRead> recorded() {
        queue.start();
        queue.close();
        return store.reads();
    }

    @Test
    void whoever_is_shown_what_is_somebody_elses_leaves_a_record() {
        assertThat(get(ANA, PATH)).hasStatusOk().bodyText().contains(NOTE);

        assertThat(recorded()).singleElement().satisfies(read -> {
            assertThat(read.reader()).isEqualTo(ANA);
            assertThat(read.represented()).isEqualTo(ANA);
            assertThat(read.subjects()).containsExactly(BEN);
            assertThat(read.purpose()).isEqualTo(ReadPurpose.EXCHANGE);
            assertThat(read.endpoint()).isEqualTo("GET /api/v1/notes/{id}");
            assertThat(read.results()).isEqualTo(1);
            assertThat(read.at()).isEqualTo(MONDAY);
            assertThat(read.request()).hasSize(36);
            assertThat(EventJson.MAPPER.writeValueAsString(read)).doesNotContain(NOTE, "canary");
        });
    }

    @Test
    void whoever_reads_their_own_leaves_none() {
        assertThat(get(BEN, PATH)).hasStatusOk();
        assertThat(recorded()).isEmpty();
    }

    @Test
    void what_the_reader_has_already_is_not_shown_again_and_not_recorded() {
        assertThat(get(ANA, PATH, "If-None-Match", "\"7\"")).hasStatus(304);
        assertThat(recorded()).isEmpty();
    }

    @Test
    void what_cannot_be_recorded_is_not_shown() {
        get(ANA, PATH);
        get(CAI, PATH);

        MvcTestResult refused = get(ANA, PATH, "Accept-Language", "zh-CN");

        assertThat(refused)
                .hasStatus(503)
                .hasHeader("Retry-After", "5")
                .doesNotContainHeader("ETag")
                .bodyText()
                .contains("read-not-recorded", "他人的个人信息")
                .doesNotContain("canary");
        assertThat(get(ANA, PATH)).bodyText().contains("Nothing is shown without such a record");
        assertThat(get(BEN, PATH)).hasStatusOk();
        assertThat(recorded()).extracting(PersonalDataRead::reader).containsExactly(ANA, CAI);
    }

    @Test
    void a_handler_that_does_not_say_what_for_shows_nothing() {
        assertThat(get(ANA, "/undeclared/" + EXCHANGE))
                .hasStatus(500)
                .bodyText()
                .doesNotContain("canary");
        assertThat(get(BEN, "/undeclared/" + EXCHANGE)).hasStatusOk();
        assertThat(recorded()).isEmpty();
    }

    @Test
    void of_very_many_people_several_events_tell() {
        Shown shown = new Shown(ANA);
        for (int number = 10; number < 2_510; number++) {
            shown.add(new Note(EXCHANGE, Neighbours.member(number), "x"));
        }
        audit.beforeExport(new Asked(ANA, ReadPurpose.TRAIL_REVIEW, "GET /x", "request"), shown);

        assertThat(store.reads()).hasSize(3).allMatch(read -> read.results() == 2_500);
        assertThat(store.reads().stream()
                        .flatMap(read -> read.subjects().stream())
                        .distinct())
                .hasSize(2_500);
        assertThat(Set.copyOf(store.tries())).hasSize(1);
    }
}
