package org.linli.query.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.query.Neighbours.ANA;
import static org.linli.query.Neighbours.BEN;
import static org.linli.query.Neighbours.CAI;
import static org.linli.query.Neighbours.EXCHANGE;
import static org.linli.query.Neighbours.MONDAY;
import static org.linli.query.Neighbours.NORTH;
import static org.linli.query.Neighbours.SOUTH;
import static org.linli.query.Neighbours.SUBDISTRICT;
import static org.linli.query.Neighbours.anaHelpsBen;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.awaitility.Awaitility;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.kernel.Recorded;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.sharing.CancellationReason;
import org.linli.kernel.sharing.ExchangeEvent.AgreementGiven;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeAgreed;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeCancelled;
import org.linli.kernel.sharing.ExchangeEvent.MatchProposed;
import org.linli.kernel.sharing.ExchangeId;
import org.linli.query.Api;
import org.linli.query.History;
import org.linli.query.Neighbours;
import org.linli.query.feed.FeedProjection;
import org.linli.query.operate.Progress;
import org.linli.query.places.Places;
import org.linli.query.places.PlacesProjection;
import org.linli.query.projection.ProjectionRuntime;
import org.linli.query.views.MemoryViews;
import org.linli.query.views.ViewStore;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class StreamTest {
    private static final String LAST_EVENT_ID = "Last-Event-ID";

    private final EmbeddedEventStore store = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final History history = new History().then(Neighbours.places());
    private final ViewStore views = new MemoryViews();
    private final ProjectionRuntime runtime =
            new ProjectionRuntime(store, views, List.of(new PlacesProjection(), new FeedProjection()));
    private final Progress progress = new Progress(store, runtime.positions());
    private final StreamResource resource = new StreamResource(
            store,
            new Places(views),
            views,
            progress,
            new StreamSettings(3, 2, Duration.ofMillis(200)),
            InstantSource.fixed(MONDAY));
    private final Api api = new Api(resource);

    @BeforeEach
    void open() throws InterruptedException {
        history.events().forEach(this::store);
        runtime.start();
        assertThat(progress.await(PlacesProjection.NAME, progress.head(), Duration.ofSeconds(10)))
                .isTrue();
    }

    @AfterEach
    void close() {
        resource.stop();
        runtime.close();
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
        for (MemberId member : List.of(ANA, ANA, BEN)) {
            assertThat(api.open(member, "/feed/stream?place=" + NORTH)).hasStatusOk();
        }
        assertThat(api.open(CAI, "/feed/stream?place=" + NORTH)).hasStatus(503).hasHeader("Retry-After", "10");
        resource.stop();
        Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> resource.connections() == 0);

        assertThat(api.open(ANA, "/feed/stream?place=" + NORTH)).hasStatusOk();
    }

    @Test
    void a_stream_that_has_only_just_begun_ends_with_the_server_too() {
        for (int i = 0; i < 40; i++) {
            assertThat(api.open(ANA, "/feed/stream?place=" + NORTH)).hasStatusOk();
            resource.stop();
            Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> resource.connections() == 0);
        }
    }

    @Test
    void one_member_takes_so_many_places_and_no_more() {
        api.open(ANA, "/feed/stream?place=" + NORTH);
        api.open(ANA, "/feed/stream?place=" + SOUTH);

        assertThat(api.open(ANA, "/feed/stream?place=" + NORTH)).hasStatus(429).hasHeader("Retry-After", "10");
        assertThat(api.open(BEN, "/feed/stream?place=" + NORTH)).hasStatusOk();
    }

    @Test
    void a_stream_ends_when_its_token_does() {
        api.open(ANA, "/feed/stream?place=" + NORTH);
        assertThat(api.openUntil(MONDAY.plusMillis(300), BEN, "/feed/stream?place=" + NORTH))
                .hasStatusOk();

        Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> resource.connections() == 1);
        assertThat(api.openUntil(MONDAY.plusSeconds(3600), BEN, "/feed/stream?place=" + NORTH))
                .hasStatusOk();
        assertThat(resource.connections()).isEqualTo(2);
    }

    @Test
    void a_proposal_that_is_called_off_is_announced_to_nobody() throws Exception {
        MvcTestResult stream = api.open(ANA, "/feed/stream?place=" + NORTH);
        store(Neighbours.shoppingRequested());
        ExchangeId declined = Neighbours.exchange(2);
        store(new MatchProposed(declined, anaHelpsBen(), ANA, null));
        store(new ExchangeCancelled(declined, anaHelpsBen(), CancellationReason.DECLINED, BEN));
        store(new MatchProposed(EXCHANGE, anaHelpsBen(), ANA, null));
        store(new AgreementGiven(EXCHANGE, anaHelpsBen(), BEN));
        store(new ExchangeAgreed(EXCHANGE, anaHelpsBen()));
        store(new ExchangeCancelled(EXCHANGE, anaHelpsBen(), CancellationReason.NO_LONGER_NEEDED, ANA));

        assertThat(untilContains(stream, "exchange-cancelled"))
                .contains(EXCHANGE.value())
                .doesNotContain(declined.value());
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
