package org.linli.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.linli.app.Town.accepted;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.app.Confidences.Secret;
import org.linli.app.replay.Past;
import org.linli.kernel.EventJson;
import org.linli.kernel.EventNames;
import org.linli.kernel.Recorded;
import org.linli.kernel.privacy.Classification;
import org.linli.kernel.privacy.SealedField;
import org.linli.query.views.Index;
import org.linli.query.views.MemoryViews;
import org.linli.query.views.Page;
import org.linli.query.views.Projection;

/**
 * Whatever neighbours confide to a server, in every field that is meant for it: what of it is in which of its files, before
 * and after they are erased. The search is for each text in many encodings, in raw bytes and in what the files hold.
 */
class SearchTheStoreTest {
    private static final Duration WITHIN = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofMillis(250);

    /** Said by the operator when all the others have been said. */
    private static final String ORDER = "membership.erasure-begun/order";

    private final Path home;
    private final DataFolder folder;
    private final Path logs;

    SearchTheStoreTest(@TempDir Path home) throws IOException {
        this.home = home;
        this.folder = new DataFolder(home.resolve("data"));
        this.logs = Files.createDirectory(home.resolve("logs"));
        Files.createDirectory(home.resolve("tmp"));
    }

    @Test
    void what_is_confided_is_never_in_the_event_store_and_after_an_erasure_nowhere() throws Exception {
        try (LinliProcess server = LinliProcess.serve(home, folder, environment());
                Watch watch = new Watch()) {
            Confidences neighbours = new Confidences(new Http(server.address()), folder);
            watch.begin(neighbours::secrets);
            List<Caller> members = neighbours.confide();
            neighbours.misuse(members.getLast());
            readEverything(members);

            List<Secret> secrets = neighbours.secrets();
            assertThat(confidedFields(secrets))
                    .as("sealed texts of events that a neighbour confides something in")
                    .isEqualTo(sealedTexts());
            List<String> before = Traces.in(home, secrets);
            assertThat(before)
                    .as("the search finds what the views hold in clear")
                    .anyMatch(trace -> trace.startsWith("data/views.db"));
            assertThat(before).as("and nothing else holds any").allMatch(trace -> trace.startsWith("data/views.db"));

            Instant begin = Instant.now();
            for (Caller member : members) {
                accepted(neighbours
                        .operator()
                        .post(
                                "/members/" + member.id() + "/forced-erasures",
                                Map.of("order", neighbours.said("POST /members/{id}/forced-erasures order"))));
            }
            await().atMost(WITHIN)
                    .pollInterval(Duration.ofSeconds(1))
                    .untilAsserted(() -> assertThat(Traces.in(home, secrets)).isEmpty());
            IO.println("Of %d members who confided %d texts nothing was left in any file after %d s."
                    .formatted(
                            members.size(),
                            secrets.size(),
                            Duration.between(begin, Instant.now()).toSeconds()));

            accepted(neighbours.operator().post("/projections/exchanges/rebuilds", Map.of()));
            server.terminate();
            assertThat(Traces.in(home, neighbours.secrets())).isEmpty();
            assertThat(watch.found()).isEmpty();
        }
    }

    @Test
    void the_search_finds_what_lies_in_clear_in_any_file() throws IOException {
        Secret secret = new Secret("a field", List.of("kanari000Qx7", "金丝雀甲乙弄之门", "🐤🦊🦉🪺"));
        for (String part : secret.parts()) {
            Path file = Files.writeString(logs.resolve("clear.txt"), "before " + part + " after");
            assertThat(Traces.in(home, List.of(secret)))
                    .containsExactly("logs/clear.txt: a field (" + part + ") as [UTF-8]");
            Files.delete(file);
        }
        assertThat(Traces.in(home, List.of(secret))).isEmpty();
    }

    /** The text log goes where the process prints, the one for machines to a file. */
    private Map<String, String> environment() {
        return Map.of(
                "LINLI_LIMITS_ON",
                "false",
                "LINLI_RULES_GIVING_NOTICE",
                "5s",
                "LOGGING_FILE_NAME",
                logs.resolve("linli.json").toString(),
                "LOGGING_STRUCTURED_FORMAT_FILE",
                "ecs",
                "JAVA_TOOL_OPTIONS",
                "-Djava.io.tmpdir=" + home.resolve("tmp"));
    }

