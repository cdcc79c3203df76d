package org.linli.app.keys;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.privacy.Category;
import org.linli.kernel.privacy.CivilIdentities;
import org.linli.kernel.privacy.CivilIdentities.Claim;
import org.linli.kernel.privacy.DataKey;
import org.linli.kernel.privacy.KeyState;
import org.linli.kernel.privacy.KeyStore;
import org.linli.kernel.privacy.KeysUnavailable;
import org.linli.kernel.privacy.SubjectErased;

class SqliteKeyDatabaseTest {
    private static final MemberId ANA = MemberId.random();
    private static final MemberId BEN = MemberId.random();
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

    private final AtomicLong nanos = new AtomicLong();

    @TempDir
    Path folder = Path.of("");

    private SqliteKeyDatabase database;
    private KeyStore keys;
    private CivilIdentities identities;

    @BeforeEach
    void open() {
        database = SqliteKeyDatabase.open(folder.resolve("keys.db"), folder.resolve("master.key"), nanos::get);
        keys = database.keys();
        identities = database.identities();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_subject_has_one_key_per_category_that_outlives_the_process() {
        DataKey personal = keys.sealingKey("member-a", Category.PERSONAL);
        DataKey sensitive = keys.sealingKey("member-a", Category.SENSITIVE);
        assertThat(sensitive.secret()).isNotEqualTo(personal.secret());
        reopen();
        assertThat(keys.sealingKey("member-a", Category.PERSONAL)).isEqualTo(personal);
        assertThat(keys.find(sensitive.id())).isEqualTo(new KeyState.Active(sensitive));
        assertThat(keys.sealingKey("member-b", Category.PERSONAL)).isNotEqualTo(personal);
    }

    @Test
    void a_new_key_is_on_disk_before_it_is_used() {
        DataKey key = keys.sealingKey("member-a", Category.PERSONAL);
        try (SqliteKeyDatabase another = another()) {
            assertThat(another.keys().find(key.id())).isEqualTo(new KeyState.Active(key));
        }
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
    void an_erased_subject_has_no_key_ever_again() {
        DataKey key = keys.sealingKey("member-a", Category.PERSONAL);
        DataKey other = keys.sealingKey("member-b", Category.PERSONAL);
        assertThat(keys.find(key.id())).isEqualTo(new KeyState.Active(key));
        keys.erase("member-a");
        keys.erase("member-a");
        assertErased(key);
        reopen();
        assertErased(key);
        assertThat(keys.find(other.id())).isEqualTo(new KeyState.Active(other));
    }

    @Test
    void a_subject_without_keys_is_fenced_too() {
        keys.erase("member-a");
        assertThatExceptionOfType(SubjectErased.class)
                .isThrownBy(() -> keys.sealingKey("member-a", Category.SENSITIVE));
    }

    @Test
    void an_unknown_key_is_unavailable_and_not_erased() {
        assertThat(keys.find("another")).isInstanceOf(KeyState.Unavailable.class);
    }

    @Test
    void a_database_that_fails_makes_keys_unavailable_and_not_erased() {
        DataKey key = keys.sealingKey("member-a", Category.PERSONAL);
        database.close();
        assertThat(keys.find(key.id())).isInstanceOf(KeyState.Unavailable.class);
        assertThatExceptionOfType(KeysUnavailable.class)
                .isThrownBy(() -> keys.sealingKey("member-b", Category.PERSONAL));
        assertThatExceptionOfType(KeysUnavailable.class).isThrownBy(() -> keys.erase("member-a"));
    }

    @Test
    void keys_stay_in_memory_for_at_most_30_seconds() {
        DataKey key = keys.sealingKey("member-a", Category.PERSONAL);
        keys.find(key.id());
        try (SqliteKeyDatabase another = another()) {
            another.keys().erase("member-a");
        }
        nanos.addAndGet(29_000_000_000L);
        assertThat(keys.find(key.id())).isEqualTo(new KeyState.Active(key));
        nanos.addAndGet(1_000_000_001L);
        assertErased(key);
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

    @Test
    void a_secret_stays_the_same_for_its_purpose() {
        byte[] secret = keys.secret("idempotency");
        reopen();
        assertThat(keys.secret("idempotency")).hasSize(32).isEqualTo(secret);
        assertThat(keys.secret("tokens")).isNotEqualTo(secret);
    }

    @Test
    void an_identity_belongs_to_who_claimed_it_first() {
        assertThat(identities.claim("phone", ANA, NOW)).isEqualTo(new Claim("phone", ANA, NOW, false));
        reopen();
        assertThat(identities.claim("phone", BEN, NOW).member()).isEqualTo(ANA);
        assertThat(identities.claim("phone", ANA, NOW.plusSeconds(9)).since()).isEqualTo(NOW);
    }

    @Test
    void a_pending_claim_is_confirmed_or_released_and_a_confirmed_one_stays() {
        identities.claim("phone", ANA, NOW);
        assertThat(identities.confirm("phone", BEN)).isFalse();
        assertThat(identities.confirm("phone", ANA)).isTrue();
        identities.release("phone", ANA);
        assertThat(identities.claim("phone", BEN, NOW)).isEqualTo(new Claim("phone", ANA, NOW, true));
        identities.forget(ANA);
        identities.claim("phone", BEN, NOW);
        identities.release("phone", BEN);
        assertThat(identities.confirm("phone", BEN)).isFalse();
    }

    @Test
    void only_old_pending_claims_are_unsettled_the_oldest_first() {
        identities.claim("old", ANA, NOW.plusSeconds(1));
        identities.claim("older", BEN, NOW);
        identities.claim("new", ANA, NOW.plusSeconds(60));
        identities.claim("confirmed", ANA, NOW);
        identities.confirm("confirmed", ANA);
        assertThat(identities.unsettled(NOW.plusSeconds(60)))
                .extracting(Claim::identity)
                .containsExactly("older", "old");
    }

    private void assertErased(DataKey key) {
        assertThat(keys.find(key.id())).isEqualTo(new KeyState.Erased());
        assertThatExceptionOfType(SubjectErased.class).isThrownBy(() -> keys.sealingKey(key.subject(), key.category()));
    }

    private void reopen() {
        close();
        open();
    }

    private SqliteKeyDatabase toRead() {
        return SqliteKeyDatabase.openToRead(folder.resolve("keys.db"), folder.resolve("master.key"));
    }

    private SqliteKeyDatabase another() {
        return SqliteKeyDatabase.open(folder.resolve("keys.db"), folder.resolve("master.key"));
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
