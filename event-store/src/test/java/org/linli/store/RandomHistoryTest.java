package org.linli.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.linli.store.Given.allIds;
import static org.linli.store.Given.anEngine;
import static org.linli.store.Given.idsOf;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random appends, right and wrong, against a map that knows the one rule (a place of an aggregate is taken once), and
 * against Axon's in-memory engine, which knows streams and tokens but checks no conflict.
 */
class RandomHistoryTest {

    private static final int STEPS = 200;
    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

    private final InMemoryEventStorageEngine streams = new InMemoryEventStorageEngine();
    private final Map<String, List<String>> taken = new TreeMap<>();

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void the_engine_agrees_with_the_model_step_by_step(long seed, @TempDir Path directory) {
        SplittableRandom random = new SplittableRandom(seed);
        Path file = directory.resolve("events.db");
        SqliteEventStorageEngine engine = anEngine(file);
        for (int step = 0; step < STEPS; step++) {
            if (random.nextInt(50) == 0) {
                engine.close();
                engine = anEngine(file);
            }
            appendBoth(engine, randomEvents(random));
            assertSameTokens(engine, START.plusSeconds(random.nextInt(STEPS)));
        }
        assertSameContents(engine, random);
        engine.close();
    }

    private List<DomainEventMessage<String>> randomEvents(SplittableRandom random) {
        List<DomainEventMessage<String>> events = new ArrayList<>();
        String aggregate = "p-" + random.nextInt(6);
        int next = taken.getOrDefault(aggregate, List.of()).size();
        int first = Math.max(0, next - (random.nextInt(4) == 0 ? random.nextInt(3) : 0));
        for (int sequence = first; sequence <= first + random.nextInt(4); sequence++) {
            events.add(eventAt(aggregate, sequence, random));
        }
        if (random.nextInt(10) == 0) {
            events.add(eventAt("p-" + random.nextInt(6), 0, random));
        }
        return events;
    }

    private static DomainEventMessage<String> eventAt(String aggregate, long sequence, SplittableRandom random) {
        String id = Long.toHexString(random.nextLong());
        Instant time = START.plusSeconds(random.nextInt(STEPS));
        return new GenericDomainEventMessage<>("plot", aggregate, sequence, "payload " + id, Map.of("k", id), id, time);
    }

    private void appendBoth(SqliteEventStorageEngine engine, List<DomainEventMessage<String>> events) {
        Throwable failure = catchThrowable(() -> engine.appendEvents(events));
        if (takesFreePlaces(events)) {
            assertThat(failure).isNull();
            streams.appendEvents(events);
        } else {
            assertThat(failure).isInstanceOfAny(ConcurrencyException.class, AggregateStreamCreationException.class);
        }
    }

    /** All of them or none. */
    private boolean takesFreePlaces(List<DomainEventMessage<String>> events) {
        Map<String, List<String>> after = new TreeMap<>();
        taken.forEach((aggregate, ids) -> after.put(aggregate, new ArrayList<>(ids)));
        for (DomainEventMessage<String> event : events) {
            List<String> ids = after.computeIfAbsent(event.getAggregateIdentifier(), _ -> new ArrayList<>());
            if (ids.size() != event.getSequenceNumber()) {
                return false;
            }
            ids.add(event.getIdentifier());
        }
        taken.putAll(after);
        return true;
    }

    private void assertSameTokens(SqliteEventStorageEngine engine, Instant time) {
        assertThat(engine.createTailToken()).isEqualTo(streams.createTailToken());
        assertThat(engine.createHeadToken()).isEqualTo(streams.createHeadToken());
        assertThat(engine.createTokenAt(time)).isEqualTo(streams.createTokenAt(time));
    }

    private void assertSameContents(SqliteEventStorageEngine engine, SplittableRandom random) {
        taken.forEach((aggregate, ids) -> assertThat(idsOf(engine, aggregate)).isEqualTo(ids));
        assertThat(allIds(engine)).isEqualTo(allIds(streams));
        TrackingToken somewhere = streams.createTokenAt(START.plusSeconds(random.nextInt(STEPS)));
        assertThat(tokensAfter(engine, somewhere)).isEqualTo(tokensAfter(streams, somewhere));
    }

    private static List<TrackingToken> tokensAfter(EventStorageEngine engine, @Nullable TrackingToken token) {
        try (var events = engine.readEvents(token, false)) {
            return events.<TrackingToken>map(event -> event.trackingToken()).toList();
        }
    }
}
