package org.linli.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.store.Given.TEXT;
import static org.linli.store.Given.allIds;
import static org.linli.store.Given.anEngine;
import static org.linli.store.Given.event;
import static org.linli.store.Given.events;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpeningTheFileTest {

    private Path file;

    @BeforeEach
    void choose(@TempDir Path directory) {
        file = directory.resolve("events.db");
    }

    @Test
    void events_are_there_after_reopening_and_the_global_index_goes_on() {
        try (var engine = anEngine(file)) {
            engine.appendEvents(events("p-1", 0, 3));
        }
        try (var engine = anEngine(file)) {
            assertThat(engine.head()).isEqualTo(2);
            engine.appendEvents(event("p-1", 3));
            assertThat(engine.head()).isEqualTo(3);
            assertThat(allIds(engine)).hasSize(4);
        }
    }

    @Test
    void a_second_engine_is_refused_at_once_even_under_another_name_of_the_file() throws IOException {
        try (var _ = anEngine(file)) {
            Path link = Files.createSymbolicLink(file.resolveSibling("link.db"), file);

            assertThatThrownBy(() -> anEngine(file)).isInstanceOf(EventStoreUnavailable.class);
            assertThatThrownBy(() -> anEngine(link)).hasMessageContaining("already open for writing");
        }
        anEngine(file).close();
    }

    @Test
    void whether_it_is_open_for_writing_can_be_asked_without_disturbing_the_writer() throws Exception {
        assertThat(SqliteEventStorageEngine.isOpen(file)).isFalse();
        try (var _ = anEngine(file)) {
            Path link = Files.createSymbolicLink(file.resolveSibling("link.db"), file);

            assertThat(SqliteEventStorageEngine.isOpen(file)).isTrue();
            assertThat(SqliteEventStorageEngine.isOpen(link)).isTrue();
            assertThat(openedByAnotherProcess()).contains("already open for writing");
        }
        assertThat(SqliteEventStorageEngine.isOpen(file)).isFalse();
        assertThat(openedByAnotherProcess()).contains("opened");
    }

    @Test
    void a_second_process_is_refused_at_once_also_after_a_refusal_in_this_one() throws Exception {
        try (var _ = anEngine(file)) {
            assertThatThrownBy(() -> anEngine(file)).isInstanceOf(EventStoreUnavailable.class);

            assertThat(openedByAnotherProcess())
                    .contains("already open for writing")
                    .contains(file.toString());
        }
        assertThat(openedByAnotherProcess()).contains("opened");
    }

    @Test
    void a_file_of_a_newer_version_is_refused_and_left_as_it_is() throws Exception {
        anEngine(file).close();
        change(file, "PRAGMA user_version=" + (StoreFormat.VERSION + 1));
        byte[] before = Files.readAllBytes(file);

        assertThatThrownBy(() -> anEngine(file)).hasMessageContaining("use a newer program");
        assertThatThrownBy(() -> SqliteEventStorageEngine.openReadOnly(file, TEXT))
                .hasMessageContaining("use a newer program");

        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void any_other_file_is_refused_and_left_as_it_is() throws Exception {
        change(file, "CREATE TABLE shopping (item TEXT)");
        Path letter = Files.writeString(file.resolveSibling("letter.txt"), "Dear neighbour, ".repeat(100));
        byte[] before = Files.readAllBytes(file);

        assertThatThrownBy(() -> anEngine(file)).hasMessageContaining("is not an event store of Linli");
        assertThatThrownBy(() -> anEngine(letter)).hasMessageContaining("is not an event store of Linli");

        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(letter).content().hasSize(1_600);
    }

    @Test
    void a_read_only_file_is_refused_for_writing_and_can_be_read() throws Exception {
        try (var engine = anEngine(file)) {
            engine.appendEvents(event("p-1", 0));
        }
        assertThat(file.toFile().setReadOnly()).isTrue();

        assertThatThrownBy(() -> anEngine(file)).hasMessageContaining("is read-only");
        try (var engine = SqliteEventStorageEngine.openReadOnly(file, TEXT)) {
            assertThat(allIds(engine)).hasSize(1);
        }
    }

    @Test
    void a_missing_directory_or_file_is_named() {
        Path nowhere = file.resolveSibling("nowhere").resolve("events.db");

        assertThatThrownBy(() -> anEngine(nowhere)).hasMessageContaining(nowhere.toString());
        assertThatThrownBy(() -> SqliteEventStorageEngine.openReadOnly(file, TEXT))
                .hasMessageContaining("does not exist");
        assertThat(file).doesNotExist();
    }

    @Test
    void opened_for_reading_only_it_follows_the_writer_and_writes_nothing() {
        try (var writer = anEngine(file);
                var reader = SqliteEventStorageEngine.openReadOnly(file, TEXT)) {
            writer.appendEvents(events("p-1", 0, 3));

            assertThat(reader.head()).isEqualTo(2);
            assertThat(allIds(reader)).isEqualTo(allIds(writer));
            assertThatThrownBy(() -> reader.appendEvents(event("p-1", 3))).hasMessageContaining("for reading only");
        }
    }

    private static void change(Path file, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String openedByAnotherProcess() throws IOException {
        Process process = ChildJvm.start(OpenOnce.class, file.toString());
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** Says whether it could open the file. */
    static final class OpenOnce {

        private OpenOnce() {}

        public static void main(String[] arguments) {
            try (var _ = anEngine(Path.of(arguments[0]))) {
                System.out.println("opened");
            } catch (EventStoreUnavailable e) {
                System.out.println(e.getMessage());
            }
        }
    }
}
