package org.linli.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.app.cli.Serving;
import org.linli.store.SqliteEventStorageEngine;

/** What docs/operations.md says about copies of the embedded server's files, done with the same call of SQLite. */
class BackUpTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_copy_taken_while_people_write_brings_back_all_that_was_accepted_before_it() throws Exception {
        DataFolder from = new DataFolder(folder.resolve("serving"));
        DataFolder copy = new DataFolder(Files.createDirectory(folder.resolve("copy")));
        Caller before;
        String exchange;
        String agreed;
        long head;
        Serving serving = Serving.start(from, "127.0.0.1", 0);
        try {
            Town town = Town.on(serving);
            before = town.member();
            Caller neighbour = town.member();
            exchange = "/exchanges/"
                    + town.agreed(
                            before,
                            neighbour,
                            town.offer(before).id(),
                            town.request(neighbour).id());
            agreed = before.get(exchange).text();
            assertThat(agreed).as("an address, which is sealed").contains("5-1-402");
            town.awaitPolicies();
            head = town.head();

            AtomicBoolean written = new AtomicBoolean();
            CompletableFuture<Void> writing = CompletableFuture.runAsync(
                    () -> {
                        while (!written.get()) {
                            town.offer(before);
                        }
                    },
                    task -> Thread.ofVirtual().start(task));
            backUp(from.events(), copy.events());
            backUp(from.keys(), copy.keys());
            Files.copy(from.masterKey(), copy.masterKey(), StandardCopyOption.COPY_ATTRIBUTES);
            written.set(true);
            writing.join();
        } finally {
            serving.stop();
        }

        Serving restored = Serving.start(copy, "127.0.0.1", 0);
        try {
            assertThat(restored.bean(SqliteEventStorageEngine.class).head()).isGreaterThanOrEqualTo(head);
            Caller again = new Caller(new Http(restored.address()), before.id(), restored.token(before.id()));
            assertThat(again.get(exchange).text()).isEqualTo(agreed);
            Town.on(restored).member();
        } finally {
            restored.stop();
        }
    }

    /** As {@code sqlite3 FROM ".backup 'TO'"} does. */
    private static void backUp(Path from, Path to) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + from);
                var statement = connection.createStatement()) {
            statement.executeUpdate("backup to '" + to + "'");
        }
    }
}
