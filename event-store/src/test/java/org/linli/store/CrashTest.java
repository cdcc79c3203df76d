package org.linli.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.store.Given.anEngine;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a writing process without warning. The page cache of the operating system survives that, so it says nothing of a
 * power failure; {@link GroupCommitTest} shows that the writer forces every commit to disk.
 */
class CrashTest {

    private static final int KILLS = 50;
    private static final int MOST_LINES = 1_000;
    private static final long SEED = 20_260_301;

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final Map<String, String> acknowledged = new HashMap<>();
    private Path file;

    @BeforeEach
    void choose(@TempDir Path directory) {
        file = directory.resolve("events.db");
    }

    @Test
    void every_acknowledged_event_survives_a_kill_at_any_moment_once_and_in_order() throws Exception {
        for (int round = 0; round < KILLS; round++) {
            runAndKill(round, false);
            assertThat(missing()).as("lost after kill %d, seed %d", round, SEED).isEmpty();
        }
        assertThat(acknowledged).hasSizeGreaterThan(KILLS);
        assertThat(integrity()).isEqualTo("ok");
    }

    @Test
    void an_engine_that_acknowledges_before_commit_is_found_out() throws Exception {
        List<String> missing = List.of();
        for (int round = 0; round < KILLS && missing.isEmpty(); round++) {
            runAndKill(round, true);
            missing = missing();
        }
        assertThat(missing).isNotEmpty();
    }

    /** Kills the child after a random number of acknowledgements and notes them all. */
    private void runAndKill(int round, boolean beforeCommit) throws IOException, InterruptedException {
        Process child = ChildJvm.start(
                CrashingWriter.class, file.toString(), Integer.toString(round), Boolean.toString(beforeCommit));
        int kill = random.nextInt(1, MOST_LINES);
        try (BufferedReader lines = child.inputReader()) {
            for (int i = 0; i < kill; i++) {
                note(lines.readLine());
            }
            child.toHandle().destroyForcibly(); // leaves the pipe open, unlike the process
            lines.lines().forEach(this::note);
        }
        assertThat(child.waitFor()).as("ended by SIGKILL").isEqualTo(128 + 9);
    }

    /** The last line may be cut; an event id has 36 characters. */
    private void note(String line) {
        String[] parts = line.split(" ", -1);
        if (parts.length == 3 && parts[2].length() == 36) {
            assertThat(acknowledged.put(parts[0] + " " + parts[1], parts[2])).isNull();
        }
    }

    /** Reads the whole file, checks its order, and returns what was acknowledged and is not there. */
    private List<String> missing() {
        Map<String, String> unseen = new HashMap<>(acknowledged);
        StoredOrder order = new StoredOrder();
        try (var engine = anEngine(file)) {
            engine.scan(0, 5_000, row -> {
                order.check(row);
                unseen.remove(row.getAggregateIdentifier() + " " + row.getSequenceNumber(), row.getEventIdentifier());
            });
        }
        order.checkEnd();
        return new ArrayList<>(unseen.keySet());
    }

    private String integrity() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("PRAGMA integrity_check")) {
            return result.getString(1);
        }
    }
}
