package org.linli.query.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.query.Neighbours.ANA;
import static org.linli.query.Neighbours.NORTH;
import static org.linli.query.Neighbours.SOUTH;
import static org.linli.query.Neighbours.SUBDISTRICT;

import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.kernel.Recorded;
import org.linli.query.Api;
import org.linli.query.History;
import org.linli.query.Neighbours;
import org.linli.query.places.Places;
import org.linli.query.places.PlacesProjection;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class StreamTest {
    private static final String LAST_EVENT_ID = "Last-Event-ID";

    private final EmbeddedEventStore store = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final History history = new History().then(Neighbours.places());
    private final StreamResource resource = new StreamResource(
            store, new Places(history.views(new PlacesProjection())), new StreamSettings(1, Duration.ofMillis(200)));
    private final Api api = new Api(resource);

    StreamTest() {
        history.events().forEach(this::store);
    }

    @AfterEach
    void close() {
        resource.stop();
        store.shutDown();
    }

    @Test
    void events_come_as_they_are_stored_and_name_nobody() throws Exception {
        MvcTestResult stream = api.open(ANA, "/feed/stream?place=" + SUBDISTRICT);
        store(Neighbours.ladderOffered());

        String text = untilContains(stream, "listing-published");
        assertThat(text)
                .contains("id:4", "event:sharing.listing-published", Neighbours.LADDER.value(), "\"status\":\"OPEN\"")
                .doesNotContain(ANA.value(), "door");
    }

    @Test
    void last_event_id_resumes_behind_it() throws Exception {
        store(Neighbours.ladderOffered());
        store(Neighbours.shoppingRequested());

        String text =
                untilContains(api.open(ANA, "/feed/stream?place=" + NORTH, LAST_EVENT_ID, "4"), "listing-published");
        assertThat(text).contains("id:5").doesNotContain("id:4");
    }

    @Test
    void events_of_other_places_stay_away_and_heartbeats_come() throws Exception {
        MvcTestResult stream = api.open(ANA, "/feed/stream?place=" + SOUTH);
        store(Neighbours.ladderOffered());

        assertThat(untilContains(stream, "still here")).doesNotContain("listing-published");
    }

    @Test
    void a_position_that_is_none_or_beyond_the_end_is_refused() {
        for (String id : List.of("4", "-1", "x", "99999999999999999999")) {
            assertThat(api.open(ANA, "/feed/stream?place=" + NORTH, LAST_EVENT_ID, id))
                    .hasStatus(400);
        }
        assertThat(resource.connections()).isZero();
    }

    @Test
    void more_clients_than_there_is_room_for_are_sent_away_until_one_leaves() {
        api.open(ANA, "/feed/stream?place=" + NORTH);
        assertThat(api.open(ANA, "/feed/stream?place=" + NORTH)).hasStatus(503).hasHeader("Retry-After", "10");
        resource.stop();
        Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> resource.connections() == 0);

        assertThat(api.open(ANA, "/feed/stream?place=" + NORTH)).hasStatusOk();
    }

    private static String untilContains(MvcTestResult stream, String text) throws Exception {
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> stream.getResponse().getContentAsString().contains(text));
        return stream.getResponse().getContentAsString();
    }

    private void store(org.linli.kernel.DomainEvent event) {
        history.then(event);
        store(history.events().getLast());
    }

    private void store(Recorded<?> event) {
        DomainEventMessage<?> message = new GenericDomainEventMessage<>(
                "Aggregate",
                "aggregate-" + event.position(),
                0,
                event.event(),
                event.meta().toMap());
        store.publish(message);
    }
}
