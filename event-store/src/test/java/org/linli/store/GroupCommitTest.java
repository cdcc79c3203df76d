package org.linli.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.store.Given.TEXT;
import static org.linli.store.Given.allIds;
import static org.linli.store.Given.anEngine;
import static org.linli.store.Given.event;
import static org.linli.store.Given.idsOf;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

@Timeout(60)
class GroupCommitTest {

    private Path file;

    @BeforeEach
    void choose(@TempDir Path directory) {
        file = directory.resolve("events.db");
    }

    @Test
    void the_writer_forces_every_commit_to_disk() throws SQLException {
        try (EventLog log = EventLog.open(file)) {
            assertThat(log.writer().pragma("synchronous")).isEqualTo(2);
        }
    }

    @Test
    void appends_that_wait_together_share_one_fsync() throws Exception {
        try (var held = new HeldEngine(file)) {
            held.appendWhichHoldsTheLead(event("first", 0));
            for (int i = 0; i < 63; i++) {
                held.appendWhichWaits(event("p-" + i, 0));
            }
            held.letGo();
            held.outcomes();

            assertThat(held.engine.statistics())
                    .returns(64L, GroupStatistics::events)
                    .returns(2L, GroupStatistics::groups)
                    .returns(2L, GroupStatistics::fsyncs)
                    .returns(63, GroupStatistics::lastGroupEvents);
        }
    }

    @Test
    void a_listener_hears_of_each_group_and_cannot_spoil_it() throws Exception {
        try (var held = new HeldEngine(file)) {
            List<Integer> groups = new CopyOnWriteArrayList<>();
            held.engine.tell((events, nanos) -> {
                assertThat(nanos).isPositive();
                groups.add(events);
                throw new IllegalStateException("a listener that fails");
            });
            held.appendWhichHoldsTheLead(event("first", 0));
            held.appendWhichWaits(event("p-1", 0), event("p-1", 1));
            held.appendWhichWaits(event("p-2", 0));
            held.letGo();

            assertThat(held.outcomes()).isEmpty();
            assertThat(groups).containsExactly(1, 3);
        }
    }

    @Test
    void a_conflict_reaches_only_the_caller_that_lost() throws Exception {
        try (var held = new HeldEngine(file)) {
            held.appendWhichHoldsTheLead(event("first", 0));
            held.appendWhichWaits(event("p-1", 0));
            held.appendWhichWaits(event("p-2", 0), event("p-2", 1), event("p-1", 0));
            held.appendWhichWaits(event("p-3", 0), event("p-3", 1));
            held.letGo();

            List<Throwable> outcomes = held.outcomes();

            assertThat(outcomes).hasSize(1).first().isInstanceOf(AggregateStreamCreationException.class);
            assertThat(idsOf(held.engine, "p-1")).hasSize(1);
            assertThat(idsOf(held.engine, "p-2")).isEmpty();
            assertThat(idsOf(held.engine, "p-3")).hasSize(2);
            assertThat(held.engine.head()).isEqualTo(3);
        }
    }

    @Test
    void an_interrupted_caller_still_learns_the_outcome() throws Exception {
        try (var held = new HeldEngine(file)) {
            held.appendWhichHoldsTheLead(event("first", 0));
            Thread waiting = held.appendWhichWaits(event("p-1", 0));
            waiting.interrupt();
            held.letGo();

            assertThat(held.outcomes()).isEmpty();
            assertThat(idsOf(held.engine, "p-1")).hasSize(1);
        }
    }

    @Test
    void a_full_disk_fails_the_append_and_leaves_nothing_of_it() throws Exception {
        EventLog log = EventLog.open(file);
        try (var engine = new SqliteEventStorageEngine(log, TEXT)) {
            engine.appendEvents(event("p-1", 0));
            log.writer().pragma("max_page_count=" + (log.writer().pragma("page_count") + 20));
            List<EventMessage<?>> large = new ArrayList<>(Given.events("p-2", 0, 5_000));

            assertThatThrownBy(() -> engine.appendEvents(large))
                    .isInstanceOf(EventStoreUnavailable.class)
                    .hasMessageContaining("full");

            assertThat(allIds(engine)).hasSize(1);
            log.writer().pragma("max_page_count=1000000");
            engine.appendEvents(large);
            assertThat(engine.head()).isEqualTo(5_000);
        }
    }

    @Test
    void after_a_failed_write_of_the_log_the_engine_refuses_until_it_is_opened_again() {
        try (var engine = new SqliteEventStorageEngine(EventLog.open(file, DiskFails::new), TEXT)) {
            assertThatThrownBy(() -> engine.appendEvents(event("p-1", 0))).hasMessageContaining("may or may not");
            assertThatThrownBy(() -> engine.appendEvents(event("p-2", 0))).isInstanceOf(EventStoreUnavailable.class);
            assertThat(engine.head()).isEqualTo(-1);
        }
        try (var engine = anEngine(file)) {
            engine.appendEvents(event("p-2", 0));
            assertThat(engine.head()).isZero();
        }
    }

    @Test
    void an_engine_that_is_closed_refuses_at_once() {
        SqliteEventStorageEngine engine = anEngine(file);
        engine.close();

        assertThatThrownBy(() -> engine.appendEvents(event("p-1", 0))).hasMessageContaining("is closed");
        assertThatThrownBy(() -> engine.readEvents("p-1").asStream().findFirst())
                .hasMessageContaining("is closed");
    }

    /** Fails as SQLite does when the disk does not take the log. */
    private static final class DiskFails extends GroupCommit {

        DiskFails(Path file, Connection connection) throws SQLException {
            super(file, connection);
        }

        @Override
        void force() throws SQLException {
            throw new SQLiteException("disk I/O error", SQLiteErrorCode.SQLITE_IOERR_FSYNC);
        }
    }
}
