package org.linli.app.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.kernel.privacy.Category;
import org.linli.kernel.privacy.DataKey;
import org.linli.kernel.privacy.KeyState;
import org.linli.kernel.privacy.KeysUnavailable;
import org.linli.kernel.privacy.SubjectErased;

/** A new master key for a key database in a file. */
class RewrapTest {
    private static final int SUBJECTS = 1_100;

    @TempDir
    Path folder = Path.of("");

    @TempDir
    Path copies = Path.of("");

    private final List<DataKey> keys = new ArrayList<>();
    private Path database = Path.of("");
    private Path masterKey = Path.of("");
    private byte[] secret = {};

    @BeforeEach
    void filled() {
        database = folder.resolve("keys.db");
        masterKey = folder.resolve("master.key");
        try (SqliteKeyDatabase opened = SqliteKeyDatabase.open(database, masterKey)) {
            for (int i = 0; i < SUBJECTS; i++) {
                keys.add(opened.keys().sealingKey("member-" + i, Category.PERSONAL));
            }
            keys.add(opened.keys().sealingKey("member-0", Category.SENSITIVE));
            opened.keys().sealingKey("member-erased", Category.PERSONAL);
            opened.keys().erase("member-erased");
            secret = opened.keys().secret("tokens");
        }
    }

    @Test
    void every_key_and_secret_is_what_it_was_and_the_old_master_key_opens_none() throws IOException {
        String before = Files.readString(masterKey);
        assertThat(SqliteKeyDatabase.rewrap(database, masterKey)).isEqualTo(SUBJECTS + 2L);
        assertWhole(folder);
        assertThat(names(folder)).containsExactlyInAnyOrder("keys.db", "master.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(masterKey)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(masterKey)).isNotEqualTo(before);
        Files.writeString(masterKey, before);
        assertThatExceptionOfType(KeysRefused.class).isThrownBy(() -> SqliteKeyDatabase.open(database, masterKey));
    }

    @Test
    void no_file_holds_what_the_old_master_key_wrapped() throws Exception {
        byte[] wrapped;
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                var row = connection
                        .createStatement()
                        .executeQuery("SELECT wrapped FROM data_key WHERE wrapped IS NOT NULL")) {
            wrapped = row.getBytes(1);
        }
        assertThat(holds(wrapped)).isTrue();
        SqliteKeyDatabase.rewrap(database, masterKey);
        assertThat(holds(wrapped)).isFalse();
    }

    /** A copy of the files at each point is what a power cut at that point leaves. */
    @Test
    void cut_off_at_any_point_the_files_open_and_can_be_rewrapped_again() throws IOException {
        List<Path> cuts = new ArrayList<>();
        SqliteKeyDatabase.rewrap(database, masterKey, () -> cuts.add(copy(cuts.size())));
        assertThat(cuts).hasSizeGreaterThanOrEqualTo(7);
        boolean isTakenOver = false;
        for (Path cut : cuts) {
            boolean isLeft = Files.exists(cut.resolve("master.key.new"));
            assertReadable(cut);
            assertWhole(cut);
            isTakenOver |= isLeft && Files.notExists(cut.resolve("master.key.new"));
            assertThat(SqliteKeyDatabase.rewrap(cut.resolve("keys.db"), cut.resolve("master.key")))
                    .isEqualTo(SUBJECTS + 2L);
            assertWhole(cut);
            assertThat(names(cut)).containsExactlyInAnyOrder("keys.db", "master.key");
        }
        assertThat(isTakenOver).isTrue();
    }

    @Test
    void what_does_not_open_is_named_and_nothing_is_changed() throws Exception {
        DataKey spoilt = keys.getLast();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database)) {
            connection
                    .createStatement()
                    .execute("UPDATE data_key SET wrapped = zeroblob(60) WHERE id = '" + spoilt.id() + "'");
        }
        byte[] before = Files.readAllBytes(database);
        String master = Files.readString(masterKey);
        assertThatExceptionOfType(KeysRefused.class)
                .isThrownBy(() -> SqliteKeyDatabase.rewrap(database, masterKey))
                .withMessageContaining(spoilt.id());
        assertThat(Files.readAllBytes(database)).isEqualTo(before);
        assertThat(Files.readString(masterKey)).isEqualTo(master);
        SqliteKeyDatabase.open(database, masterKey).close();
    }

    @Test
    void where_there_is_no_database_none_is_made() {
        Path missing = folder.resolve("missing.db");
        assertThatExceptionOfType(KeysRefused.class)
                .isThrownBy(() -> SqliteKeyDatabase.rewrap(missing, masterKey))
                .withMessageContaining("no key database");
        assertThat(names(folder)).containsExactlyInAnyOrder("keys.db", "master.key");
    }

    /** The command line keeps servers out; should one slip in, it fails and spoils nothing. */
    @Test
    void who_has_the_old_master_key_in_memory_adds_nothing_that_it_wrapped() {
        try (SqliteKeyDatabase old = SqliteKeyDatabase.open(database, masterKey)) {
            SqliteKeyDatabase.rewrap(database, masterKey);
            assertThatExceptionOfType(KeysUnavailable.class)
                    .isThrownBy(() -> old.keys().sealingKey("member-new", Category.PERSONAL));
            assertThatExceptionOfType(KeysUnavailable.class)
                    .isThrownBy(() -> old.keys().secret("something new"));
            assertThatExceptionOfType(KeysUnavailable.class).isThrownBy(() -> old.rotate("member-1"));
            assertThat(old.keys().find(keys.getFirst().id())).isInstanceOf(KeyState.Unavailable.class);
        }
        assertWhole(folder);
    }

    private void assertWhole(Path where) {
        try (SqliteKeyDatabase opened = SqliteKeyDatabase.open(where.resolve("keys.db"), where.resolve("master.key"))) {
            assertThat(keys)
                    .allMatch(key -> opened.keys().find(key.id()).equals(new KeyState.Active(key)))
                    .allMatch(key -> opened.keys()
                            .sealingKey(key.subject(), key.category())
                            .equals(key));
            assertThat(opened.keys().secret("tokens")).isEqualTo(secret);
            assertThatExceptionOfType(SubjectErased.class)
                    .isThrownBy(() -> opened.keys().sealingKey("member-erased", Category.PERSONAL));
        }
    }

    /** Who may only read finds the right key too, and changes no file. */
    private void assertReadable(Path where) {
        List<String> before = names(where);
        try (SqliteKeyDatabase opened =
                SqliteKeyDatabase.openToRead(where.resolve("keys.db"), where.resolve("master.key"))) {
            assertThat(opened.keys().secret("tokens")).isEqualTo(secret);
        }
        assertThat(names(where)).isEqualTo(before);
    }

    private Path copy(int number) {
        try {
            Path cut = Files.createDirectory(copies.resolve("cut-" + number));
            for (String name : names(folder)) {
                Files.copy(folder.resolve(name), cut.resolve(name), StandardCopyOption.COPY_ATTRIBUTES);
            }
            return cut;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean holds(byte[] bytes) throws IOException {
        String needle = new String(bytes, StandardCharsets.ISO_8859_1);
        for (String name : names(folder)) {
            if (Files.readString(folder.resolve(name), StandardCharsets.ISO_8859_1)
                    .contains(needle)) {
                return true;
            }
        }
        return false;
    }

    private static List<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
