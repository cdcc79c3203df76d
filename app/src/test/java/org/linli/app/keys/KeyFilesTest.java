package org.linli.app.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.kernel.privacy.Category;

class KeyFilesTest {
    @TempDir
    Path folder = Path.of("");

    private Path database = Path.of("");
    private Path masterKey = Path.of("");

    @BeforeEach
    void files() {
        database = folder.resolve("keys.db");
        masterKey = folder.resolve("master.key");
    }

    @Test
    void both_files_are_made_at_first_and_only_their_owner_may_read_them() throws IOException {
        open();
        for (Path file : new Path[] {database, masterKey}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
        assertThat(Base64.getDecoder().decode(Files.readString(masterKey).strip()))
                .hasSize(32);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(database, masterKey);
        }
    }

    @Test
    void a_master_key_put_there_beforehand_is_used() throws IOException {
        putMasterKey(Base64.getEncoder().encodeToString(new byte[32]));
        open();
        assertThat(Base64.getDecoder().decode(Files.readString(masterKey))).containsOnly(0);
    }

    @Test
    void a_master_key_that_others_may_read_is_refused() throws IOException {
        open();
        for (String permissions : new String[] {"rw-r-----", "rw----r--", "rw--w----"}) {
            Files.setPosixFilePermissions(masterKey, PosixFilePermissions.fromString(permissions));
            assertRefused("may be read by others");
        }
    }

    @Test
    void a_master_key_of_another_length_or_form_is_refused() throws IOException {
        open();
        putMasterKey(Base64.getEncoder().encodeToString(new byte[31]));
        assertRefused("does not hold 32 bytes");
        putMasterKey("no base64 at all");
        assertRefused("does not hold 32 bytes");
    }

    @Test
    void another_master_key_is_refused() throws IOException {
        open();
        putMasterKey(Base64.getEncoder().encodeToString(new byte[32]));
        assertRefused("not the one that wrapped");
    }

    @Test
    void a_missing_master_key_is_never_made_anew() throws IOException {
        open();
        Files.delete(masterKey);
        assertRefused("is missing");
        assertThat(masterKey).doesNotExist();
    }

    @Test
    void a_database_of_something_else_or_of_another_version_is_refused() throws SQLException {
        open();
        execute("PRAGMA user_version = 99");
        assertRefused("another version");
        execute("PRAGMA application_id = 7");
        assertRefused("no key database");
    }

    @Test
    void a_file_that_is_no_database_is_refused() throws IOException {
        open();
        Files.writeString(database, "something else entirely, and not short either ".repeat(100));
        assertRefused("no key database");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 50, 100, 4_095, 4_096, -30_000, -4_096, -1})
    void a_database_that_was_cut_short_is_refused(int length) throws IOException {
        filled();
        cut(database, length);
        assertRefused("damaged or cut short");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100, 4_096, -24_000})
    void so_is_one_whose_server_was_killed(int length) throws IOException {
        killed();
        cut(database, length);
        assertRefused("damaged or cut short");
    }

    @Test
    void after_a_server_was_killed_nothing_is_changed_by_a_wrong_master_key() throws IOException {
        killed();
        putMasterKey(Base64.getEncoder().encodeToString(new byte[32]));
        assertRefused("not the one that wrapped");
        Files.delete(folder.resolve("keys.db-shm"));
        assertRefused("not the one that wrapped");
        assertThat(folder.resolve("keys.db-wal")).isNotEmptyFile();
    }

    @Test
    void who_only_reads_is_refused_as_well() throws IOException {
        filled();
        cut(database, -4_096);
        assertThatExceptionOfType(KeysRefused.class)
                .isThrownBy(() -> SqliteKeyDatabase.openToRead(database, masterKey))
                .withMessageContaining("damaged or cut short");
    }

    @Test
    void an_empty_or_truncated_master_key_is_refused() throws IOException {
        open();
        String key = Files.readString(masterKey);
        for (int length : new int[] {0, 1, 20, 42}) {
            putMasterKey(key.substring(0, length));
            assertRefused("does not hold 32 bytes");
        }
    }

    @Test
    void beside_events_that_name_keys_no_database_is_made() throws IOException {
        assertThatExceptionOfType(KeysRefused.class)
                .isThrownBy(() -> SqliteKeyDatabase.open(database, masterKey, () -> true))
                .withMessageContaining("missing or empty");
        assertThat(folder).isEmptyDirectory();
        Files.createFile(database);
        assertThatExceptionOfType(KeysRefused.class)
                .isThrownBy(() -> SqliteKeyDatabase.open(database, masterKey, () -> true));
        assertThat(database).isEmptyFile();
        SqliteKeyDatabase.open(database, masterKey, () -> false).close();
        SqliteKeyDatabase.open(database, masterKey, () -> true).close();
    }

    @Test
    void every_refusal_has_a_sentence_of_one_line_in_both_languages() {
        for (KeysRefused.Why why : KeysRefused.Why.values()) {
            KeysRefused refused = new KeysRefused(why, "/data/keys.db");
            assertThat(refused).hasMessageContaining("/data/keys.db").hasMessageEndingWith(".");
            assertThat(refused.in(Locale.CHINA))
                    .contains("/data/keys.db")
                    .endsWith("。")
                    .hasLineCount(1);
            assertThat(refused.in(Locale.FRANCE))
                    .isEqualTo(refused.getMessage())
                    .hasLineCount(1);
        }
    }

    private void filled() {
        try (SqliteKeyDatabase keys = SqliteKeyDatabase.open(database, masterKey)) {
            for (int i = 0; i < 100; i++) {
                keys.keys().sealingKey("member-" + i, Category.PERSONAL);
            }
        }
    }

    /** The files as a killed server leaves them: the log holds what the database does not. */
    private void killed() throws IOException {
        Path alive = Files.createDirectory(folder.resolve("alive"));
        filled();
        Files.move(database, alive.resolve("keys.db"));
        try (SqliteKeyDatabase keys = SqliteKeyDatabase.open(alive.resolve("keys.db"), masterKey)) {
            keys.keys().sealingKey("member-a", Category.SENSITIVE);
            for (String file : new String[] {"keys.db", "keys.db-wal", "keys.db-shm"}) {
                Files.copy(alive.resolve(file), folder.resolve(file));
            }
        }
    }

    /** To a length, or by one when it is negative. */
    private static void cut(Path file, int length) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(length < 0 ? channel.size() + length : length);
        }
    }

    private void open() {
        SqliteKeyDatabase.open(database, masterKey).close();
    }

    private void assertRefused(String why) {
        Map<String, Integer> before = content();
        assertThatExceptionOfType(KeysRefused.class).isThrownBy(this::open).withMessageContaining(why);
        assertThat(content()).isEqualTo(before);
    }

    /** What every file holds, by name. */
    private Map<String, Integer> content() {
        Map<String, Integer> content = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                content.put(file.toString(), Arrays.hashCode(Files.readAllBytes(file)));
            }
            return content;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void putMasterKey(String text) throws IOException {
        Files.writeString(masterKey, text);
        Files.setPosixFilePermissions(masterKey, PosixFilePermissions.fromString("rw-------"));
    }

    private void execute(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database)) {
            connection.createStatement().execute(statement);
        }
    }
}
