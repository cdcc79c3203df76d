package org.linli.app.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
        Files.writeString(database, "something else entirely, and not short either");
        assertRefused("cannot be opened");
    }

    private void open() {
        SqliteKeyDatabase.open(database, masterKey).close();
    }

    private void assertRefused(String why) {
        byte[] before = content();
        assertThatExceptionOfType(KeysRefused.class).isThrownBy(this::open).withMessageContaining(why);
        assertThat(content()).isEqualTo(before);
    }

    private byte[] content() {
        try {
            return Files.readAllBytes(database);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
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
