package org.linli.app.keys;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.benmanes.caffeine.cache.Ticker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.linli.kernel.privacy.Category;
import org.linli.kernel.privacy.DataKey;
import org.linli.kernel.privacy.KeyState;
import org.linli.kernel.privacy.KeysUnavailable;

class SqliteKeyDatabaseTest extends KeyDatabaseContract {
    @Override
    KeyDatabase open(Ticker ticker) {
        return SqliteKeyDatabase.open(folder.resolve("keys.db"), folder.resolve("master.key"), () -> false, ticker);
    }

    @Override
    void fail() {
        database.close();
    }

    @Test
    void who_reads_finds_what_was_written_last_and_can_add_nothing() throws IOException {
        byte[] secret = keys.secret("tokens");
        try (SqliteKeyDatabase beside = toRead()) {
            assertThat(beside.keys().secret("tokens")).isEqualTo(secret);
        }
        database.close();
        try (SqliteKeyDatabase alone = toRead()) {
            assertThat(alone.keys().secret("tokens")).isEqualTo(secret);
            assertThatExceptionOfType(KeysUnavailable.class)
                    .isThrownBy(() -> alone.keys().secret("something new"));
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(Path::getFileName).map(Path::toString))
                    .containsExactlyInAnyOrder("keys.db", "master.key");
        }
    }

    @Test
    void who_reads_makes_no_database() {
        assertThatExceptionOfType(KeysRefused.class)
                .isThrownBy(
                        () -> SqliteKeyDatabase.openToRead(folder.resolve("none.db"), folder.resolve("master.key")));
        assertThat(folder.resolve("none.db")).doesNotExist();
    }

    @Test
    void an_erased_key_leaves_no_bytes_in_any_file() throws IOException, SQLException {
        keys.sealingKey("member-a", Category.PERSONAL);
        byte[] wrapped = wrappedKey();
        assertThat(filesHold(wrapped)).isTrue();
        keys.erase("member-a");
        assertThat(filesHold(wrapped)).isFalse();
    }

    @Test
    void no_file_holds_a_key_in_clear() throws IOException {
        DataKey key = keys.sealingKey("member-a", Category.PERSONAL);
        byte[] secret = keys.secret("tokens");
        assertThat(filesHold(key.id().getBytes(ISO_8859_1))).isTrue();
        assertThat(filesHold(key.secret().getEncoded())).isFalse();
        assertThat(filesHold(secret)).isFalse();
    }

    @Test
    void a_wrapped_key_moved_to_another_subject_does_not_open() throws SQLException {
        DataKey mine = keys.sealingKey("member-a", Category.PERSONAL);
        DataKey theirs = keys.sealingKey("member-b", Category.PERSONAL);
        execute("UPDATE data_key SET wrapped = (SELECT wrapped FROM data_key WHERE id = '" + mine.id()
                + "') WHERE id = '" + theirs.id() + "'");
        assertThat(keys.find(theirs.id())).isInstanceOf(KeyState.Unavailable.class);
    }

    private SqliteKeyDatabase toRead() {
        return SqliteKeyDatabase.openToRead(folder.resolve("keys.db"), folder.resolve("master.key"));
    }

    private boolean filesHold(byte[] bytes) throws IOException {
        String needle = new String(bytes, ISO_8859_1);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (Files.readString(file, ISO_8859_1).contains(needle)) {
                    return true;
                }
            }
            return false;
        }
    }

    private byte[] wrappedKey() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("keys.db"));
                ResultSet row = connection.createStatement().executeQuery("SELECT wrapped FROM data_key")) {
            return row.getBytes(1);
        }
    }

    private void execute(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("keys.db"))) {
            connection.createStatement().execute(statement);
        }
    }
}
