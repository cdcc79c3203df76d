package org.linli.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.store.Given.allIds;
import static org.linli.store.Given.anEngine;
import static org.linli.store.Given.concurrently;
import static org.linli.store.Given.event;
import static org.linli.store.Given.events;
import static org.linli.store.Given.idsOf;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppendingEventsTest {

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
    void an_event_reads_back_as_it_was_appended() {
        var written = new GenericDomainEventMessage<>(
                "plot", "p-1", 0, "邻里", Map.of("actor", "ana"), "e-1", Instant.parse("2026-03-01T10:00:00.123456789Z"));
        engine.appendEvents(written);

        DomainEventMessage<?> read = engine.readEvents("p-1").next();

        assertThat(read)
                .returns("plot", DomainEventMessage::getType)
                .returns("p-1", DomainEventMessage::getAggregateIdentifier)
                .returns(0L, DomainEventMessage::getSequenceNumber)
                .returns("e-1", DomainEventMessage::getIdentifier)
                .returns(written.getTimestamp(), DomainEventMessage::getTimestamp)
                .returns(written.getMetaData(), DomainEventMessage::getMetaData);
        assertThat(read.getPayload()).isEqualTo("邻里");
    }

    @Test
    void an_event_of_no_aggregate_is_stored_and_streamed_as_such() {
        EventMessage<String> notice = new GenericEventMessage<>("notice");
        engine.appendEvents(notice);

        try (var stream = engine.readEvents(null, false)) {
            assertThat(stream).singleElement().satisfies(read -> {
                assertThat(read).isNotInstanceOf(DomainEventMessage.class);
                assertThat(read.getIdentifier()).isEqualTo(notice.getIdentifier());
            });
        }
    }

    @Test
    void an_aggregate_longer_than_a_batch_loads_whole_and_from_any_sequence() {
        engine.appendEvents(events("p-1", 0, 2_500));

        assertThat(idsOf(engine, "p-1")).hasSize(2_500);
        assertThat(engine.readEvents("p-1", 1_700).asStream().map(DomainEventMessage::getSequenceNumber))
                .hasSize(800)
                .startsWith(1_700L)
                .isSorted();
        assertThat(engine.lastSequenceNumberFor("p-1")).hasValue(2_499L);
        assertThat(engine.lastSequenceNumberFor("p-2")).isEmpty();
    }

    @Test
    void the_loser_of_a_race_gets_axons_concurrency_exception() {
        engine.appendEvents(events("p-1", 0, 2));

        assertThatThrownBy(() -> engine.appendEvents(event("p-1", 1))).isInstanceOf(ConcurrencyException.class);
        assertThatThrownBy(() -> engine.appendEvents(event("p-1", 0)))
                .isInstanceOf(AggregateStreamCreationException.class);
    }

    @Test
    void the_exception_names_the_event_that_lost() {
        engine.appendEvents(events("p-1", 0, 2));

        assertThatThrownBy(() -> engine.appendEvents(event("p-2", 0), event("p-1", 1)))
                .isInstanceOf(ConcurrencyException.class)
                .hasMessageContaining("[p-1] at sequence [1]");
    }

    @Test
    void events_appended_together_are_stored_together_or_not_at_all() {
        engine.appendEvents(event("p-1", 0));

        assertThatThrownBy(() -> engine.appendEvents(event("p-2", 0), event("p-2", 1), event("p-1", 0)));

        assertThat(idsOf(engine, "p-2")).isEmpty();
        assertThat(allIds(engine)).hasSize(1);
    }

    @Test
    void a_lost_race_leaves_no_gap_in_the_global_index() {
        engine.appendEvents(event("p-1", 0));
        assertThatThrownBy(() -> engine.appendEvents(event("p-2", 0), event("p-1", 0)));
        engine.appendEvents(event("p-3", 0));

        assertThat(engine.head()).isEqualTo(1);
        assertThat(engine.scan(0, 10, row -> {})).isEqualTo(1);
    }

    @Test
    void sixty_four_writers_of_one_hot_aggregate_each_get_every_event_in_once() throws Exception {
        List<Integer> lost = concurrently(64, writer -> appendRetrying("hot", 5));

        assertThat(engine.readEvents("hot").asStream().map(DomainEventMessage::getSequenceNumber))
                .hasSize(64 * 5)
                .startsWith(0L)
                .endsWith(64L * 5 - 1);
        assertThat(allIds(engine)).doesNotHaveDuplicates().hasSize(64 * 5);
        assertThat(engine.head()).isEqualTo(64 * 5 - 1);
        assertThat(lost.stream().mapToInt(Integer::intValue).sum()).isPositive();
    }

    private int appendRetrying(String aggregate, int count) {
        int lost = 0;
        for (int stored = 0; stored < count; ) {
            long next = engine.lastSequenceNumberFor(aggregate).orElse(-1L) + 1;
            try {
                engine.appendEvents(event(aggregate, next));
                stored++;
            } catch (ConcurrencyException | AggregateStreamCreationException e) {
                lost++;
            }
        }
        return lost;
    }
}
