package org.linli.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.Test;
import org.linli.kernel.DomainEvent;
import org.linli.kernel.Recorded;
import org.linli.query.sample.NoteCount;
import org.linli.query.sample.NoteEvent;
import org.linli.query.sample.NoteStream;
import org.linli.query.views.MemoryViews;

class RecordedEventsTest {
    private final EmbeddedEventStore store = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();

    @Test
    void a_stored_message_is_the_event_with_its_place_in_the_history() throws InterruptedException {
        publish(4, new NoteEvent.NoteRead("n"));
        publish(5, new NoteEvent.NoteWithdrawn("n"));
        try (var stream = store.openStream(null)) {
            stream.nextAvailable();
            Recorded<?> second = RecordedEvents.of(stream.nextAvailable());
            assertThat(second).isNotNull();
            assertThat(second.event()).isEqualTo(new NoteEvent.NoteWithdrawn("n"));
            assertThat(second.position()).isEqualTo(1);
            assertThat(second.sequence()).isEqualTo(5);
            assertThat(second.aggregate()).isEqualTo("n");
            assertThat(second.id()).isNotEmpty();
            assertThat(second.meta()).isEqualTo(NoteStream.META);
        }
    }

    @Test
    void an_event_of_an_unknown_type_is_passed_over_and_moves_the_position() throws InterruptedException {
        publish(0, new NoteEvent.NoteRead("n"));
        publish(1, "what an older release stored");
        try (MemoryViews views = new MemoryViews();
                ProjectionRuntime runtime = new ProjectionRuntime(store, views, List.of(NoteCount.COUNT))) {
            runtime.start();
            publish(2, "the same, live");
            assertThat(runtime.positions().await("note-count", 2, Duration.ofMinutes(1)))
                    .isTrue();
            assertThat(views.get(NoteCount.COUNT, "NoteRead")).isEqualTo(new NoteCount.Count("NoteRead", 1));
        }
    }

    @Test
    void an_event_that_cannot_be_read_stops_the_projection_because_nobody_knows_its_record()
            throws InterruptedException {
        publish(0, new NoteEvent.NoteRead("n"));
        try (MemoryViews views = new MemoryViews();
                ProjectionRuntime runtime = new ProjectionRuntime(store, views, List.of(NoteCount.COUNT))) {
            runtime.start();
            store.publish(new GenericDomainEventMessage<>("note", "n", 1, new NoteEvent.NoteRead("n"), Map.of()));
            Awaitility.await().until(() -> runtime.standstill("note-count") == Standstill.FAILING);
            assertThat(runtime.deadLetterCount("note-count")).isZero();
            assertThat(runtime.positions().of("note-count")).isZero();
        }
    }

    @Test
    void tokens_and_positions_translate_both_ways() {
        assertThat(RecordedEvents.token(-1)).isNull();
        assertThat(RecordedEvents.position(null)).isEqualTo(-1);
        assertThat(RecordedEvents.position(RecordedEvents.token(17))).isEqualTo(17);
    }

    private void publish(long sequence, Object payload) {
        store.publish(new GenericDomainEventMessage<>(
                "note", "n", sequence, payload, payload instanceof DomainEvent ? NoteStream.META.toMap() : Map.of()));
    }
}
