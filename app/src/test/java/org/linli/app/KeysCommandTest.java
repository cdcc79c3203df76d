package org.linli.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.app.LinliProcess.Ended;
import org.linli.app.cli.Serving;
import org.linli.app.keys.KeysRefused;
import org.linli.app.keys.SqliteKeyDatabase;
import org.linli.kernel.privacy.Category;
import org.linli.kernel.privacy.DataKey;
import org.linli.kernel.privacy.KeyState;

/** What an operator does to keys at the command line, and what is said of keys that are not as they must be. */
class KeysCommandTest {
    private static final int KILLS = 5;
    private static final Map<String, String> CHINESE = Map.of("LC_ALL", "zh_CN.UTF-8");
    private static final Map<String, String> ENGLISH = Map.of("LC_ALL", "en_GB.UTF-8");

    @TempDir
    private Path outputs = Path.of("");

    @TempDir
    private Path data = Path.of("");

    private interface Harm {
        void to(DataFolder folder) throws IOException, SQLException;
    }

    @Test
    void a_server_refuses_wrong_keys_in_one_line_of_either_language_and_an_exit_code() throws Exception {
        DataFolder folder = served();
        putMasterKey(folder, new byte[32]);
        assertEnds(folder, ENGLISH, "The master key is not the one that wrapped " + folder.keys());
        Files.delete(folder.keys());
        assertEnds(folder, CHINESE, "而事件是用其中的密钥封存的");
    }

    @Test
    void a_server_refuses_whatever_is_not_as_it_must_be_and_changes_no_file() throws Exception {
        DataFolder folder = served();
        assertRefused(folder, "not the one that wrapped", kept -> putMasterKey(kept, new byte[32]));
        assertRefused(folder, "is missing", kept -> Files.delete(kept.masterKey()));
        for (long length : new long[] {0, 20}) {
            assertRefused(folder, "32 bytes in base64", kept -> cut(kept.masterKey(), length));
        }
        long size = Files.size(folder.keys());
        for (long length : new long[] {100, size / 2, size - 4_096}) {
            assertRefused(folder, "damaged or cut short", kept -> cut(kept.keys(), length));
        }
        assertRefused(folder, "no key database", kept -> Files.writeString(kept.keys(), "x".repeat(9_000)));
        assertRefused(folder, "another version", kept -> execute(kept.keys(), "PRAGMA user_version = 2"));
        assertRefused(folder, "events are sealed", kept -> cut(kept.keys(), 0));
        assertRefused(folder, "events are sealed", kept -> Files.delete(kept.keys()));
        assertRefused(folder, "events are sealed", kept -> {
            Files.delete(kept.keys());
            Files.delete(kept.masterKey());
        });
        served();
    }

    @Test
    void after_a_crash_too_a_wrong_master_key_changes_no_file() throws Exception {
        DataFolder folder = new DataFolder(data);
        try (LinliProcess server = LinliProcess.serve(outputs, folder)) {
            server.kill();
        }
        assertThat(folder.path().resolve("keys.db-wal")).isNotEmptyFile();
        assertRefused(folder, "not the one that wrapped", kept -> putMasterKey(kept, new byte[32]));
    }

    @Test
    void a_new_master_key_is_made_while_no_server_runs_and_the_server_then_opens_everything() throws Exception {
        DataFolder folder = new DataFolder(data);
        Serving serving = Serving.start(folder, "127.0.0.1", 0);
        String offer;
        Caller member;
        try {
            Town town = Town.on(serving);
            member = town.member();
            offer = town.offer(member).id();
            String master = Files.readString(folder.masterKey());
            Ended refused = run("rewrap");
            assertThat(refused.code()).isEqualTo(1);
            assertThat(refused.err()).singleElement().asString().contains("already open");
            assertThat(Files.readString(folder.masterKey())).isEqualTo(master);
            assertThat(run("rotate").code()).as("a server may run").isZero();
            assertThat(run("rotate", "--subject", member.id()).out())
                    .singleElement()
                    .asString()
                    .contains("1 new keys");
            assertThat(town.offer(member).status()).isEqualTo(201);
        } finally {
            serving.stop();
        }
        String before = Files.readString(folder.masterKey());
        Ended rewrapped = run("rewrap");
        assertThat(rewrapped.code()).as(rewrapped.toString()).isZero();
        assertThat(Files.readString(folder.masterKey())).isNotEqualTo(before);
        deleteViews(folder); // so that every event is opened again
        Serving again = Serving.start(folder, "127.0.0.1", 0);
        try {
            assertThat(Town.addressOf(offer, again)).isEqualTo("3-2-101");
        } finally {
            again.stop();
        }
    }

