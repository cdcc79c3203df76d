package org.linli.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.store.Given.TEXT;
import static org.linli.store.Given.allIds;
import static org.linli.store.Given.anEngine;
import static org.linli.store.Given.concurrently;
import static org.linli.store.Given.event;
import static org.linli.store.Given.events;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** No stream here has a polling interval: a missed wake-up ends in the time-out. */
@Timeout(60)
class StreamingTest {

    private Path file;
    private SqliteEventStorageEngine engine;
    private SqliteEventStore store;

    @BeforeEach
    void open(@TempDir Path directory) {
        file = directory.resolve("events.db");
        use(anEngine(file));
    }

    private void use(SqliteEventStorageEngine opened) {
        engine = opened;
        store = SqliteEventStore.on(opened);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void a_stream_gives_what_is_stored_and_then_has_nothing() throws Exception {
        engine.appendEvents(events("p-1", 0, 2_500));
        try (var stream = store.openStream(null)) {
            for (long index = 0; index < 2_500; index++) {
                assertThat(SqliteEventStorageEngine.indexOf(
                                stream.nextAvailable().trackingToken()))
                        .isEqualTo(index);
            }
            assertThat(stream.peek()).isEmpty();
            assertThat(stream.hasNextAvailable(1, TimeUnit.MILLISECONDS)).isFalse();
        }
    }

    @Test
    void peeking_does_not_move_the_stream() throws Exception {
        engine.appendEvents(event("p-1", 0));
        try (var stream = store.openStream(null)) {
            String peeked = stream.peek().orElseThrow().getIdentifier();

            assertThat(stream.nextAvailable().getIdentifier()).isEqualTo(peeked);
            assertThat(stream.hasNextAvailable()).isFalse();
        }
    }

    @Test
    void many_streams_see_every_event_of_many_writers_in_the_same_order_as_soon_as_it_is_stored() throws Exception {
        int writers = 4;
        int each = 200;
        List<List<String>> seen = concurrently(writers + 4, number -> {
            if (number >= writers) {
                return read(writers * each);
            }
            for (int sequence = 0; sequence < each; sequence++) {
                engine.appendEvents(event("p-" + number, sequence));
            }
            return List.of();
        });

        assertThat(seen.subList(writers, seen.size())).containsOnly(allIds(engine));
    }

    @Test
    void no_wake_up_is_missed_when_each_event_waits_for_the_one_before_to_be_seen() throws Exception {
        int rounds = 1_000;
        concurrently(2, number -> {
            try (var stream = store.openStream(null)) {
                for (int round = 0; round < rounds; round++) {
                    if (round % 2 == number) {
                        engine.appendEvents(event("ping-pong", round));
                    }
                    stream.nextAvailable();
                }
            }
            return number;
        });
        assertThat(engine.head()).isEqualTo(rounds - 1);
    }

    @Test
    void the_callback_comes_at_once_and_after_each_commit_until_the_stream_is_closed() {
        List<Long> heads = new ArrayList<>();
        var stream = store.openStream(null);
        assertThat(stream.setOnAvailableCallback(() -> heads.add(engine.head())))
                .isTrue();
        engine.appendEvents(event("p-1", 0));
        engine.appendEvents(event("p-1", 1));
        stream.close();
        engine.appendEvents(event("p-1", 2));

        assertThat(heads).containsExactly(-1L, 0L, 1L);
    }

    @Test
    void a_callback_that_fails_does_not_fail_the_append() {
        engine.onAppend(() -> {
            throw new IllegalStateException("on purpose");
        });
        engine.appendEvents(event("p-1", 0));

        assertThat(engine.head()).isZero();
    }

    @Test
    void events_an_upcaster_drops_do_not_stop_the_stream() throws Exception {
        engine.close();
        use(SqliteEventStorageEngine.open(file, TEXT.andThen(settings -> settings.upcasterChain(new DropsPlots()))));
        try (var stream = store.openStream(null)) {
            engine.appendEvents(events("p-1", 0, 10));
            assertThat(stream.hasNextAvailable(1, TimeUnit.MILLISECONDS)).isFalse();
            engine.appendEvents(new GenericEventMessage<>("notice"));

            assertThat(stream.nextAvailable().getPayload()).isEqualTo("notice");
        }
    }

    @Test
    void a_scan_hands_over_stored_rows_in_order_in_pages_of_any_size() {
        engine.appendEvents(events("p-1", 0, 25));
        for (int pageSize : new int[] {1, 7, 25, 1_000}) {
            List<Long> indexes = new ArrayList<>();
            long last = engine.scan(3, pageSize, row -> indexes.add(indexOf(row.trackingToken())));

            assertThat(last).isEqualTo(24);
            assertThat(indexes).hasSize(22).startsWith(3L).isSorted();
        }
        assertThat(engine.scan(25, 10, row -> {})).isEqualTo(24);
    }

    private static long indexOf(TrackingToken token) {
        return SqliteEventStorageEngine.indexOf(token);
    }

    private List<String> read(int count) throws InterruptedException {
        List<String> ids = new ArrayList<>();
        try (var stream = store.openStream(null)) {
            while (ids.size() < count) {
                ids.add(stream.nextAvailable().getIdentifier());
            }
        }
        return ids;
    }

    private static final class DropsPlots implements EventUpcaster {

        @Override
        public Stream<IntermediateEventRepresentation> upcast(Stream<IntermediateEventRepresentation> events) {
            return events.filter(event -> event.getAggregateType().isEmpty());
        }
    }

    @Test
    void two_threads_on_one_stream_get_every_event_once() throws Exception {
        int count = 5_000;
        for (int sequence = 0; sequence < count; sequence += 500) {
            engine.appendEvents(events("p-1", sequence, 500));
        }
        try (var stream = store.openStream(null)) {
            List<List<String>> taken = concurrently(2, _ -> {
                List<String> own = new ArrayList<>();
                while (own.size() < count / 2 && stream.hasNextAvailable(0, TimeUnit.SECONDS)) {
                    own.add(stream.nextAvailable().getIdentifier());
                }
                return own;
            });
            assertThat(taken.stream().flatMap(List::stream))
                    .hasSize(count)
                    .containsExactlyInAnyOrderElementsOf(allIds(engine));
        }
    }
}
