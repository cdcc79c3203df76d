package org.linli.kernel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.kernel.privacy.FieldSealer;
import org.linli.kernel.privacy.MemoryKeys;
import tools.jackson.databind.node.ObjectNode;

/** One file per event and revision, before sealing, named {@code <name>.<revision>.json}. None is ever changed. */
class GoldenFilesTest {
    private final MemoryKeys keys = new MemoryKeys();
    private final EventCodec codec = new EventCodec(keys);

    static Stream<Class<? extends DomainEvent>> eventTypes() {
        return EventNames.all().values().stream();
    }

    static List<Path> files() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(GoldenFilesTest.class.getResource("/golden"))
                .toURI());
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("eventTypes")
    void every_event_has_a_file_of_its_present_revision(Class<? extends DomainEvent> type) throws Exception {
        StoredType stored = StoredType.of(type);
        assertThat(files())
                .as(
                        "add one, for example %s",
                        EventJson.MAPPER.writeValueAsString(new RandomEvents(1, false).next(type)))
                .anyMatch(file -> storedType(file).equals(stored));
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_file_is_read_to_an_event(Path file) {
        DomainEvent event = read(file);
        assertThat(event).isInstanceOf(EventNames.typeOf(storedType(file).name()));
    }

    @ParameterizedTest
    @MethodSource("files")
    void what_is_read_from_a_present_file_is_written_as_it_stands(Path file) {
        DomainEvent event = read(file);
        if (StoredType.of(event.getClass()).equals(storedType(file))) {
            assertThat(EventJson.MAPPER.writeValueAsString(event)).isEqualTo(text(file));
        }
    }

    private DomainEvent read(Path file) {
        StoredType stored = storedType(file);
        ObjectNode json = (ObjectNode) EventJson.MAPPER.readTree(text(file));
        new FieldSealer(keys).seal(json, codec.sealedFields(stored), stored);
        return codec.decode(stored, json.toString().getBytes(UTF_8));
    }

    private static StoredType storedType(Path file) {
        List<String> parts = List.of(file.getFileName().toString().split("\\.", -1));
        int revision = parts.size() - 2;
        return new StoredType(String.join(".", parts.subList(0, revision)), Integer.parseInt(parts.get(revision)));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
