package org.linli.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.linli.app.Town.accepted;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.linli.app.cli.Serving;
import org.linli.kernel.membership.MemberEvent.MemberRegistered;
import org.linli.kernel.privacy.Category;
import org.linli.kernel.privacy.KeyStore;
import org.linli.kernel.privacy.SubjectErased;

/** Databases come back from yesterday's back-ups: who was erased since stays erased. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestoringTest {
    private final Path yesterday;
    private final Path today;
    private final Path outputs;
    private final String erased;
    private final String stays;
    private DataFolder folder;
    private @Nullable Serving serving;

    /** Yesterday's folder, and today's after a member was erased. */
    RestoringTest(@TempDir Path data, @TempDir Path yesterday, @TempDir Path outputs) throws IOException {
        this.folder = new DataFolder(data);
        this.yesterday = yesterday;
        this.today = data;
        this.outputs = outputs;
        Serving first = start();
        Town town = Town.on(first);
        Caller leaves = town.member();
        this.erased = leaves.id();
        this.stays = town.member().id();
        town.offer(leaves);
        first.stop();
        copy(data, yesterday);
        Serving second = start();
        Leaving leaving = new Leaving(second);
        leaving.order(erased);
        leaving.awaitFinished(erased);
        second.stop();
    }

    private Serving start() {
        return Serving.start(folder, "127.0.0.1", 0);
    }

    @BeforeEach
    void copyToday(@TempDir Path data) throws IOException {
        folder = new DataFolder(data).create();
        copy(today, data);
    }

    @AfterEach
    void stop() {
        if (serving != null) {
            serving.stop();
            serving = null;
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private void bringBack(Path database) throws IOException {
        for (String journal : List.of("-wal", "-shm")) {
            Files.deleteIfExists(database.resolveSibling(database.getFileName() + journal));
        }
        Files.copy(yesterday.resolve(database.getFileName()), database, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The events, and nothing that was derived from others. */
    private void bringBackEvents() throws IOException {
        bringBack(folder.events());
        try (Stream<Path> files = Files.list(folder.path())) {
            for (Path file : files.filter(file -> file.getFileName().toString().matches("views\\.db.*|.*\\.position"))
                    .toList()) {
                Files.delete(file);
            }
        }
    }

    private void assertErased(Serving serving) {
        KeyStore keys = serving.bean(KeyStore.class);
        for (Category category : Category.values()) {
            assertThatExceptionOfType(SubjectErased.class).isThrownBy(() -> keys.sealingKey(erased, category));
        }
        assertThat(registered(serving, erased).name()).isNull();
        assertThat(registered(serving, stays).name()).isEqualTo("王秀英");
        accepted(new Caller(new Http(serving.address()), stays, serving.token(stays)).get("/members/me"));
    }

    private Serving restarted() {
        Serving restarted = start();
        serving = restarted;
        return restarted;
    }

    private static MemberRegistered registered(Serving serving, String member) {
        return (MemberRegistered) new Leaving(serving).facts(member).getFirst();
    }

    @Test
    void yesterdays_keys_are_destroyed_again_before_the_first_request() throws IOException {
        bringBack(folder.keys());
        assertErased(restarted());
    }

    @Test
    void todays_keys_do_not_open_yesterdays_events() throws IOException {
        bringBackEvents();
        assertErased(restarted());
        Leaving again = new Leaving(Objects.requireNonNull(serving));
        again.order(erased);
        again.awaitFinished(erased);
    }

    @Test
    void where_both_come_back_the_list_that_was_kept_apart_fences_them() throws Exception {
        LinliProcess.Ended listed = run("list");
        assertThat(listed.out()).containsExactly(erased);
        bringBackEvents();
        bringBack(folder.keys());
        assertThat(run("list").out()).isEmpty();

        Path list = Files.write(outputs.resolve("erased.txt"), listed.out());
        assertThat(run("fence", list.toString()).out())
                .containsExactly("1 on the list, 0 fenced already, 1 to be fenced: say --yes to destroy their keys.");
        assertThat(run("list").out()).isEmpty();
        assertThat(run("fence", list.toString(), "--yes").out())
                .containsExactly("1 on the list, 0 fenced already, 1 fenced now.");
        assertErased(restarted());
        LinliProcess.Ended refused = run("fence", list.toString(), "--yes");
        assertThat(refused.code()).isNotZero();
        assertThat(refused.err()).singleElement().asString().contains("Stop it first");
    }

    @Test
    void a_list_with_a_line_that_is_no_member_changes_nothing() throws Exception {
        Path list = Files.write(outputs.resolve("erased.txt"), List.of(stays, "", "nobody"));
        LinliProcess.Ended refused = run("fence", list.toString(), "--yes");
        assertThat(refused.code()).isNotZero();
        assertThat(refused.err()).containsExactly("linli: Line 3 is no member's id. Nothing was changed.");
        assertThat(run("list").out()).containsExactly(erased);
    }

    private LinliProcess.Ended run(String... arguments) throws IOException, InterruptedException {
        Stream<String> command = Stream.of(
                        Stream.of("erasures"),
                        Stream.of(arguments),
                        Stream.of("--data", folder.path().toString()))
                .flatMap(part -> part);
        return LinliProcess.run(outputs, command.toArray(String[]::new));
    }
}
