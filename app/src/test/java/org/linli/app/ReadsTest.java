package org.linli.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.app.Town.accepted;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.messaging.Message;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linli.app.Http.Reply;
import org.linli.app.OpenApi.Operation;
import org.linli.kernel.EventJson;
import org.linli.kernel.audit.ReadEvent.PersonalDataRead;
import org.linli.kernel.audit.ReadPurpose;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.Role;
import org.linli.store.SqliteEventStorageEngine;
import tools.jackson.databind.JsonNode;

/**
 * Every question there is, asked by both sides, a stranger and a holder of each role: whoever is shown somebody else's canary leaves one record of
 * exactly those whose it was. The questions are those of the description, and each is asked about everything whose id it takes, so that a new one is
 * covered without being named here.
 */
@ExtendWith(OneServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadsTest {
    private final Town town;
    private final Caller provider;
    private final Caller receiver;
    private final Caller owner;
    private final Caller borrower;
    private final Caller stranger;
    /** Texts that stand in sealed fields alone, and whose they are. */
    private final Map<String, MemberId> canaries = new TreeMap<>();

    private final Set<String> ids = new TreeSet<>();
    private final List<Caller> readers = new ArrayList<>();

    ReadsTest(Town town) {
        this.town = town;
        this.provider = neighbour("金丝雀甲", "+8613900000001");
        this.receiver = neighbour("金丝雀乙", "+8613900000002");
        this.owner = neighbour("金丝雀丙", "+8613900000003");
        this.borrower = neighbour("金丝雀丁", "+8613900000004");
        this.stranger = town.member();
    }

    private Caller neighbour(String name, String phone) {
        Caller caller = town.member(name, phone);
        canary(caller, name);
        canary(caller, phone);
        ids.add(caller.id());
        return caller;
    }

    private String canary(Caller whose, String text) {
        canaries.put(text, new MemberId(whose.id()));
        return text;
    }

    @BeforeAll
    void they_tell_each_other_what_is_nobody_elses() throws InterruptedException {
        ids.add(town.community());
        ids.add(agreed());
        String disputed = agreed();
        ids.add(disputed);
        after(disputed, provider, "completions", Map.of("minutes", 60));
        after(disputed, receiver, "disputes", Map.of("reason", canary(receiver, "dispute-canary")));
        after(disputed, provider, "statements", Map.of("text", canary(provider, "statement-canary")));
        ids.add(lent());
        ids.add(volunteered());
        readers.addAll(List.of(provider, receiver, owner, borrower, stranger, town.operator()));
        for (Role role : Role.values()) {
            readers.add(town.memberWith(role.name()));
        }
        town.awaitPolicies();
        town.awaitViews();
    }

    private String agreed() {
        Map<String, ?> offer = town.publication(Map.of("address", canary(provider, "offer-door-canary")));
        Map<String, Object> request =
                new TreeMap<>(town.publication(Map.of("address", canary(receiver, "request-door-canary"))));
        request.put("urgency", "HIGH");
        String offered = accepted(provider.post("/offers", offer)).id();
        String requested = accepted(receiver.post("/requests", request)).id();
        ids.addAll(List.of(offered, requested));
        String exchange = accepted(provider.post(
                        "/exchanges",
                        Map.of("offer", offered, "request", requested, "note", canary(provider, "note-canary"))))
                .id();
        Town.awaitStage(receiver, after(exchange, receiver, "agreements", Map.of()), "AGREED");
        return exchange;
    }

    private static Reply after(String exchange, Caller by, String fact, Map<String, ?> body) {
        return accepted(by.post("/exchanges/" + exchange + "/" + fact, body));
    }

    private String lent() {
        LendingScenes lending = new LendingScenes(town);
        String item = lending.item(owner, Map.of("address", canary(owner, "item-door-canary")));
        ids.add(item);
        String loan = lending.reserve(item, borrower);
        Map<String, ?> passage = Map.of("condition", "GOOD", "note", canary(owner, "passage-canary"));
        accepted(owner.post("/loans/" + loan + "/hand-overs", passage));
        return loan;
    }

    /** Hours of one neighbour entered later on evidence, those of another certified. */
    private String volunteered() {
        Caller staff = town.memberWith("COMMITTEE_STAFF");
        VolunteeringScenes scenes = new VolunteeringScenes(town, staff);
        String action = scenes.over(borrower);
        accepted(staff.post(
                "/actions/" + action + "/backfills",
                Map.of(
                        "volunteer", borrower.id(),
                        "minutes", 30,
                        "evidence", canary(borrower, "evidence-canary"))));
        scenes.counting(owner, null);
        accepted(scenes.certify(owner));
        return action;
    }

    /**
     * A question about something.
     *
     * @param path below the host
     */
    private record Asked(Operation operation, String path) {
        /** These tell a reviewer what people did, which is recorded without any value being personal. */
        boolean isTrail() {
            return path.contains("/trails/");
        }
    }

    private List<Asked> questions() {
        return OpenApi.of(town.http()).operations().stream()
                .filter(operation -> operation.method().equals("GET"))
                .filter(operation ->
                        !operation.node().at("/responses/200/content").has("text/event-stream"))
                .flatMap(operation -> about(operation).map(path -> new Asked(operation, path)))
                .toList();
    }

    /** The operation's address with each id that fits; what it requires besides is as in its example, or the community. */
    private Stream<String> about(Operation operation) {
        String query = "";
        for (JsonNode parameter : operation.parameters("query")) {
            if (parameter.path("required").asBoolean(false)) {
                query += (query.isEmpty() ? "?" : "&") + parameter.path("name").asString() + "="
                        + fitting(parameter)
                                .findFirst()
                                .orElse(parameter.path("example").asString(""));
            }
        }
        String asked = query;
        List<JsonNode> variables = operation.parameters("path");
        if (variables.isEmpty()) {
            return Stream.of(operation.path() + asked);
        }
        JsonNode id = variables.getFirst();
        return fitting(id)
                .map(each -> operation.path().replace("{" + id.path("name").asString() + "}", each) + asked);
    }

    private Stream<String> fitting(JsonNode parameter) {
        String pattern = parameter.path("schema").path("pattern").asString("");
        return pattern.isEmpty() ? Stream.empty() : ids.stream().filter(id -> id.matches(pattern));
    }

    @Test
    void whoever_is_shown_what_is_somebody_elses_leaves_one_record_of_exactly_those_whose_it_was() {
        Set<String> recorded = new TreeSet<>();
        Set<String> shown = new TreeSet<>();
        for (Asked asked : questions()) {
            for (Caller reader : readers) {
                long head = town.head();
                Reply reply = town.http().get(asked.path(), Map.of("Authorization", "Bearer " + reader.token()));
                Set<MemberId> others = new HashSet<>();
                canaries.forEach((canary, whose) -> {
                    if (reply.text().contains(canary) && !whose.value().equals(reader.id())) {
                        others.add(whose);
                        shown.add(canary);
                    }
                });
                String said = reader.id() + " " + asked.path() + " " + reply.text();
                List<PersonalDataRead> records = recordsSince(head);
                assertThat(records).as(said).hasSizeLessThanOrEqualTo(1);
                if (!others.isEmpty()) {
                    assertThat(records).as(said).hasSize(1);
                }
                if (!asked.isTrail()) {
                    assertThat(records.stream().flatMap(read -> read.subjects().stream()))
                            .as(said)
                            .containsExactlyInAnyOrderElementsOf(others);
                }
                records.forEach(read -> {
                    recorded.add(asked.operation().name());
                    assertThat(read.reader().value()).as(said).isEqualTo(reader.id());
                    assertThat(read.subjects()).as(said).isNotEmpty().doesNotContain(read.reader());
                    assertThat(read.endpoint())
                            .isEqualTo("GET " + asked.operation().path());
                    assertThat(read.request()).isEqualTo(reply.header("X-Request-Id"));
                    assertThat(canaries.keySet()).noneMatch(EventJson.MAPPER.writeValueAsString(read)::contains);
                });
            }
        }
        assertThat(recorded)
                .contains(
                        "GET /exchanges/{id}",
                        "GET /exchanges/{id}/contact",
                        "GET /loans/{id}",
                        "GET /loans/{id}/contact",
                        "GET /actions/{id}/attendance",
                        "GET /places/{id}/certificates",
                        "GET /trails/members/{id}",
                        "GET /trails/places/{id}");
        assertThat(shown).as("every canary was shown to somebody else").isEqualTo(canaries.keySet());
    }

    @Test
    void a_stranger_is_shown_a_place_and_never_an_address_a_name_or_a_word_that_was_not_for_them() {
        Caller newcomer = town.member();
        for (Asked asked : questions()) {
            Reply reply = town.http().get(asked.path(), Map.of("Authorization", "Bearer " + newcomer.token()));
            assertThat(canaries.keySet()).as(asked.path()).noneMatch(reply.text()::contains);
        }
    }

    @Test
    void an_export_is_recorded_before_its_first_byte() {
        Caller auditor = town.memberWith(Role.AUDITOR.name());
        long head = town.head();
        Map<String, String> file = Map.of("Authorization", "Bearer " + auditor.token(), "Accept", "text/csv");

        Reply reply = town.http().get("/api/v1/trails/members/" + provider.id(), file);

        assertThat(storedSince(head)).singleElement().satisfies(read -> {
            assertThat(read.purpose()).isEqualTo(ReadPurpose.TRAIL_REVIEW);
            assertThat(read.subjects()).contains(new MemberId(provider.id()));
        });
        assertThat(accepted(reply).text()).contains(provider.id());
    }

    @Test
    void the_subject_is_told_who_read_theirs() {
        String exchange = ids.stream()
                .filter(id -> id.startsWith("exchange-"))
                .findFirst()
                .orElseThrow();
        accepted(receiver.get("/exchanges/" + exchange + "/contact"));
        town.awaitReads();

        Reply readers = provider.getAfter(
                accepted(stranger.post("/offers", town.publication(Map.of()))), "/members/me/readers");

        assertThat(readers.json().path("items").valueStream()).anySatisfy(row -> {
            assertThat(row.path("reader").asString()).isEqualTo(receiver.id());
            assertThat(row.path("purpose").asString()).isEqualTo("CONTACT");
        });
    }

    private List<PersonalDataRead> recordsSince(long head) {
        town.awaitReads();
        return storedSince(head);
    }

    private List<PersonalDataRead> storedSince(long head) {
        try (Stream<?> events = town.serving()
                .bean(SqliteEventStorageEngine.class)
                .readEvents(new GlobalSequenceTrackingToken(head), false)) {
            return events.map(message -> ((Message<?>) message).getPayload())
                    .filter(PersonalDataRead.class::isInstance)
                    .map(PersonalDataRead.class::cast)
                    .toList();
        }
    }
}