    @Test
    void killed_at_any_moment_the_keys_are_what_they_were() throws Exception {
        long seed = Long.getLong("linli.seed", System.nanoTime());
        System.out.println("KeysCommandTest seed " + seed);
        Random random = new Random(seed);
        DataFolder folder = new DataFolder(data);
        List<DataKey> keys = new ArrayList<>();
        try (SqliteKeyDatabase opened = SqliteKeyDatabase.open(folder.keys(), folder.masterKey())) {
            for (int i = 0; i < 1_200; i++) {
                keys.add(opened.keys().sealingKey("member-" + i, Category.PERSONAL));
            }
        }
        long begin = System.nanoTime();
        assertThat(run("rewrap").code()).isZero();
        long millis = (System.nanoTime() - begin) / 1_000_000;
        for (int kill = 0; kill < KILLS; kill++) {
            try (LinliProcess command = LinliProcess.start(outputs, arguments("rewrap"))) {
                // most of the time is spent before anything is done
                Thread.sleep(millis / 2 + random.nextLong(1 + millis / 2));
                command.kill();
            }
            try (SqliteKeyDatabase opened = SqliteKeyDatabase.open(folder.keys(), folder.masterKey())) {
                assertThat(keys)
                        .as("seed %d", seed)
                        .allMatch(key -> opened.keys().find(key.id()).equals(new KeyState.Active(key)));
            }
        }
        assertThat(run("rewrap").code()).isZero();
        try (Stream<Path> files = Files.list(folder.path())) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("keys.db", "master.key", "events.db.lock");
        }
    }

    @Test
    void what_cannot_be_done_is_one_line() throws Exception {
        for (String what : new String[] {"rewrap", "rotate"}) {
            Ended nothing = run(what);
            assertThat(nothing.code()).isEqualTo(1);
            assertThat(nothing.err()).singleElement().asString().contains("There are no keys in");
        }
        assertThat(data).isEmptyDirectory();
        new DataFolder(data);
        SqliteKeyDatabase.open(new DataFolder(data).keys(), new DataFolder(data).masterKey())
                .close();
        Ended nobody = run("rotate", "--subject", "member-nobody");
        assertThat(nobody.code()).isEqualTo(1);
        assertThat(nobody.err()).singleElement().asString().contains("member-nobody has no keys");
        Ended half = run("rewrap", "--mongodb");
        assertThat(half.code()).isEqualTo(2);
        assertThat(half.err()).singleElement().asString().contains("go together");
        Ended nowhere = run("rotate", "--mongodb");
        assertThat(nowhere.code()).isEqualTo(1);
        assertThat(nowhere.err()).singleElement().asString().contains("LINLI_MONGODB_URI");
    }

    /** A folder that was served and holds sealed values. */
    private DataFolder served() {
        DataFolder folder = new DataFolder(data);
        Serving.start(folder, "127.0.0.1", 0).stop();
        return folder;
    }

    private void assertEnds(DataFolder folder, Map<String, String> language, String why) throws Exception {
        Map<Path, Integer> before = hashes(content(folder));
        Ended refused = LinliProcess.run(
                outputs, language, "serve", "--data", folder.path().toString(), "--port", "0");
        assertThat(refused.code()).as(refused.toString()).isEqualTo(1);
        assertThat(refused.err())
                .singleElement()
                .asString()
                .startsWith("linli: ")
                .contains(why);
        assertThat(hashes(content(folder))).isEqualTo(before);
    }

    /** In this process, which is quicker; the folder is mended afterwards. */
    private static void assertRefused(DataFolder folder, String why, Harm harm) throws Exception {
        Map<Path, byte[]> kept = content(folder);
        harm.to(folder);
        Map<Path, Integer> before = hashes(content(folder));
        assertThatThrownBy(() -> Serving.start(folder, "127.0.0.1", 0).stop())
                .as(why)
                .satisfies(failure -> assertThat(causes(failure))
                        .filteredOn(KeysRefused.class::isInstance)
                        .singleElement()
                        .extracting(Throwable::getMessage)
                        .asString()
                        .contains(why));
        assertThat(hashes(content(folder))).as(why).isEqualTo(before);
        for (Path file : content(folder).keySet()) {
            Files.delete(file);
        }
        for (Map.Entry<Path, byte[]> file : kept.entrySet()) {
            Files.write(file.getKey(), file.getValue());
            Files.setPosixFilePermissions(file.getKey(), PosixFilePermissions.fromString("rw-------"));
        }
    }

    private static List<Throwable> causes(Throwable failure) {
        return Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
                .toList();
    }

    private static Map<Path, byte[]> content(DataFolder folder) throws IOException {
        Map<Path, byte[]> content = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder.path())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                content.put(file, Files.readAllBytes(file));
            }
        }
        return content;
    }

    private static Map<Path, Integer> hashes(Map<Path, byte[]> content) {
        Map<Path, Integer> hashes = new TreeMap<>();
        content.forEach((file, bytes) -> hashes.put(file, Arrays.hashCode(bytes)));
        return hashes;
    }

    private Ended run(String what, String... more) throws IOException, InterruptedException {
        return LinliProcess.run(outputs, arguments(what, more));
    }

    private String[] arguments(String what, String... more) {
        return Stream.concat(Stream.of("keys", what, "--data", data.toString()), Stream.of(more))
                .toArray(String[]::new);
    }

    private static void putMasterKey(DataFolder folder, byte[] key) throws IOException {
        Files.writeString(folder.masterKey(), Base64.getEncoder().encodeToString(key));
    }

    private static void cut(Path file, long length) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(length);
        }
    }

    private static void execute(Path database, String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database)) {
            connection.createStatement().execute(statement);
        }
    }

    private static void deleteViews(DataFolder folder) throws IOException {
        Files.delete(folder.views());
        Files.deleteIfExists(folder.path().resolve("views.db-wal"));
    }
}