    private static void readEverything(List<Caller> members) {
        for (Caller member : members) {
            for (String page : List.of("/members/me", "/members/me/statement", "/members/me/mandates")) {
                accepted(member.get(page));
            }
            for (String form : List.of("application/json", "text/plain", "text/html")) {
                accepted(member.http()
                        .get(
                                "/api/v1/members/me/statement",
                                Map.of("Authorization", "Bearer " + member.token(), "Accept", form)));
            }
            accepted(member.get("/members/me/data"));
        }
    }

    /** Fields of events, as stored name and path, that hold one of these. */
    private Set<String> confidedFields(List<Secret> secrets) {
        Set<String> fields = new TreeSet<>();
        try (Past past = Past.of(folder);
                MemoryViews views = new MemoryViews()) {
            past.fold(past.head(), views, List.of(ClearTexts.ALL));
            Page<ClearText> page = views.find(ClearTexts.ALL, "all", List.of("all"), text -> true, null, 10_000);
            for (ClearText text : page.items()) {
                boolean confided = secrets.stream()
                        .anyMatch(secret -> secret.parts().stream().allMatch(text.text()::contains));
                if (confided) {
                    fields.add(text.field());
                }
            }
        }
        return fields;
    }

    /** Every text that events seal. Whoever adds one says it in {@link Confidences} too. */
    private static Set<String> sealedTexts() {
        Set<String> fields = new TreeSet<>();
        EventNames.all()
                .forEach((name, type) -> Classification.sealedFields(type).stream()
                        .filter(field -> field.type() == String.class)
                        .forEach(field -> fields.add(name + field.at())));
        fields.remove(ORDER);
        return fields;
    }

    /** A sealed field of an event, opened. */
    record ClearText(String field, String text, long position) {}

    /** The opened texts of every event: for this test alone. */
    private enum ClearTexts implements Projection<ClearText> {
        ALL;

        @Override
        public Class<ClearText> type() {
            return ClearText.class;
        }

        @Override
        public List<Index<ClearText>> indexes() {
            return List.of(new Index<>("all", text -> Set.of("all"), ClearText::position));
        }

        @Override
        public Set<String> keys(Recorded<?> event) {
            Set<String> keys = new TreeSet<>();
            Classification.sealedFields(event.event().getClass())
                    .forEach(field -> keys.add(event.position() + " " + field.at()));
            return keys;
        }

        @Override
        public @Nullable ClearText fold(String id, @Nullable ClearText before, Recorded<?> event) {
            for (SealedField field : Classification.sealedFields(event.event().getClass())) {
                String text = EventJson.MAPPER
                        .valueToTree(event.event())
                        .at(field.at())
                        .asString("");
                if (id.endsWith(" " + field.at()) && !text.isEmpty()) {
                    return new ClearText(
                            EventNames.nameOf(event.event().getClass()).value() + field.at(), text, event.position());
                }
            }
            return before;
        }
    }

    /** Looks into the event store's files again and again while the server writes them. */
    private final class Watch implements AutoCloseable {
        private final AtomicBoolean on = new AtomicBoolean(true);
        private CompletableFuture<Set<String>> looking = CompletableFuture.completedFuture(Set.of());

        void begin(Supplier<List<Secret>> secrets) {
            looking = CompletableFuture.supplyAsync(
                    () -> look(secrets), task -> Thread.ofVirtual().start(task));
        }

        private Set<String> look(Supplier<List<Secret>> secrets) {
            Set<String> found = new TreeSet<>();
            int looks = 0;
            while (on.get() || looks < 3) {
                for (String suffix : List.of("", "-wal")) {
                    Path file = folder.events().resolveSibling(folder.events().getFileName() + suffix);
                    found.addAll(Traces.in(file.toString(), Traces.read(file), secrets.get()));
                }
                looks++;
                LockSupport.parkNanos(PAUSE.toNanos());
            }
            return found;
        }

        /** What it found until now; it looks no longer. */
        Set<String> found() {
            on.set(false);
            return looking.join();
        }

        @Override
        public void close() {
            on.set(false);
        }
    }
}
