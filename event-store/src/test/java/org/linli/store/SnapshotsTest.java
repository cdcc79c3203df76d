package org.linli.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.store.Given.anEngine;
import static org.linli.store.Given.event;
import static org.linli.store.Given.events;

import java.nio.file.Path;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotsTest {

    private SqliteEventStorageEngine engine;

    @BeforeEach
    void open(@TempDir Path directory) {
        engine = anEngine(directory.resolve("events.db"));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void the_latest_snapshot_is_read() {
        engine.storeSnapshot(event("p-1", 3));
        engine.storeSnapshot(event("p-1", 7));

        assertThat(sequenceOfSnapshot("p-1")).hasValue(7L);
    }

    @Test
    void an_older_snapshot_that_comes_late_does_not_replace_a_newer_one() {
        engine.storeSnapshot(event("p-1", 7));
        engine.storeSnapshot(event("p-1", 3));

        assertThat(sequenceOfSnapshot("p-1")).hasValue(7L);
    }

    @Test
    void a_snapshot_at_the_same_sequence_replaces_the_one_before() {
        engine.storeSnapshot(event("p-1", 7));
        engine.storeSnapshot(new GenericDomainEventMessage<>("plot", "p-1", 7, "in a newer form"));

        assertThat(engine.readSnapshot("p-1").<Object>map(DomainEventMessage::getPayload))
                .hasValue("in a newer form");
    }

    @Test
    void a_snapshot_is_no_event() {
        engine.appendEvents(events("p-1", 0, 3));
        engine.storeSnapshot(event("p-1", 2));

        assertThat(engine.head()).isEqualTo(2);
        assertThat(sequenceOfSnapshot("p-2")).isEmpty();
    }

    @Test
    void the_event_store_loads_an_aggregate_from_its_snapshot_on() {
        engine.appendEvents(events("p-1", 0, 5));
        engine.storeSnapshot(event("p-1", 2));

        assertThat(SqliteEventStore.on(engine).readEvents("p-1").asStream().map(DomainEventMessage::getSequenceNumber))
                .containsExactly(2L, 3L, 4L);
    }

    private Optional<Long> sequenceOfSnapshot(String aggregate) {
        return engine.readSnapshot(aggregate).map(DomainEventMessage::getSequenceNumber);
    }
}
